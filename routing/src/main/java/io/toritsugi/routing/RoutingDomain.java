package io.toritsugi.routing;

import io.toritsugi.core.floor.Floor;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.plan.Schedule;
import io.toritsugi.routing.internal.domain.DomainState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Queues that share agents, with all who serve and wait there, as far as their events tell: what the stream of a router folds to.
 *
 * <p>The state of a {@link Router}. A changed domain shares what did not change with the one before. Immutable and thread-safe.
 *
 * @since 0.1
 */
public sealed interface RoutingDomain permits DomainState {
    /** {@return the agents and contacts of the domain} */
    Floor floor();

    /** {@return the version of the configuration that holds; empty before the first} */
    Optional<String> version();

    /** {@return who waits, in the order of arrival: accepted offers whose leg has not connected yet are among them} */
    List<WaitingVisit> waiting();

    /**
     * {@return a visit that waits}
     *
     * @param visit the visit
     */
    Optional<WaitingVisit> findWaiting(VisitId visit);

    /**
     * {@return whether a queue was closed by a supervisor and not opened again}
     *
     * @param queue the queue
     */
    boolean closed(QueueId queue);

    /**
     * {@return whether a queue is outside its hours: what comes leaves as CLOSED, and who waits is served still}
     *
     * @param queue the queue
     */
    boolean closedByHours(QueueId queue);

    /**
     * {@return until when visits of a queue gather to be assigned together; empty if none do just now}
     *
     * @param queue the queue
     */
    Optional<Instant> gathersUntil(QueueId queue);

    /**
     * {@return what is planned for an agent; plans that were over when it last mattered may be left out}
     *
     * @param agent the agent
     */
    Schedule schedule(AgentId agent);

    /** {@return the latest instant of its events; empty before the first} */
    Optional<Instant> lastEventAt();
}
