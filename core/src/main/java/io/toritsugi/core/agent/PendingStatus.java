package io.toritsugi.core.agent;

import io.toritsugi.core.event.agent.AgentStatus;
import io.toritsugi.core.event.agent.StatusReason;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The status that an agent will have when his last work ends.
 *
 * <p>Immutable and thread-safe.
 *
 * @param status the status: {@link AgentStatus#NOT_READY}, or {@link AgentStatus#LOGGED_OUT} while he is draining
 * @param reason why, where known
 * @param until when he becomes ready again by himself, once the status applies; empty: when somebody says so
 * @since 0.1
 */
public record PendingStatus(AgentStatus status, Optional<StatusReason> reason, Optional<Instant> until) {
    /** Checks that all parts are there. */
    public PendingStatus {
        Objects.requireNonNull(status, "PendingStatus.status");
        Objects.requireNonNull(reason, "PendingStatus.reason");
        Objects.requireNonNull(until, "PendingStatus.until");
    }
}
