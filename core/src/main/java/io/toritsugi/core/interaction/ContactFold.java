package io.toritsugi.core.interaction;

import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.id.RoutableId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Folds any event into any contact, in place: what is understood of it counts, and the rule that it breaks is counted. */
final class ContactFold {
    private ContactFold() {}

    static void fold(ModifiableInteraction contact, Dated dated, ContactEvent event) {
        Instant at = dated.occurredAt();
        Transition<?> transition = Transition.of(event);
        RoutableId routable = event.routable();
        @Nullable ContactRule broken = transition.brokenBy(contact, routable, at, event);
        if (broken != ContactRule.OTHER_CONTACT) {
            transition.apply(contact, at, event);
            if (contact.routable().isEmpty()) {
                contact.setRoutable(routable);
            }
            if (contact.lastEventAt().isEmpty() || contact.lastEventAt().get().isBefore(at)) {
                contact.setLastEventAt(at);
            }
        }
        if (broken != null) {
            contact.oddities().merge(broken, 1, Integer::sum);
        }
    }
}
