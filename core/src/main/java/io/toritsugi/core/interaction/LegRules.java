package io.toritsugi.core.interaction;

import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegEnded;
import io.toritsugi.core.event.leg.LegHeld;
import io.toritsugi.core.event.leg.LegParked;
import io.toritsugi.core.event.leg.LegResumed;
import io.toritsugi.core.event.leg.LegRole;
import io.toritsugi.core.event.leg.LegUnparked;
import io.toritsugi.core.event.leg.TransferCompleted;
import io.toritsugi.core.event.leg.TransferFailed;
import io.toritsugi.core.event.leg.TransferStarted;
import io.toritsugi.core.id.LegId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules of legs, their holds and their transfers. */
final class LegRules {
    private LegRules() {}

    static @Nullable ContactRule brokenBy(Interaction state, Instant at, ContactEvent event) {
        if (event instanceof LegConnected e) {
            return connecting(state, e);
        }
        if (event instanceof LegHeld e) {
            return inState(state, e.leg(), at, Leg.State.CONNECTED, ContactRule.LEG_PAUSED);
        }
        if (event instanceof LegParked e) {
            return inState(state, e.leg(), at, Leg.State.CONNECTED, ContactRule.LEG_PAUSED);
        }
        if (event instanceof LegResumed e) {
            return inState(state, e.leg(), at, Leg.State.HELD, ContactRule.LEG_NOT_HELD);
        }
        if (event instanceof LegUnparked e) {
            return inState(state, e.leg(), at, Leg.State.PARKED, ContactRule.LEG_NOT_PARKED);
        }
        if (event instanceof LegEnded e) {
            return live(state, e.leg(), at);
        }
        return transferring(state, at, event);
    }

    private static @Nullable ContactRule transferring(Interaction state, Instant at, ContactEvent event) {
        if (event instanceof TransferStarted e) {
            @Nullable ContactRule broken = live(state, e.leg(), at);
            return broken != null ? broken : passingOn(state, e.leg()) ? ContactRule.TRANSFER_RUNNING : null;
        }
        if (event instanceof TransferCompleted e) {
            return passingOn(state, e.leg()) ? null : ContactRule.TRANSFER_UNKNOWN;
        }
        if (event instanceof TransferFailed e) {
            return passingOn(state, e.leg()) ? null : ContactRule.TRANSFER_UNKNOWN;
        }
        return null;
    }

    private static boolean passingOn(Interaction state, LegId leg) {
        return state.findLeg(leg).filter(Leg::transferring).isPresent();
    }

    private static @Nullable ContactRule connecting(Interaction state, LegConnected connected) {
        if (state.findLeg(connected.leg()).isPresent()
                || state.findSelfService(connected.leg()).isPresent()) {
            return ContactRule.LEG_TWICE;
        }
        @Nullable ContactRule broken = answeredVisit(state, connected);
        return broken != null ? broken : acceptedOffer(state, connected);
    }

    private static @Nullable ContactRule answeredVisit(Interaction state, LegConnected connected) {
        if (connected.visit().isEmpty()) {
            return null;
        }
        Optional<Visit> visit = state.findVisit(connected.visit().get());
        if (visit.isEmpty()) {
            return ContactRule.VISIT_UNKNOWN;
        }
        if (visit.get().cause().filter(cause -> !VisitRules.toAnAgent(cause)).isPresent()) {
            return ContactRule.VISIT_ENDED;
        }
        boolean second =
                connected.role() == LegRole.PRIMARY && visit.get().answeredBy().isPresent();
        return second ? ContactRule.VISIT_ALREADY_ANSWERED : null;
    }

    private static @Nullable ContactRule acceptedOffer(Interaction state, LegConnected connected) {
        if (connected.offer().isEmpty()) {
            return null;
        }
        Optional<Offer> offer = state.findOffer(connected.offer().get());
        if (offer.isEmpty()) {
            return ContactRule.OFFER_UNKNOWN;
        }
        if (offer.get().state() != Offer.State.ACCEPTED) {
            return ContactRule.OFFER_NOT_ACCEPTED;
        }
        boolean same = connected.visit().filter(offer.get().visit()::equals).isPresent()
                && connected.agent().filter(offer.get().agent()::equals).isPresent();
        return same ? null : ContactRule.OFFER_MISMATCH;
    }

    private static @Nullable ContactRule live(Interaction state, LegId id, Instant at) {
        Optional<Leg> leg = state.findLeg(id);
        if (leg.isEmpty()) {
            return ContactRule.LEG_UNKNOWN;
        }
        if (!leg.get().live()) {
            return ContactRule.LEG_OVER;
        }
        boolean reversed = leg.get().connectedAt().filter(at::isBefore).isPresent()
                || leg.get().pausedSince().filter(at::isBefore).isPresent();
        return reversed ? ContactRule.TIME_REVERSED : null;
    }

    private static @Nullable ContactRule inState(
            Interaction state, LegId id, Instant at, Leg.State needed, ContactRule otherwise) {
        @Nullable ContactRule broken = live(state, id, at);
        if (broken != null) {
            return broken;
        }
        return state.findLeg(id).orElseThrow().state() == needed ? null : otherwise;
    }
}
