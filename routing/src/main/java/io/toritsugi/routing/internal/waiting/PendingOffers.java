package io.toritsugi.routing.internal.waiting;

import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.OfferId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.interaction.Interaction;
import io.toritsugi.core.interaction.Offer;
import io.vavr.collection.TreeMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The offers of a visit that are pending, and which of them was accepted. */
public record PendingOffers(
        TreeMap<OfferId, AgentId> open, @Nullable OfferId accepted) {
    static final PendingOffers NONE = new PendingOffers(TreeMap.empty(), null);

    /** {@return the offers that its contact knows to be pending: one place says what became of an offer} */
    static PendingOffers of(VisitId visit, Optional<Interaction> contact) {
        TreeMap<OfferId, AgentId> pending = TreeMap.empty();
        @Nullable OfferId taken = null;
        for (Offer offer : contact.map(Interaction::offers).orElse(List.of())) {
            if (offer.pending() && offer.visit().equals(visit)) {
                pending = pending.put(offer.id(), offer.agent());
                taken = offer.state() == Offer.State.ACCEPTED ? offer.id() : taken;
            }
        }
        return new PendingOffers(pending, taken);
    }
}
