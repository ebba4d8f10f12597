package io.toritsugi.core.event.plan;

import io.toritsugi.core.event.Ref;
import io.toritsugi.core.event.agent.AgentEvent;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.plan.Plan;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.List;
import org.immutables.value.Value;

/**
 * What an agent should do was planned for a period, or planned anew.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = SchedulePlanned.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = SchedulePlanned.Builder.class)
public sealed interface SchedulePlanned extends AgentEvent permits ImmutableSchedulePlanned {
    /** The name of this type of event on the wire. */
    String TYPE = "SchedulePlanned";

    @Override
    default String type() {
        return TYPE;
    }

    @Override
    AgentId agent();

    /** {@return the plan; it replaces what was planned in its period, save plans of a higher version} */
    Plan plan();

    @Override
    default List<Ref> concerns() {
        return List.of(Ref.of(agent()));
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link SchedulePlanned}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableSchedulePlanned.Builder {
        Builder() {}
    }
}
