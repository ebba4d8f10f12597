package io.toritsugi.routing.configuration;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Duration;
import org.immutables.value.Value;

/**
 * How visits of a queue gather, to be assigned together.
 *
 * <p>A window begins when a visit of the queue could be offered to somebody, and none has begun. Until it ends nobody is offered a visit of the queue, but may pull one.
 * At its end the assigner is asked about all visits of the queue that could be offered to somebody then, and each is offered as it says; of the agents who may take a visit it is told those of
 * the lowest stage rank alone. Whoever is left over, and could still be offered to somebody, begins the next window.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = BatchPolicy.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = BatchPolicy.Builder.class)
public sealed interface BatchPolicy permits ImmutableBatchPolicy {
    /** {@return what assigns them; the exact least cost unless said} */
    @Value.Default
    default StrategyRef assigner() {
        return StrategyRef.of("minimum-cost");
    }

    /** {@return how long they gather, more than zero; it is over at its end, inclusive} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Duration window();

    /** {@return how many steps of work the assigner may do for one batch, 1 or more; beyond that {@code "greedy"} decides; 10,000,000 unless said: see {@link io.toritsugi.routing.strategy.WorkBudget}} */
    @Value.Default
    default long steps() {
        return 10_000_000;
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (window().isNegative() || window().isZero()) {
            throw new IllegalArgumentException("BatchPolicy.window must be more than zero, was " + window());
        }
        if (steps() < 1) {
            throw new IllegalArgumentException("BatchPolicy.steps must be 1 or more, was " + steps());
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link BatchPolicy}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableBatchPolicy.Builder {
        Builder() {}
    }
}
