package io.toritsugi.routing.explain;

import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import org.immutables.value.Value;

/**
 * An agent, and what stands against offering him a visit.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = AgentObstacle.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = AgentObstacle.Builder.class)
public sealed interface AgentObstacle permits ImmutableAgentObstacle {
    /** {@return the agent} */
    AgentId agent();

    /** {@return the first thing that stands against it} */
    Obstacle obstacle();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link AgentObstacle}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableAgentObstacle.Builder {
        Builder() {}
    }
}
