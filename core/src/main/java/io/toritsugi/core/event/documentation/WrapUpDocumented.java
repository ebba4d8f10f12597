package io.toritsugi.core.event.documentation;

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
 * What documents a leg came to an end for now: it was submitted, or its time was up, or a draft was finished after all.
 *
 * <p>A later revision replaces the earlier ones of the same leg. Who decides it does not know the ids of the events that it
 * replaces, so its envelope says nothing of {@code corrects}.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = WrapUpDocumented.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = WrapUpDocumented.Builder.class)
public sealed interface WrapUpDocumented extends ContactEvent permits ImmutableWrapUpDocumented {
    /** The name of this type of event on the wire. */
    String TYPE = "WrapUpDocumented";

    @Override
    default String type() {
        return TYPE;
    }

    @Override
    RoutableId routable();

    /** {@return the leg} */
    LegId leg();

    /** {@return the agent of the leg, where known} */
    Optional<AgentId> agent();

    /** {@return its number among the revisions of the leg, from 1} */
    int revision();

    /** {@return how this revision came about} */
    DocumentationStage stage();

    /** {@return how completely the leg was documented} */
    WrapUpFacts facts();

    @Override
    default List<Ref> concerns() {
        return Ref.listOf(Ref.of(routable()), agent().map(Ref::of).orElse(null));
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (revision() < 1) {
            throw new IllegalArgumentException("WrapUpDocumented.revision must be 1 or more, was " + revision());
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link WrapUpDocumented}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableWrapUpDocumented.Builder {
        Builder() {}
    }
}
