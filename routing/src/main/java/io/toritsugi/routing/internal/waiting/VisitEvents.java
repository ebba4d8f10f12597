package io.toritsugi.routing.internal.waiting;

import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.plugin.AnswerReceived;
import io.toritsugi.core.event.plugin.AnswerRequested;
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
import io.toritsugi.core.event.routing.HoldEnded;
import io.toritsugi.core.event.routing.StageOpened;
import io.toritsugi.core.event.routing.VisitHeldBack;
import io.toritsugi.core.id.VisitId;
import org.jspecify.annotations.Nullable;

/** Tells which visit an event is about. */
public final class VisitEvents {
    private VisitEvents() {}

    /** {@return the visit; null if it is about none} */
    public static @Nullable VisitId visitOf(Event event) {
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
        if (event instanceof ExclusionLapsed e) {
            return e.visit();
        }
        if (event instanceof HoldEnded e) {
            return e.visit();
        }
        if (event instanceof AnswerRequested e) {
            return e.visit();
        }
        return event instanceof AnswerReceived e ? e.visit() : null;
    }
}
