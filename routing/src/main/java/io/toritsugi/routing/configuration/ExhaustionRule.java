package io.toritsugi.routing.configuration;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Duration;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What becomes of a visit when everybody who may take it, whatever he does just now, is excluded from it.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = ExhaustionRule.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = ExhaustionRule.Builder.class)
public sealed interface ExhaustionRule permits ImmutableExhaustionRule {
    /** {@return what becomes of it} */
    @Value.Default
    default Exhaustion policy() {
        return Exhaustion.RESET;
    }

    /** {@return how long after everybody was excluded nobody is any more, more than zero; 10 seconds unless said} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    @Value.Default
    default Duration backOff() {
        return Duration.ofSeconds(10);
    }

    /** {@return the queue to which it moves; needed for {@link Exhaustion#OVERFLOW} and not allowed otherwise} */
    Optional<QueueId> overflowTo();

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (backOff().isNegative() || backOff().isZero()) {
            throw new IllegalArgumentException("ExhaustionRule.backOff must be more than zero, was " + backOff());
        }
        if (overflowTo().isPresent() != (policy() == Exhaustion.OVERFLOW)) {
            throw new IllegalArgumentException("ExhaustionRule.overflowTo must "
                    + (overflowTo().isPresent() ? "not " : "") + "be given for " + policy());
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link ExhaustionRule}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableExhaustionRule.Builder {
        Builder() {}
    }
}
