package io.toritsugi.core.interaction;

import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.leg.LegConnected;
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
import java.util.List;

/** Folds offers: each is open, and then has exactly one outcome. */
final class OfferFold {
    private OfferFold() {}

    static ImmutableInteraction fold(ImmutableInteraction state, Instant at, ContactEvent event) {
        if (event instanceof Offered offered) {
            return made(state, at, offered);
        }
        if (event instanceof LegConnected e) {
            return connected(state, e);
        }
        if (event instanceof OfferAccepted e) {
            return closed(state, at, e.offer(), e.visit(), e.agent(), Offer.State.ACCEPTED);
        }
        if (event instanceof OfferDeclined e) {
            return closed(state, at, e.offer(), e.visit(), e.agent(), Offer.State.DECLINED);
        }
        if (event instanceof OfferExpired e) {
            return closed(state, at, e.offer(), e.visit(), e.agent(), Offer.State.EXPIRED);
        }
        if (event instanceof OfferRevoked e) {
            return closed(state, at, e.offer(), e.visit(), e.agent(), Offer.State.REVOKED);
        }
        if (event instanceof OfferUnreachable e) {
            return closed(state, at, e.offer(), e.visit(), e.agent(), Offer.State.UNREACHABLE);
        }
        return state;
    }

    private static ImmutableInteraction made(ImmutableInteraction state, Instant at, Offered offered) {
        return state.withOffers(ContactFold.upsert(
                state.offers(),
                offer -> offer.id().equals(offered.offer()),
                () -> open(offered.offer(), offered.visit(), offered.agent())
                        .withOfferedAt(at)
                        .withExpiresAt(offered.expiresAt()),
                offer -> offer));
    }

    private static ImmutableInteraction closed(
            ImmutableInteraction state, Instant at, OfferId id, VisitId visit, AgentId agent, Offer.State outcome) {
        return state.withOffers(ContactFold.upsert(
                state.offers(),
                offer -> offer.id().equals(id),
                () -> open(id, visit, agent),
                offer -> offer.state() == Offer.State.OPEN || (undoing(outcome) && offer.pending())
                        ? ImmutableOffer.copyOf(offer).withState(outcome).withClosedAt(at)
                        : offer));
    }

    private static boolean undoing(Offer.State outcome) {
        return outcome == Offer.State.REVOKED || outcome == Offer.State.UNREACHABLE;
    }

    private static ImmutableInteraction connected(ImmutableInteraction state, LegConnected connected) {
        if (connected.offer().flatMap(state::findOffer).isEmpty()) {
            return state;
        }
        List<Offer> offers = state.offers().stream()
                .map(offer -> connected.offer().filter(offer.id()::equals).isPresent()
                        ? ImmutableOffer.copyOf(offer).withLeg(offer.leg().orElse(connected.leg()))
                        : offer)
                .toList();
        return state.withOffers(offers);
    }

    private static ImmutableOffer open(OfferId id, VisitId visit, AgentId agent) {
        return ImmutableOffer.builder()
                .id(id)
                .visit(visit)
                .agent(agent)
                .state(Offer.State.OPEN)
                .build();
    }
}
