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
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The rules of offers. */
final class OfferRules {
    private OfferRules() {}

    static @Nullable ContactRule brokenBy(Interaction state, Instant at, ContactEvent event) {
        if (event instanceof Offered e) {
            return made(state, at, e);
        }
        if (event instanceof OfferAccepted e) {
            return accepted(state, e);
        }
        if (event instanceof OfferDeclined e) {
            return answered(state, e.offer(), e.visit(), e.agent());
        }
        if (event instanceof OfferExpired e) {
            return answered(state, e.offer(), e.visit(), e.agent());
        }
        if (event instanceof OfferRevoked e) {
            return undone(state, e.offer(), e.visit(), e.agent());
        }
        if (event instanceof OfferUnreachable e) {
            return undone(state, e.offer(), e.visit(), e.agent());
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
        return outcome(state, id, visit, agent, offer -> offer.state() == Offer.State.OPEN);
    }

    /** Of several agents who are offered a visit at a time, the first who accepts has it until his offer is undone. */
    private static @Nullable ContactRule accepted(Interaction state, OfferAccepted accepted) {
        @Nullable ContactRule broken = answered(state, accepted.offer(), accepted.visit(), accepted.agent());
        return broken == null && taken(state, accepted.visit()) ? ContactRule.OFFER_TAKEN : broken;
    }

    /** Whether somebody has accepted a visit and waits for his leg. */
    static boolean taken(Interaction state, VisitId visit) {
        return state.offers().stream()
                .anyMatch(offer ->
                        offer.visit().equals(visit) && offer.state() == Offer.State.ACCEPTED && offer.pending());
    }

    private static @Nullable ContactRule undone(Interaction state, OfferId id, VisitId visit, AgentId agent) {
        return outcome(state, id, visit, agent, Offer::pending);
    }

    private static @Nullable ContactRule outcome(
            Interaction state, OfferId id, VisitId visit, AgentId agent, Predicate<Offer> possible) {
        Optional<Offer> offer = state.findOffer(id);
        if (offer.isEmpty()) {
            return ContactRule.OFFER_UNKNOWN;
        }
        if (!possible.test(offer.get())) {
            return ContactRule.OFFER_CLOSED;
        }
        boolean same = offer.get().visit().equals(visit) && offer.get().agent().equals(agent);
        return same ? null : ContactRule.OFFER_MISMATCH;
    }
}
