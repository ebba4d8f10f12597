package io.toritsugi.routing;

import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.event.routing.HoldReason;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.OfferId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.routing.internal.waiting.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * A visit that waits, as the router sees it. Immutable and thread-safe.
 *
 * @since 0.1
 */
public sealed interface WaitingVisit permits Waiting {
    /** {@return the interaction or work item} */
    RoutableId routable();

    /** {@return the visit} */
    VisitId visit();

    /** {@return the queue in which it waits} */
    QueueId queue();

    /** {@return the priority; higher goes first} */
    int priority();

    /** {@return its place in the order of arrival: no two visits have the same; kept when it is moved} */
    long sequence();

    /** {@return since when it waits, in this queue and in those that it was moved from; carried age left out} */
    Instant waitingSince();

    /** {@return since when it waits in this queue: what the ages of its stages count from} */
    Instant inQueueSince();

    /** {@return the waiting time that counts beside that since {@link #waitingSince}} */
    Duration carriedAge();

    /** {@return what an agent must fulfil, beside what the queue asks for} */
    List<Condition> requirements();

    /** {@return the agents whom it should reach if it can, the most preferred first} */
    List<AgentId> preferredAgents();

    /** {@return how many of the stages of its queue are open, from the first} */
    int openStages();

    /** {@return the agents who are excluded from it just now} */
    SortedSet<AgentId> excluded();

    /** {@return the agents to whom it was offered, in the order of the offers; one may be there several times; begins anew when it is moved} */
    List<AgentId> offeredTo();

    /** {@return the offers that wait for an answer, and an accepted one whose leg has not connected, with their agents} */
    SortedMap<OfferId, AgentId> openOffers();

    /** {@return the offer that was accepted and whose leg has not connected yet} */
    Optional<OfferId> acceptedOffer();

    /** {@return what keeps it, by itself, from being offered to agents who could take it; that its queue gathers, says {@link RoutingDomain#gathersUntil}} */
    SortedSet<HoldReason> heldBy();

    /** {@return the number of the question to an adviser about it that waits for its answer; empty if none does} */
    OptionalInt openQuestion();

    /** {@return until when it is held back because everybody was excluded; empty if it is not} */
    Optional<Instant> heldBackUntil();

    /** {@return the version of the configuration that holds for it} */
    String version();
}
