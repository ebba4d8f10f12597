package io.toritsugi.routing;

import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.value.SdkStyle;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Lets an interaction or a work item wait in a queue.
 *
 * <p>What waits already is refused. Where the queue has no room, is closed or has no agents, the visit leaves in the same
 * decision, or moves to where the limit of the queue says.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
public sealed interface Enqueue extends RouterCommand permits ImmutableEnqueue {
    /** {@return the interaction, which was created before, or the work item} */
    RoutableId routable();

    /** {@return the visit that begins; of those that wait in a domain no two have one id, and of one contact none at all} */
    VisitId visit();

    /** {@return the queue} */
    QueueId queue();

    /** {@return the priority; higher goes first; 0 unless said} */
    @Value.Default
    default int priority() {
        return 0;
    }

    /** {@return the waiting time that counts for the order beside that of this visit, zero or more} */
    @Value.Default
    default Duration carriedAge() {
        return Duration.ZERO;
    }

    /** {@return what an agent must fulfil, beside what the queue asks for} */
    List<Condition> requirements();

    /** {@return the agents whom it should reach if it can, the most preferred first} */
    List<AgentId> preferredAgents();

    /** {@return the medium, where the contact itself does not say it, as a work item does not} */
    Optional<Channel> channel();

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (carriedAge().isNegative()) {
            throw new IllegalArgumentException("Enqueue.carriedAge must be zero or more, was " + carriedAge());
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link Enqueue}; routable, visit and queue are needed. Not thread-safe. */
    final class Builder extends ImmutableEnqueue.Builder {
        Builder() {}
    }
}
