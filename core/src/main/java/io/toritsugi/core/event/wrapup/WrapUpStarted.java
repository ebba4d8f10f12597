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
 * An agent began to wrap up a leg.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = WrapUpStarted.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = WrapUpStarted.Builder.class)
public sealed interface WrapUpStarted extends ContactEvent permits ImmutableWrapUpStarted {
    /** The name of this type of event on the wire. */
    String TYPE = "WrapUpStarted";

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

    /** {@return what holds for it} */
    WrapUpTerms terms();

    @Override
    default List<Ref> concerns() {
        return Ref.listOf(Ref.of(routable()), agent().map(Ref::of).orElse(null));
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link WrapUpStarted}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableWrapUpStarted.Builder {
        Builder() {}
    }
}
