package io.toritsugi.core.event.conversation;

import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The customer was told what the law demands.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = DisclosureMade.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = DisclosureMade.Builder.class)
public sealed interface DisclosureMade extends ContactEvent permits ImmutableDisclosureMade {
    /** The name of this type of event on the wire. */
    String TYPE = "DisclosureMade";

    @Override
    default String type() {
        return TYPE;
    }

    /** {@return the interaction} */
    InteractionId interaction();

    /** {@return which disclosure} */
    String kind();

    /** {@return the version of the text} */
    String textVersion();

    /** {@return the leg on which it happened, where there was one} */
    Optional<LegId> leg();

    /** {@return the id of the channel over which, such as {@code "voice"}; absent: that of the interaction} */
    Optional<String> channel();

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

    /** Builds {@link DisclosureMade}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableDisclosureMade.Builder {
        Builder() {}
    }
}
