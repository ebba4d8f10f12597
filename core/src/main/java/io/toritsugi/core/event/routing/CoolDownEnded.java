package io.toritsugi.core.event.routing;

import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.List;
import org.immutables.value.Value;

/**
 * An agent may be offered contacts again: the time after an offer that could not be delivered is over.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = CoolDownEnded.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = CoolDownEnded.Builder.class)
public sealed interface CoolDownEnded extends Event permits ImmutableCoolDownEnded {
    /** The name of this type of event on the wire. */
    String TYPE = "CoolDownEnded";

    @Override
    default String type() {
        return TYPE;
    }

    /** {@return the agent} */
    AgentId agent();

    @Override
    default List<Ref> concerns() {
        return List.of(Ref.of(agent()));
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link CoolDownEnded}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableCoolDownEnded.Builder {
        Builder() {}
    }
}
