package io.toritsugi.core.event.supervision;

import io.toritsugi.core.event.Ref;
import io.toritsugi.core.event.agent.AgentEvent;
import io.toritsugi.core.event.agent.AgentStatus;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.List;
import org.immutables.value.Value;

/**
 * A supervisor changed the status of an agent; the change itself is the event that follows.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = StatusForced.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = StatusForced.Builder.class)
public sealed interface StatusForced extends AgentEvent permits ImmutableStatusForced {
    /** The name of this type of event on the wire. */
    String TYPE = "StatusForced";

    @Override
    default String type() {
        return TYPE;
    }

    @Override
    AgentId agent();

    /** {@return the supervisor} */
    AgentId supervisor();

    /** {@return the status that he wants} */
    AgentStatus status();

    /** {@return why, as he says, without personal data} */
    String why();

    @Override
    default List<Ref> concerns() {
        return Ref.listOf(Ref.of(agent()), Ref.of(supervisor()));
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (why().isBlank()) {
            throw new IllegalArgumentException("StatusForced.why must not be blank");
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link StatusForced}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableStatusForced.Builder {
        Builder() {}
    }
}
