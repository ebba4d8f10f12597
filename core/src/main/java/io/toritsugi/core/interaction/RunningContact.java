package io.toritsugi.core.interaction;

import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.Dated;
import org.jspecify.annotations.Nullable;

/**
 * One contact while its events are told: what {@link ContactMachine#replay} folds to, but in place.
 *
 * <p>For whoever follows many contacts as they happen and needs their states now and then: an event costs no copy of the
 * contact. Total, as {@link ContactMachine#evolve} is. Not thread-safe.
 *
 * @since 0.1
 */
public final class RunningContact {
    private final ModifiableInteraction contact = ModifiableInteraction.create();
    private @Nullable Interaction state;

    private RunningContact() {}

    /** {@return a contact of which nothing is known} */
    public static RunningContact unknown() {
        return new RunningContact();
    }

    /**
     * {@return a contact of which that is known}
     *
     * @param state what has happened before
     */
    public static RunningContact from(Interaction state) {
        RunningContact running = new RunningContact();
        running.contact.from(state);
        running.state = state;
        return running;
    }

    /**
     * Folds an event; one that is not a {@link ContactEvent} changes nothing.
     *
     * @param event what happened
     */
    public void tell(Dated event) {
        if (event.event() instanceof ContactEvent told) {
            state = null;
            ContactFold.fold(contact, event, told);
        }
    }

    /**
     * {@return what is known now, as it changes with every event: for reading at once, by the one who tells the events, and never to be
     * kept}
     */
    public Interaction view() {
        return contact;
    }

    /** {@return what is known now; an immutable value, made where an event was told since it was last asked for} */
    public Interaction state() {
        Interaction known = state;
        if (known == null) {
            known = frozen();
            state = known;
        }
        return known;
    }

    /** What an event changes next is thawed again then. */
    private Interaction frozen() {
        contact.selfServices().replaceAll(ImmutableSelfService::copyOf);
        contact.visits().replaceAll(ImmutableVisit::copyOf);
        contact.offers().replaceAll(ImmutableOffer::copyOf);
        contact.legs().replaceAll(LegFold::frozen);
        return contact.toImmutable();
    }
}
