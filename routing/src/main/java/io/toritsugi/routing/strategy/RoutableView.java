package io.toritsugi.routing.strategy;

import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.fact.Facts;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.routing.configuration.Queue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Someone who waits, or something, as a strategy sees it. Immutable and thread-safe.
 *
 * @since 0.1
 */
public interface RoutableView {
    /** {@return the interaction or work item} */
    RoutableId routable();

    /** {@return its visit to the queue} */
    VisitId visit();

    /** {@return the queue, as the configuration that holds for the visit describes it} */
    Queue queue();

    /** {@return how many visits wait in the queue, this one included; 1 or more} */
    int waitingInQueue();

    /** {@return the priority; higher goes first} */
    int priority();

    /** {@return since when it waits, in this queue and in those that it was moved from; carried age left out} */
    Instant waitingSince();

    /** {@return the waiting time that counts beside that since {@link #waitingSince}, zero or more} */
    Duration carriedAge();

    /** {@return its place in the order of arrival: no two visits have the same; kept when it is moved} */
    long sequence();

    /** {@return the medium, where known} */
    Optional<Channel> channel();

    /** {@return what an agent must fulfil at the present stage, each part of it one element} */
    List<Condition> requirements();

    /** {@return the agents whom it should reach if it can, the most preferred first} */
    List<AgentId> preferredAgents();

    /** {@return the agents to whom it was offered, in the order of the offers; one may be there several times} */
    List<AgentId> offeredTo();

    /** {@return what is known of the contact: the facts that conditions see} */
    Facts facts();

    /**
     * {@return how long it has waited, for the order: carried age included}
     *
     * @param now the time
     */
    default Duration age(Instant now) {
        return carriedAge().plus(Duration.between(waitingSince(), now));
    }
}
