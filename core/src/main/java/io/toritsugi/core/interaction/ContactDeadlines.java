package io.toritsugi.core.interaction;

import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.queue.OfferExpired;
import io.toritsugi.core.event.queue.OfferRevoked;
import io.toritsugi.core.event.wrapup.WrapUpEnded;
import io.toritsugi.core.event.wrapup.WrapUpExit;
import io.toritsugi.core.event.wrapup.WrapUpResumed;
import io.toritsugi.core.id.RoutableId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What happens to a contact by itself: offers lapse, wrap-ups that were paused run on or reach their limit. */
final class ContactDeadlines {
    private record Deadline(Instant at, String id, ContactEvent event) {}

    private static final Comparator<Deadline> ORDER =
            Comparator.comparing(Deadline::at).thenComparing(Deadline::id);

    private ContactDeadlines() {}

    static Optional<Instant> next(Interaction state) {
        return pending(state).stream().map(Deadline::at).min(Comparator.naturalOrder());
    }

    /** {@return the first thing that is due; empty if nothing is} What is due next may depend on it: when a clock runs on, say. */
    static Optional<Dated> firstDue(Interaction state, Instant now) {
        return pending(state).stream()
                .filter(deadline -> !deadline.at().isAfter(now))
                .min(ORDER)
                .map(deadline -> Dated.of(notBefore(state, deadline.at()), deadline.event()));
    }

    private static Instant notBefore(Interaction state, Instant at) {
        return state.lastEventAt().filter(at::isBefore).orElse(at);
    }

    private static List<Deadline> pending(Interaction state) {
        if (state.routable().isEmpty()) {
            return List.of();
        }
        RoutableId routable = state.routable().get();
        List<Deadline> pending = new ArrayList<>();
        for (Offer offer : state.offers()) {
            if (offer.state() == Offer.State.OPEN && offer.expiresAt().isPresent()) {
                ContactEvent end =
                        OfferRules.taken(state, offer.visit()) ? takenBack(routable, offer) : expiry(routable, offer);
                pending.add(new Deadline(offer.expiresAt().get(), offer.id().value(), end));
            }
        }
        for (Leg leg : state.legs()) {
            leg.wrapUp()
                    .filter(wrapUp -> wrapUp.endedAt().isEmpty())
                    .flatMap(wrapUp -> ofWrapUp(routable, leg, wrapUp))
                    .ifPresent(pending::add);
        }
        return pending;
    }

    private static Optional<Deadline> ofWrapUp(RoutableId routable, Leg leg, WrapUp wrapUp) {
        String id = leg.id().value();
        return wrapUp.pausedUntil()
                .map(until -> new Deadline(until, id, resumption(routable, leg, wrapUp)))
                .or(() -> wrapUp.deadline().map(at -> new Deadline(at, id, timeout(routable, leg, wrapUp))));
    }

    /** Nobody can accept an offer while another has taken the visit: nobody has missed it then. */
    private static ContactEvent takenBack(RoutableId routable, Offer offer) {
        return OfferRevoked.builder()
                .routable(routable)
                .offer(offer.id())
                .visit(offer.visit())
                .agent(offer.agent())
                .cause(ContactRule.OFFER_TAKEN.name())
                .build();
    }

    private static ContactEvent expiry(RoutableId routable, Offer offer) {
        return OfferExpired.builder()
                .routable(routable)
                .offer(offer.id())
                .visit(offer.visit())
                .agent(offer.agent())
                .build();
    }

    private static ContactEvent resumption(RoutableId routable, Leg leg, WrapUp wrapUp) {
        return WrapUpResumed.builder()
                .routable(routable)
                .leg(leg.id())
                .agent(wrapUp.agent())
                .build();
    }

    private static ContactEvent timeout(RoutableId routable, Leg leg, WrapUp wrapUp) {
        return WrapUpEnded.builder()
                .routable(routable)
                .leg(leg.id())
                .agent(wrapUp.agent())
                .cause(WrapUpExit.TIMED_OUT)
                .build();
    }
}
