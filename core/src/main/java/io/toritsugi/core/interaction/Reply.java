package io.toritsugi.core.interaction;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.LegId;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A person's answer to a customer who writes, and how long the customer had waited for it.
 *
 * <p>The customer waits since he got in touch, since the contact was reopened, or since he wrote while he was not waiting yet. What a
 * program writes is no reply. Immutable and thread-safe.
 *
 * @param asked since when he waited
 * @param awaited what he waited for
 * @param answered when the answer was sent; {@code asked} or later
 * @param leg the leg on which it happened, where there was one
 * @param agent who answered, where known
 * @since 0.1
 */
public record Reply(
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant asked,
        Awaited awaited,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant answered,
        Optional<LegId> leg,
        Optional<AgentId> agent) {
    /**
     * What a customer waits for.
     *
     * @since 0.1
     */
    public enum Awaited {
        /** The first answer since he got in touch. */
        FIRST,
        /** The first answer since the contact was reopened. */
        FIRST_AFTER_REOPENING,
        /** An answer to what he wrote later. */
        NEXT
    }

    /** Checks the parts. */
    public Reply {
        Objects.requireNonNull(awaited, "Reply.awaited");
        Objects.requireNonNull(leg, "Reply.leg");
        Objects.requireNonNull(agent, "Reply.agent");
        if (answered.isBefore(asked)) {
            throw new IllegalArgumentException(
                    "Reply.answered must not be before asked " + asked + ", was " + answered);
        }
    }

    /** {@return how long the customer waited} */
    public Duration waited() {
        return Duration.between(asked, answered);
    }
}
