package io.toritsugi.core.interaction;

import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegRole;
import io.toritsugi.core.event.leg.TransferStarted;
import io.toritsugi.core.id.LegId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules of legs, their holds and their transfers. */
final class LegRules {
    private LegRules() {}

    static @Nullable ContactRule talking(Interaction state, LegId leg, Instant at) {
        return inState(state, leg, at, Leg.State.CONNECTED, ContactRule.LEG_PAUSED);
    }

    static @Nullable ContactRule held(Interaction state, LegId leg, Instant at) {
        return inState(state, leg, at, Leg.State.HELD, ContactRule.LEG_NOT_HELD);
    }

    static @Nullable ContactRule parked(Interaction state, LegId leg, Instant at) {
        return inState(state, leg, at, Leg.State.PARKED, ContactRule.LEG_NOT_PARKED);
    }

    static @Nullable ContactRule passingOn(Interaction state, Instant at, TransferStarted started) {
        @Nullable ContactRule broken = live(state, started.leg(), at);
        if (broken != null) {
            return broken;
        }
        return isTransferring(state, started.leg()) ? ContactRule.TRANSFER_RUNNING : null;
    }

    static @Nullable ContactRule transferring(Interaction state, LegId leg) {
        return isTransferring(state, leg) ? null : ContactRule.TRANSFER_UNKNOWN;
    }

    private static boolean isTransferring(Interaction state, LegId leg) {
        return state.findLeg(leg).filter(Leg::transferring).isPresent();
    }

    static @Nullable ContactRule connecting(Interaction state, Instant at, LegConnected connected) {
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

    static @Nullable ContactRule live(Interaction state, LegId id, Instant at) {
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
