package io.toritsugi.core.interaction;

import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.queue.OfferAccepted;
import io.toritsugi.core.event.queue.OfferDeclined;
import io.toritsugi.core.event.queue.OfferExpired;
import io.toritsugi.core.event.queue.OfferRevoked;
import io.toritsugi.core.event.queue.OfferUnreachable;
import io.toritsugi.core.event.queue.Offered;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.OfferId;
import io.toritsugi.core.id.VisitId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules of offers. */
final class OfferRules {
    private OfferRules() {}

    static @Nullable ContactRule brokenBy(Interaction state, Instant at, ContactEvent event) {
        if (event instanceof Offered e) {
            return made(state, at, e);
        }
        if (event instanceof OfferAccepted e) {
            return answered(state, e.offer(), e.visit(), e.agent());
        }
        if (event instanceof OfferDeclined e) {
            return answered(state, e.offer(), e.visit(), e.agent());
        }
        if (event instanceof OfferExpired e) {
            return answered(state, e.offer(), e.visit(), e.agent());
        }
        if (event instanceof OfferRevoked e) {
            return answered(state, e.offer(), e.visit(), e.agent());
        }
        if (event instanceof OfferUnreachable e) {
            return answered(state, e.offer(), e.visit(), e.agent());
        }
        return null;
    }

    private static @Nullable ContactRule made(Interaction state, Instant at, Offered offered) {
        if (state.findOffer(offered.offer()).isPresent()) {
            return ContactRule.OFFER_TWICE;
        }
        if (offered.expiresAt().filter(expiry -> !expiry.isAfter(at)).isPresent()) {
            return ContactRule.TIME_REVERSED;
        }
        return VisitRules.waiting(state, offered.visit());
    }

    private static @Nullable ContactRule answered(Interaction state, OfferId id, VisitId visit, AgentId agent) {
        Optional<Offer> offer = state.findOffer(id);
        if (offer.isEmpty()) {
            return ContactRule.OFFER_UNKNOWN;
        }
        if (offer.get().state() != Offer.State.OPEN) {
            return ContactRule.OFFER_CLOSED;
        }
        boolean same = offer.get().visit().equals(visit) && offer.get().agent().equals(agent);
        return same ? null : ContactRule.OFFER_MISMATCH;
    }
}
