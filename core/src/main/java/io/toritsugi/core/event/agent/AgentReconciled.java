package io.toritsugi.core.event.agent;

import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The host said that an agent is free, whatever this side believed: what seemed to hold him is over, parked contacts left out.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = AgentReconciled.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = AgentReconciled.Builder.class)
public sealed interface AgentReconciled extends AgentEvent permits ImmutableAgentReconciled {
    /** The name of this type of event on the wire. */
    String TYPE = "AgentReconciled";

    @Override
    default String type() {
        return TYPE;
    }

    @Override
    AgentId agent();

    /** {@return why the host said so, without personal data} */
    Optional<String> why();

    @Override
    default List<Ref> concerns() {
        return List.of(Ref.of(agent()));
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link AgentReconciled}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableAgentReconciled.Builder {
        Builder() {}
    }
}
