package io.toritsugi.routing.configuration.check;

import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.fact.Facts;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.value.PersonalData;
import java.util.List;
import java.util.Objects;

/**
 * A visit that waits while a configuration is about to be published.
 *
 * <p>Immutable and thread-safe if its facts are; {@code toString} shows the visit and the queue alone.
 *
 * @param visit the visit
 * @param queue the queue in which it waits
 * @param requirements what it requires of an agent; unmodifiable
 * @param preferredAgents the agents whom it should reach if it can; unmodifiable
 * @param contact what is known of the contact
 * @since 0.1
 */
@PersonalData
public record VisitToRoute(
        VisitId visit, QueueId queue, List<Condition> requirements, List<AgentId> preferredAgents, Facts contact) {
    /** Copies the lists. */
    public VisitToRoute {
        Objects.requireNonNull(visit, "VisitToRoute.visit");
        Objects.requireNonNull(queue, "VisitToRoute.queue");
        requirements = List.copyOf(requirements);
        preferredAgents = List.copyOf(preferredAgents);
        Objects.requireNonNull(contact, "VisitToRoute.contact");
    }

    @Override
    public String toString() {
        return "VisitToRoute[" + visit.value() + " in " + queue.value() + "]";
    }
}
