package io.toritsugi.core.interaction;

import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegEnded;
import io.toritsugi.core.event.leg.LegHeld;
import io.toritsugi.core.event.leg.LegParked;
import io.toritsugi.core.event.leg.LegResumed;
import io.toritsugi.core.event.leg.LegUnparked;
import io.toritsugi.core.event.leg.TransferCompleted;
import io.toritsugi.core.event.leg.TransferFailed;
import io.toritsugi.core.event.leg.TransferStarted;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.LegId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Folds legs: who talks with the customer, with holds, parking and transfers. */
final class LegFold {
    private LegFold() {}

    static ImmutableInteraction fold(ImmutableInteraction state, Instant at, ContactEvent event) {
        if (event instanceof LegConnected e) {
            return change(state, e.leg(), e.agent(), leg -> begun(leg, at, e));
        }
        if (event instanceof LegHeld e) {
            return change(state, e.leg(), e.agent(), leg -> paused(leg, at, Leg.State.HELD));
        }
        if (event instanceof LegParked e) {
            return change(state, e.leg(), e.agent(), leg -> parked(leg, at, e));
        }
        if (event instanceof LegResumed e) {
            return change(state, e.leg(), e.agent(), leg -> leg.state() == Leg.State.HELD ? unpaused(leg, at) : leg);
        }
        if (event instanceof LegUnparked e) {
            return change(state, e.leg(), e.agent(), leg -> leg.state() == Leg.State.PARKED ? unpaused(leg, at) : leg);
        }
        if (event instanceof LegEnded e) {
            return change(state, e.leg(), e.agent(), leg -> leg.live() ? over(leg, at, e) : leg);
        }
        return transfer(state, event);
    }

    private static ImmutableInteraction transfer(ImmutableInteraction state, ContactEvent event) {
        if (event instanceof TransferStarted e) {
            return change(state, e.leg(), e.agent(), leg -> leg.withTransferring(leg.live()));
        }
        if (event instanceof TransferCompleted e) {
            return change(
                    state,
                    e.leg(),
                    e.agent(),
                    leg -> leg.withTransferring(false).withTransfersCompleted(leg.transfersCompleted() + 1));
        }
        if (event instanceof TransferFailed e) {
            return change(state, e.leg(), e.agent(), leg -> leg.withTransferring(false));
        }
        return state;
    }

    private static ImmutableLeg begun(ImmutableLeg leg, Instant at, LegConnected connected) {
        if (leg.connectedAt().isPresent()) {
            return leg;
        }
        return leg.withConnectedAt(at)
                .withParty(connected.party())
                .withRole(connected.role())
                .withVisit(connected.visit())
                .withParent(connected.parent());
    }

    private static ImmutableLeg paused(ImmutableLeg leg, Instant at, Leg.State state) {
        return leg.state() == Leg.State.CONNECTED ? leg.withState(state).withPausedSince(at) : leg;
    }

    private static ImmutableLeg parked(ImmutableLeg leg, Instant at, LegParked event) {
        return leg.state() == Leg.State.CONNECTED
                ? paused(leg, at, Leg.State.PARKED).withParkedUntil(event.until())
                : leg;
    }

    private static ImmutableLeg unpaused(ImmutableLeg leg, Instant at) {
        Duration pause = leg.pausedSince()
                .map(since -> Duration.between(since, at))
                .filter(span -> !span.isNegative())
                .orElse(Duration.ZERO);
        ImmutableLeg connected = leg.withState(Leg.State.CONNECTED)
                .withPausedSince(Optional.empty())
                .withParkedUntil(Optional.empty());
        return leg.state() == Leg.State.HELD
                ? connected.withHeldSoFar(leg.heldSoFar().plus(pause))
                : connected.withParkedSoFar(leg.parkedSoFar().plus(pause));
    }

    private static ImmutableLeg over(ImmutableLeg leg, Instant at, LegEnded ended) {
        ImmutableLeg connected = leg.state() == Leg.State.CONNECTED ? leg : unpaused(leg, at);
        return connected
                .withState(Leg.State.ENDED)
                .withTransferring(false)
                .withEndedAt(at)
                .withAssertedTalk(ended.assertedTalk())
                .withAssertedHold(ended.assertedHold());
    }

    private static ImmutableInteraction change(
            ImmutableInteraction state, LegId id, Optional<AgentId> agent, UnaryOperator<ImmutableLeg> change) {
        return state.withLegs(ContactFold.upsert(
                state.legs(),
                leg -> leg.id().equals(id),
                () -> ImmutableLeg.builder().id(id).state(Leg.State.CONNECTED).build(),
                leg -> change.apply(
                        ImmutableLeg.copyOf(leg).withAgent(leg.agent().or(() -> agent)))));
    }
}
