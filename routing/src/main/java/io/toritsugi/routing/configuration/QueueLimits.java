package io.toritsugi.routing.configuration;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * How many may wait in a queue, how long, and with whom to serve them.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = QueueLimits.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = QueueLimits.Builder.class)
public sealed interface QueueLimits permits ImmutableQueueLimits {
    /**
     * {@return how many may wait, 0 or more; one more that comes leaves as FULL, or moves, unless it can be offered to somebody at once; absent: any number} So with
     * 0 nobody may wait, and yet whoever comes while an agent is free is served.
     *
     * <p>While an offer rings, the visit waits and counts. This is looked at when a visit comes into the queue, and never again: whose offer fails, waits on.
     */
    OptionalInt maxWaiting();

    /** {@return what happens to one more} */
    @Value.Default
    default QueueLimit whenFull() {
        return QueueLimit.leave();
    }

    /** {@return how long a visit may wait, more than zero; at that instant it leaves as TIMED_OUT, or moves; carried age does not count; absent: as long as it likes} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Duration> maxWait();

    /** {@return what happens to it} */
    @Value.Default
    default QueueLimit whenTimedOut() {
        return QueueLimit.leave();
    }

    /** {@return whether a visit that comes when nobody who serves the queue is logged in leaves as NO_AGENTS_ON_JOIN, or moves; false unless said} */
    @Value.Default
    default boolean needsAgentsToJoin() {
        return false;
    }

    /** {@return whether those who wait leave as NO_AGENTS_LEFT, or move, when the last who serves the queue logs out; false unless said} */
    @Value.Default
    default boolean needsAgentsToStay() {
        return false;
    }

    /** {@return what happens to them} */
    @Value.Default
    default QueueLimit withoutAgents() {
        return QueueLimit.leave();
    }

    /** {@return no limits} */
    static QueueLimits none() {
        return builder().build();
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (maxWaiting().isPresent() && maxWaiting().getAsInt() < 0) {
            throw new IllegalArgumentException("QueueLimits.maxWaiting must be 0 or more, was "
                    + maxWaiting().getAsInt());
        }
        if (maxWait()
                .filter(longest -> longest.isNegative() || longest.isZero())
                .isPresent()) {
            throw new IllegalArgumentException("QueueLimits.maxWait must be more than zero, was "
                    + maxWait().get());
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link QueueLimits}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableQueueLimits.Builder {
        Builder() {}
    }
}
