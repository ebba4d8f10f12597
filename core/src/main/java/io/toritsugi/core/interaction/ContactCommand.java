package io.toritsugi.core.interaction;

import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.interaction.EndMechanism;
import io.toritsugi.core.id.InteractionId;

/**
 * What a host wants of {@link ContactMachine}.
 *
 * @since 0.1
 */
public sealed interface ContactCommand {
    /**
     * Says that something happened to a contact just now: the one event is decided as it stands.
     *
     * <p>A leg that connects to a waiting visit takes the visit out of its queue first, in the same decision.
     *
     * @param event what happened
     * @since 0.1
     */
    record Happened(ContactEvent event) implements ContactCommand {}

    /**
     * Ends an interaction with all that is still open of it, in one decision: self-service is abandoned, open offers are
     * revoked, waiting visits are abandoned, legs end.
     *
     * @param interaction the interaction
     * @param by who ends it
     * @param mechanism how it ends
     * @since 0.1
     */
    record HangUp(InteractionId interaction, Actor.Kind by, EndMechanism mechanism) implements ContactCommand {}

    /**
     * Wants nothing but that what is due happens. For a host that calls at {@link ContactMachine#nextDeadline}.
     *
     * @since 0.1
     */
    record Tick() implements ContactCommand {}
}
