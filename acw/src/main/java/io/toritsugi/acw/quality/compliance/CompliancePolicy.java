package io.toritsugi.acw.quality.compliance;

import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.fact.Facts;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.immutables.value.Value;

/**
 * One version of the rules of a company about what a wrap-up must and must not say.
 *
 * <p>{@link #verify} asks them of the facts of a wrap-up, such as {@link io.toritsugi.acw.form.FormView#facts} gives them.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = CompliancePolicy.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = CompliancePolicy.Builder.class)
public sealed interface CompliancePolicy permits ImmutableCompliancePolicy {
    /** {@return which policy it is, not blank} */
    String id();

    /** {@return its version, 1 or more} */
    int version();

    /** {@return the rules, in the order in which they are told} */
    List<ComplianceRule> rules();

    /**
     * Verifies a wrap-up. Never throws; a fact that is missing makes a rule undecided, unless the other facts decide it.
     *
     * @param facts what the wrap-up says, and what is known of the contact
     */
    default ComplianceReport verify(Facts facts) {
        List<ComplianceFinding> findings = new ArrayList<>();
        for (ComplianceRule rule : rules()) {
            Condition broken = rule.appliesWhen()
                    .map(applies -> Condition.all(applies, rule.brokenWhen()))
                    .orElse(rule.brokenWhen());
            findings.add(new ComplianceFinding(rule.code(), rule.fails(), broken.explain(facts)));
        }
        return new ComplianceReport(id(), version(), findings);
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (id().isBlank() || version() < 1) {
            throw new IllegalArgumentException("CompliancePolicy must have an id and a version of 1 or more, was \""
                    + id() + "\" version " + version());
        }
        Set<String> codes = new HashSet<>();
        for (ComplianceRule rule : rules()) {
            if (!codes.add(rule.code())) {
                throw new IllegalArgumentException(
                        "CompliancePolicy.rules must have different codes, two had \"" + rule.code() + "\"");
            }
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link CompliancePolicy}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableCompliancePolicy.Builder {
        Builder() {}
    }
}
