package io.toritsugi.core.event.workload;

import io.toritsugi.core.capacity.Capacity;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.event.agent.AgentEvent;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.List;
import org.immutables.value.Value;

/**
 * An agent can take more or less than before. What he has, he keeps.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = CapacityChanged.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = CapacityChanged.Builder.class)
public sealed interface CapacityChanged extends AgentEvent permits ImmutableCapacityChanged {
    /** The name of this type of event on the wire. */
    String TYPE = "CapacityChanged";

    @Override
    default String type() {
        return TYPE;
    }

    @Override
    AgentId agent();

    /** {@return what he can take from now on} */
    Capacity capacity();

    @Override
    default List<Ref> concerns() {
        return List.of(Ref.of(agent()));
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link CapacityChanged}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableCapacityChanged.Builder {
        Builder() {}
    }
}
