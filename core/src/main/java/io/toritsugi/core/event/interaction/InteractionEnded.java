package io.toritsugi.core.event.interaction;

import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.List;
import org.immutables.value.Value;

/**
 * The contact is over. How it ended is not what it achieved: see {@link InteractionResolved}.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = InteractionEnded.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = InteractionEnded.Builder.class)
public sealed interface InteractionEnded extends ContactEvent permits ImmutableInteractionEnded {
    /** The name of this type of event on the wire. */
    String TYPE = "InteractionEnded";

    @Override
    default String type() {
        return TYPE;
    }

    /** {@return the interaction} */
    InteractionId interaction();

    /** {@return how it ended} */
    EndMechanism mechanism();

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

    /** Builds {@link InteractionEnded}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableInteractionEnded.Builder {
        Builder() {}
    }
}
