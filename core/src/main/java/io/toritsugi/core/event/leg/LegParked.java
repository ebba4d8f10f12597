package io.toritsugi.core.event.leg;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An asynchronous contact was laid aside; its agent is free of it.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = LegParked.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = LegParked.Builder.class)
public sealed interface LegParked extends ContactEvent permits ImmutableLegParked {
    /** The name of this type of event on the wire. */
    String TYPE = "LegParked";

    @Override
    default String type() {
        return TYPE;
    }

    @Override
    RoutableId routable();

    /** {@return the leg} */
    LegId leg();

    /** {@return the agent of the leg, where an agent has it and is known} */
    Optional<AgentId> agent();

    /** {@return when whoever routes brings it back; inclusive; absent: it stays until somebody takes it up} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> until();

    @Override
    default List<Ref> concerns() {
        return Ref.listOf(Ref.of(routable()), agent().map(Ref::of).orElse(null));
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link LegParked}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableLegParked.Builder {
        Builder() {}
    }
}
