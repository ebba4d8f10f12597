package io.toritsugi.core.event.wrapup;

import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The clock of a wrap-up that stood still runs on, with exactly the time that was left.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = WrapUpResumed.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = WrapUpResumed.Builder.class)
public sealed interface WrapUpResumed extends ContactEvent permits ImmutableWrapUpResumed {
    /** The name of this type of event on the wire. */
    String TYPE = "WrapUpResumed";

    @Override
    default String type() {
        return TYPE;
    }

    @Override
    RoutableId routable();

    /** {@return the leg} */
    LegId leg();

    /** {@return the agent who does it, where known} */
    Optional<AgentId> agent();

    @Override
    default List<Ref> concerns() {
        return Ref.listOf(Ref.of(routable()), agent().map(Ref::of).orElse(null));
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link WrapUpResumed}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableWrapUpResumed.Builder {
        Builder() {}
    }
}
