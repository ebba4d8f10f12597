package io.toritsugi.routing.strategy;

import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.routing.roster.Membership;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * An event as a strategy sees it. Immutable and thread-safe.
 *
 * @param occurredAt when it happened
 * @param event what happened
 * @param visitQueue the queue of the visit that it is about, itself, or by an offer, or by the connection, the end or the wrap-up of a leg, that came of the visit; of a move the one that it moves
 *     to, and the strategies of both see it; empty if it is about no visit. Which events a strategy sees, {@link AgentRanker#evolve} and {@link InteractionOrder#evolve} say
 * @param membership what part the agent whom it names has in the queue whose strategy sees it, by the configuration that held when it happened; empty
 *     if it names no agent
 * @since 0.1
 */
public record EventView(Instant occurredAt, Event event, Optional<QueueId> visitQueue, Optional<Membership> membership)
        implements Dated {
    /** Checks that all parts are there. */
    public EventView {
        Objects.requireNonNull(occurredAt, "EventView.occurredAt");
        Objects.requireNonNull(event, "EventView.event");
        Objects.requireNonNull(visitQueue, "EventView.visitQueue");
        Objects.requireNonNull(membership, "EventView.membership");
    }

    /**
     * {@return whether it is about a visit of a queue}
     *
     * @param queue the queue
     */
    public boolean isOf(QueueId queue) {
        return visitQueue.isPresent() && visitQueue.get().equals(queue);
    }
}
