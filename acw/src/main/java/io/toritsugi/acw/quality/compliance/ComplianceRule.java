package io.toritsugi.acw.quality.compliance;

import io.toritsugi.acw.text.Texts;
import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A rule of a company about what a wrap-up must and must not say.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = ComplianceRule.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = ComplianceRule.Builder.class)
public sealed interface ComplianceRule permits ImmutableComplianceRule {
    /** {@return its reason code, which no other rule of the policy has, not blank} */
    String code();

    /** {@return the rule, as a person reads it} */
    Texts words();

    /** {@return when it is about a wrap-up at all; about every one unless said} */
    Optional<Condition> appliesWhen();

    /** {@return when it is broken} */
    Condition brokenWhen();

    /** {@return whether a break fails the wrap-up; it does unless said, otherwise it is a warning} */
    @Value.Default
    default boolean fails() {
        return true;
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (code().isBlank()) {
            throw new IllegalArgumentException("ComplianceRule.code must not be blank, was \"" + code() + "\"");
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link ComplianceRule}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableComplianceRule.Builder {
        Builder() {}
    }
}
