package io.toritsugi.core.event.conversation;

import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.value.PersonalData;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The customer wrote.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = MessageReceived.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = MessageReceived.Builder.class)
public sealed interface MessageReceived extends ContactEvent permits ImmutableMessageReceived {
    /** The name of this type of event on the wire. */
    String TYPE = "MessageReceived";

    @Override
    default String type() {
        return TYPE;
    }

    /** {@return the interaction} */
    InteractionId interaction();

    /** {@return the host's id of the message, which tells nothing of the customer} */
    String message();

    /** {@return the leg on which it happened, where there was one} */
    Optional<LegId> leg();

    /** {@return what sort of author} */
    Actor.Kind author();

    /** {@return where the host keeps the text} */
    @PersonalData
    @Value.Redacted
    Optional<String> reference();

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

    /** Builds {@link MessageReceived}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableMessageReceived.Builder {
        Builder() {}
    }
}
