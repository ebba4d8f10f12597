package io.toritsugi.routing.internal.fold;

import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.plugin.BatchDecided;
import io.toritsugi.core.event.routing.HoldReason;
import io.toritsugi.core.event.routing.VisitHeldBack;
import io.toritsugi.routing.internal.domain.DomainState;

/** Folds when visits of a queue begin and end to gather. */
final class WindowFold {
    private WindowFold() {}

    /** {@return the domain after an event by which gathering begins or ends; the same if it is no such event} */
    static DomainState fold(DomainState state, Event event) {
        if (event instanceof VisitHeldBack held && held.reason() == HoldReason.BATCH_WINDOW) {
            return state.withQueue(
                    held.queue(),
                    state.queue(held.queue()).gathering(held.until().orElse(null)));
        }
        if (event instanceof BatchDecided decided) {
            return state.withQueue(decided.queue(), state.queue(decided.queue()).gathering(null));
        }
        return state;
    }
}
