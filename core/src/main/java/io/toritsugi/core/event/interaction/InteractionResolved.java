package io.toritsugi.core.event.interaction;

import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.List;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * It was decided what the contact achieved.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = InteractionResolved.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = InteractionResolved.Builder.class)
public sealed interface InteractionResolved extends ContactEvent permits ImmutableInteractionResolved {
    /** The name of this type of event on the wire. */
    String TYPE = "InteractionResolved";

    @Override
    default String type() {
        return TYPE;
    }

    /** {@return the interaction} */
    InteractionId interaction();

    /** {@return what it achieved} */
    Outcome outcome();

    /** {@return the level of support that achieved it, counted from 1} */
    OptionalInt level();

    @Override
    default RoutableId routable() {
        return RoutableId.of(interaction());
    }

    @Override
    default List<Ref> concerns() {
        return List.of(Ref.of(interaction()));
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link InteractionResolved}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableInteractionResolved.Builder {
        Builder() {}
    }
}
