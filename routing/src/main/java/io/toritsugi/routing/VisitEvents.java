package io.toritsugi.routing;

import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegEnded;
import io.toritsugi.core.event.queue.Dequeued;
import io.toritsugi.core.event.queue.OfferAccepted;
import io.toritsugi.core.event.queue.OfferDeclined;
import io.toritsugi.core.event.queue.OfferExpired;
import io.toritsugi.core.event.queue.OfferRevoked;
import io.toritsugi.core.event.queue.OfferUnreachable;
import io.toritsugi.core.event.queue.Offered;
import io.toritsugi.core.event.queue.Queued;
import io.toritsugi.core.event.queue.VisitMoved;
import io.toritsugi.core.event.queue.VisitReprioritised;
import io.toritsugi.core.event.routing.ExclusionLapsed;
import io.toritsugi.core.event.routing.ExclusionsReset;
import io.toritsugi.core.event.routing.StageOpened;
import io.toritsugi.core.event.routing.VisitHeldBack;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.interaction.Leg;
import io.toritsugi.core.interaction.Visit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells which visit an event is about. */
final class VisitEvents {
    private VisitEvents() {}

    /** {@return the visit; null if it is about none} */
    static @Nullable VisitId visitOf(Event event) {
        if (event instanceof Queued e) {
            return e.visit();
        }
        if (event instanceof VisitMoved e) {
            return e.visit();
        }
        if (event instanceof VisitReprioritised e) {
            return e.visit();
        }
        if (event instanceof Dequeued e) {
            return e.visit();
        }
        VisitId offered = ofOffer(event);
        return offered == null ? ofRouting(event) : offered;
    }

    /** {@return the queue of the visit that an event is about, itself or by a leg that came of it; of a move the one that it moves to} */
    static Optional<QueueId> queueOf(Event event, DomainState before, DomainState after) {
        VisitId visit = visitOf(event);
        if (visit != null) {
            Waiting waiting = after.find(visit) == null ? before.find(visit) : after.find(visit);
            return Optional.ofNullable(waiting).map(Waiting::queue);
        }
        if (event instanceof LegConnected connected) {
            return connected.visit().flatMap(answered -> queueOf(connected.routable(), answered, after));
        }
        return event instanceof LegEnded ended
                ? after.floor()
                        .findContact(ended.routable())
                        .flatMap(contact -> contact.findLeg(ended.leg()))
                        .flatMap(Leg::visit)
                        .flatMap(answered -> queueOf(ended.routable(), answered, after))
                : Optional.empty();
    }

    private static Optional<QueueId> queueOf(RoutableId routable, VisitId visit, DomainState state) {
        return state.floor()
                .findContact(routable)
                .flatMap(contact -> contact.findVisit(visit))
                .flatMap(Visit::queue);
    }

    private static @Nullable VisitId ofOffer(Event event) {
        if (event instanceof Offered e) {
            return e.visit();
        }
        if (event instanceof OfferAccepted e) {
            return e.visit();
        }
        if (event instanceof OfferDeclined e) {
            return e.visit();
        }
        if (event instanceof OfferExpired e) {
            return e.visit();
        }
        if (event instanceof OfferRevoked e) {
            return e.visit();
        }
        return event instanceof OfferUnreachable e ? e.visit() : null;
    }

    private static @Nullable VisitId ofRouting(Event event) {
        if (event instanceof StageOpened e) {
            return e.visit();
        }
        if (event instanceof VisitHeldBack e) {
            return e.visit();
        }
        if (event instanceof ExclusionsReset e) {
            return e.visit();
        }
        return event instanceof ExclusionLapsed e ? e.visit() : null;
    }
}
