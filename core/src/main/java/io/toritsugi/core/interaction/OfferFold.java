package io.toritsugi.core.interaction;

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
import java.util.function.Supplier;

/** Folds offers: each is open, and then has exactly one outcome. */
final class OfferFold {
    private OfferFold() {}

    static void made(ModifiableInteraction contact, Instant at, Offered event) {
        if (contact.findOffer(event.offer()).isEmpty()) {
            contact.addOffers(open(event.offer(), event.visit(), event.agent())
                    .setOfferedAt(at)
                    .setExpiresAt(event.expiresAt()));
        }
    }

    static void accepted(ModifiableInteraction contact, Instant at, OfferAccepted event) {
        close(contact, at, event.offer(), event.visit(), event.agent(), Offer.State.ACCEPTED);
    }

    static void declined(ModifiableInteraction contact, Instant at, OfferDeclined event) {
        close(contact, at, event.offer(), event.visit(), event.agent(), Offer.State.DECLINED);
    }

    static void expired(ModifiableInteraction contact, Instant at, OfferExpired event) {
        close(contact, at, event.offer(), event.visit(), event.agent(), Offer.State.EXPIRED);
    }

    static void revoked(ModifiableInteraction contact, Instant at, OfferRevoked event) {
        close(contact, at, event.offer(), event.visit(), event.agent(), Offer.State.REVOKED);
    }

    static void unreachable(ModifiableInteraction contact, Instant at, OfferUnreachable event) {
        close(contact, at, event.offer(), event.visit(), event.agent(), Offer.State.UNREACHABLE);
    }

    private static void close(
            ModifiableInteraction contact, Instant at, OfferId id, VisitId visit, AgentId agent, Offer.State outcome) {
        ModifiableOffer offer = offer(contact, id, () -> open(id, visit, agent));
        if (offer.state() == Offer.State.OPEN || (undoing(outcome) && offer.pending())) {
            offer.setState(outcome).setClosedAt(at);
        }
    }

    private static boolean undoing(Offer.State outcome) {
        return outcome == Offer.State.REVOKED || outcome == Offer.State.UNREACHABLE;
    }

    static void connected(ModifiableInteraction contact, LegConnected event) {
        event.offer()
                .flatMap(contact::findOffer)
                .filter(offer -> offer.leg().isEmpty())
                .ifPresent(offer ->
                        offer(contact, offer.id(), ModifiableOffer::create).setLeg(event.leg()));
    }

    private static ModifiableOffer offer(ModifiableInteraction contact, OfferId id, Supplier<ModifiableOffer> stub) {
        return Elements.changing(
                contact.offers(),
                offer -> offer.id().equals(id),
                stub,
                offer -> offer instanceof ModifiableOffer changing
                        ? changing
                        : ModifiableOffer.create().from(offer));
    }

    private static ModifiableOffer open(OfferId id, VisitId visit, AgentId agent) {
        return ModifiableOffer.create()
                .setId(id)
                .setVisit(visit)
                .setAgent(agent)
                .setState(Offer.State.OPEN);
    }
}
