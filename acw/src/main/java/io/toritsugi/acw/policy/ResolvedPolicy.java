package io.toritsugi.acw.policy;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.acw.code.CodePath;
import io.toritsugi.core.event.wrapup.WrapUpTerms;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * What holds for one wrap-up, every part of it settled, and who settled it.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = ResolvedPolicy.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = ResolvedPolicy.Builder.class)
public sealed interface ResolvedPolicy permits ImmutableResolvedPolicy {
    /** {@return how it begins and ends} */
    AcwMode mode();

    /** {@return how long it may last, more than zero, by what came of the contact} */
    @Value.NaturalOrder
    SortedMap<OutcomeClass, Duration> limits();

    /** {@return whether the document needs a disposition, where its form shows a field for one} */
    boolean codeRequired();

    /** {@return after how much time without a disposition the default one is taken; more than zero; it runs on while the clock is paused} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Duration> codeTimeout();

    /** {@return the disposition that stands beside a draft that ran out of time} */
    Optional<CodePath> defaultCode();

    /** {@return whether choosing a disposition submits the document} */
    boolean codeEndsWrapUp();

    /** {@return how it gets more time; absent: not at all} */
    Optional<ExtensionRule> extension();

    /** {@return how long after its end the document can be finished without being late; zero or more} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Duration grace();

    /** {@return whether the agent gets no other contact meanwhile, where the mode allows it} */
    boolean exclusive();

    /** {@return the most units of the capacity of the agent that it holds, 0 to 100, where the mode allows it} */
    int unitsHeld();

    /** {@return who said each part} */
    @Value.NaturalOrder
    SortedMap<PolicyField, PolicySource> sources();

    /** {@return whether the agent may end it by submitting the document} */
    default boolean endsEarly() {
        return mode() != AcwMode.TIME_BOXED_NO_EARLY_EXIT;
    }

    /**
     * {@return {@link #terms(OutcomeClass, boolean)} where the agent asked for no wrap-up}
     *
     * @param outcome what came of the contact
     */
    default Optional<WrapUpTerms> terms(OutcomeClass outcome) {
        return terms(outcome, false);
    }

    /**
     * {@return what core's clock is told; empty: there is no wrap-up} By mode, where the agent reached the customer or not:
     *
     * <pre>
     * mode                      there is one   limit   exclusive   units held
     * OPTIONAL                  always         said    no          none: nothing keeps the next contact away
     * MANDATORY                 always         none    said        said
     * TIME_BOXED                always         said    said        said
     * TIME_BOXED_NO_EARLY_EXIT  always         said    said        said; a submission does not end it
     * AGENT_REQUESTED           if requested   said    said        said
     * </pre>
     *
     * <p>Where no limit is said for contacts that did not connect, that of those that did holds. Where the customer gave up while
     * the contact was offered, there is a wrap-up only if a limit is said for just that, and this limit holds in every mode.
     *
     * @param outcome what came of the contact
     * @param requested whether the agent asked for a wrap-up during the contact
     */
    default Optional<WrapUpTerms> terms(OutcomeClass outcome, boolean requested) {
        Optional<Duration> said = Optional.ofNullable(limits().get(outcome))
                .or(() -> outcome == OutcomeClass.NOT_CONNECTED
                        ? Optional.ofNullable(limits().get(OutcomeClass.CONNECTED))
                        : Optional.empty());
        boolean rung = outcome == OutcomeClass.ABANDONED_IN_RING;
        if ((rung && said.isEmpty()) || (mode() == AcwMode.AGENT_REQUESTED && !requested)) {
            return Optional.empty();
        }
        boolean optional = mode() == AcwMode.OPTIONAL;
        return Optional.of(WrapUpTerms.builder()
                .limit(mode() == AcwMode.MANDATORY && !rung ? Optional.empty() : said)
                .exclusive(exclusive() && !optional)
                .unitsHeld(optional ? 0 : unitsHeld())
                .build());
    }

    /** {@return what holds for each part and who said so, in the order of {@link PolicyField}} */
    default List<PolicyExplanation> explain() {
        return Stream.of(PolicyField.values())
                .map(field -> new PolicyExplanation(
                        field, PolicyValues.text(this, field), sources().getOrDefault(field, PolicySource.NOBODY)))
                .toList();
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (limits().values().stream().anyMatch(limit -> limit.isNegative() || limit.isZero())) {
            throw new IllegalArgumentException("ResolvedPolicy.limits must be more than zero, was " + limits());
        }
        if (codeTimeout()
                .filter(timeout -> timeout.isNegative() || timeout.isZero())
                .isPresent()) {
            throw new IllegalArgumentException("ResolvedPolicy.codeTimeout must be more than zero, was "
                    + codeTimeout().get());
        }
        if (grace().isNegative()) {
            throw new IllegalArgumentException("ResolvedPolicy.grace must be zero or more, was " + grace());
        }
        if (unitsHeld() < 0 || unitsHeld() > 100) {
            throw new IllegalArgumentException("ResolvedPolicy.unitsHeld must be 0 to 100, was " + unitsHeld());
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link ResolvedPolicy}; setting a part twice fails, as does leaving out one that is not optional. {@link AcwPolicies#resolve} makes one from what was said. Not thread-safe. */
    final class Builder extends ImmutableResolvedPolicy.Builder {
        Builder() {}
    }
}
