package io.toritsugi.core.interaction;

import io.toritsugi.core.event.interaction.InteractionCreated;
import io.toritsugi.core.event.interaction.InteractionEnded;
import io.toritsugi.core.event.interaction.InteractionReopened;
import io.toritsugi.core.event.interaction.InteractionResolved;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The rules of a contact as a whole. */
final class InteractionRules {
    private InteractionRules() {}

    static @Nullable ContactRule creating(Interaction before, Instant at, InteractionCreated event) {
        return before.created().isPresent() ? ContactRule.CREATED_TWICE : null;
    }

    static @Nullable ContactRule reopening(Interaction before, Instant at, InteractionReopened event) {
        return before.ended() ? null : ContactRule.NOT_ENDED;
    }

    static @Nullable ContactRule resolving(Interaction before, Instant at, InteractionResolved event) {
        return before.outcome().isPresent() ? ContactRule.ALREADY_RESOLVED : null;
    }

    static @Nullable ContactRule ending(Interaction before, Instant at, InteractionEnded event) {
        if (before.ended()) {
            return ContactRule.ENDED;
        }
        return anythingOpen(before) ? ContactRule.STILL_OPEN : null;
    }

    /** Whether a dialogue, a visit, an offer or a leg is not over. */
    static boolean anythingOpen(Interaction contact) {
        return Elements.any(contact.selfServices(), SelfService::live)
                || Elements.any(contact.visits(), Visit::waiting)
                || Elements.any(contact.offers(), Offer::pending)
                || Elements.any(contact.legs(), Leg::live);
    }
}
