package io.toritsugi.core.interaction;

import io.toritsugi.core.event.queue.OfferAccepted;
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

    static @Nullable ContactRule making(Interaction state, Instant at, Offered offered) {
        if (state.findOffer(offered.offer()).isPresent()) {
            return ContactRule.OFFER_TWICE;
        }
        if (offered.expiresAt().filter(expiry -> !expiry.isAfter(at)).isPresent()) {
            return ContactRule.TIME_REVERSED;
        }
        return VisitRules.waiting(state, offered.visit());
    }

    static @Nullable ContactRule open(Interaction state, OfferId id, VisitId visit, AgentId agent) {
        return outcome(state, id, visit, agent, offer -> offer.state() == Offer.State.OPEN);
    }

    /** Of several agents who are offered a visit at a time, the first who accepts has it until his offer is undone. */
    static @Nullable ContactRule accepting(Interaction state, Instant at, OfferAccepted accepted) {
        @Nullable ContactRule broken = open(state, accepted.offer(), accepted.visit(), accepted.agent());
        return broken == null && taken(state, accepted.visit()) ? ContactRule.OFFER_TAKEN : broken;
    }

    /** Whether somebody has accepted a visit and waits for his leg. */
    static boolean taken(Interaction state, VisitId visit) {
        return Elements.any(
                state.offers(),
                offer -> offer.visit().equals(visit) && offer.state() == Offer.State.ACCEPTED && offer.pending());
    }

    static @Nullable ContactRule pending(Interaction state, OfferId id, VisitId visit, AgentId agent) {
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
