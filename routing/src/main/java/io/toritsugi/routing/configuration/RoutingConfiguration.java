package io.toritsugi.routing.configuration;

import io.toritsugi.core.floor.FloorSettings;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import io.toritsugi.routing.roster.RosterEntry;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Everything that a routing domain is told: a version of it never changes.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = RoutingConfiguration.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = RoutingConfiguration.Builder.class)
public sealed interface RoutingConfiguration permits ImmutableRoutingConfiguration {
    /** {@return its version; not blank; of two configurations of one domain no two have the same} */
    String version();

    /** {@return the queues; no two with one id} */
    List<Queue> queues();

    /** {@return the agents; of one who is not listed nothing is known but what he does; no two with one id} */
    List<RosterEntry> agents();

    /** {@return what orders the first of one queue among the first of other queues, for an agent who serves several; by priority and age unless said} */
    @Value.Default
    default StrategyRef between() {
        return StrategyRef.of("priority-age");
    }

    /** {@return what holds for visits that already wait when this configuration comes} */
    @Value.Default
    default Adoption adoption() {
        return Adoption.PINNED;
    }

    /** {@return what holds for agents and wrap-ups} */
    @Value.Default
    default FloorSettings floor() {
        return FloorSettings.standard();
    }

    /**
     * {@return a queue}
     *
     * @param id the queue
     */
    default Optional<Queue> findQueue(QueueId id) {
        return queues().stream().filter(queue -> queue.id().equals(id)).findFirst();
    }

    /**
     * {@return an agent}
     *
     * @param id the agent
     */
    default Optional<RosterEntry> findAgent(AgentId id) {
        return agents().stream().filter(entry -> entry.agent().equals(id)).findFirst();
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (version().isBlank()) {
            throw new IllegalArgumentException("RoutingConfiguration.version must not be blank");
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link RoutingConfiguration}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableRoutingConfiguration.Builder {
        Builder() {}
    }
}
