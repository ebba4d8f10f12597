package io.toritsugi.acw.policy;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.acw.code.CodePath;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Duration;
import java.util.Optional;
import java.util.SortedMap;
import org.immutables.value.Value;

/**
 * What a queue, a team, a template or a tenant says about wrap-ups; what it does not say, the next one says.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = AcwPolicy.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = AcwPolicy.Builder.class)
public sealed interface AcwPolicy permits ImmutableAcwPolicy {
    /** {@return how a wrap-up begins and ends} */
    Optional<AcwMode> mode();

    /** {@return how long it may last, more than zero, by what came of the contact} */
    @Value.NaturalOrder
    SortedMap<OutcomeClass, Duration> limits();

    /** {@return whether the document needs a disposition} */
    Optional<Boolean> codeRequired();

    /** {@return after how much time without a disposition the default one is taken; more than zero; it runs on while the clock is paused} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Duration> codeTimeout();

    /** {@return the disposition that stands beside a draft that ran out of time} */
    Optional<CodePath> defaultCode();

    /** {@return whether choosing a disposition submits the document} */
    Optional<Boolean> codeEndsWrapUp();

    /** {@return how it gets more time; where nobody says, not at all} */
    Optional<ExtensionRule> extension();

    /** {@return how long after its end the document can be finished without being late; zero or more} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Duration> grace();

    /** {@return whether the agent gets no other contact meanwhile} */
    Optional<Boolean> exclusive();

    /** {@return the most units of the capacity of the agent that it holds, 0 to 100} */
    Optional<Integer> unitsHeld();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link AcwPolicy}; every part is optional. Not thread-safe. */
    final class Builder extends ImmutableAcwPolicy.Builder {
        Builder() {}
    }
}
