package io.toritsugi.core.event.supervision;

import io.toritsugi.core.event.Ref;
import io.toritsugi.core.event.agent.AgentEvent;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.List;
import org.immutables.value.Value;

/**
 * A supervisor left a leg of an agent, or the leg ended.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = SupervisionEnded.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = SupervisionEnded.Builder.class)
public sealed interface SupervisionEnded extends AgentEvent permits ImmutableSupervisionEnded {
    /** The name of this type of event on the wire. */
    String TYPE = "SupervisionEnded";

    @Override
    default String type() {
        return TYPE;
    }

    @Override
    AgentId agent();

    /** {@return the interaction or work item} */
    RoutableId routable();

    /** {@return the leg} */
    LegId leg();

    /** {@return the supervisor} */
    AgentId supervisor();

    @Override
    default List<Ref> concerns() {
        return Ref.listOf(Ref.of(routable()), Ref.of(agent()), Ref.of(supervisor()));
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link SupervisionEnded}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableSupervisionEnded.Builder {
        Builder() {}
    }
}
