package io.toritsugi.core.event.conversation;

import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.AgentId;
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
 * Somebody wrote to the customer.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = MessageSent.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = MessageSent.Builder.class)
public sealed interface MessageSent extends ContactEvent permits ImmutableMessageSent {
    /** The name of this type of event on the wire. */
    String TYPE = "MessageSent";

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

    /** {@return the agent of the leg, where an agent has it and is known} */
    Optional<AgentId> agent();

    /** {@return whether a program wrote it unasked, such as an acknowledgement; never a first response; false unless said} */
    @Value.Default
    default boolean automatic() {
        return false;
    }

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
        return Ref.listOf(Ref.of(interaction()), agent().map(Ref::of).orElse(null));
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link MessageSent}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableMessageSent.Builder {
        Builder() {}
    }
}
