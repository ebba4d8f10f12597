package io.toritsugi.core.agent;

import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegEnded;
import io.toritsugi.core.event.leg.LegHeld;
import io.toritsugi.core.event.leg.LegParked;
import io.toritsugi.core.event.leg.LegResumed;
import io.toritsugi.core.event.leg.LegUnparked;
import io.toritsugi.core.event.queue.OfferAccepted;
import io.toritsugi.core.event.queue.OfferDeclined;
import io.toritsugi.core.event.queue.OfferExpired;
import io.toritsugi.core.event.queue.OfferRevoked;
import io.toritsugi.core.event.queue.OfferUnreachable;
import io.toritsugi.core.event.queue.Offered;
import io.toritsugi.core.event.wrapup.WrapUpEnded;
import io.toritsugi.core.event.wrapup.WrapUpStarted;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.OfferId;
import io.toritsugi.core.id.RoutableId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an event says of an engagement: which step it is, whose, and by which offer or leg the engagement is known. */
record StepTaken(
        EngagementStep step,
        Event event,
        RoutableId routable,
        @Nullable AgentId agent,
        @Nullable OfferId offer,
        @Nullable LegId leg) {
    /** {@return what the event says; null if it says nothing of an engagement} */
    static @Nullable StepTaken by(Event event) {
        @Nullable EngagementStep step = EngagementStep.of(event);
        if (step == null) {
            return null;
        }
        return switch (step) {
            case OFFERED -> of(step, (Offered) event);
            case ACCEPTED -> of(step, (OfferAccepted) event);
            case DECLINED -> of(step, (OfferDeclined) event);
            case EXPIRED -> of(step, (OfferExpired) event);
            case REVOKED -> of(step, (OfferRevoked) event);
            case UNREACHABLE -> of(step, (OfferUnreachable) event);
            case CONNECTED -> of(step, (LegConnected) event);
            case HELD -> of(step, (LegHeld) event);
            case RESUMED -> of(step, (LegResumed) event);
            case PARKED -> of(step, (LegParked) event);
            case UNPARKED -> of(step, (LegUnparked) event);
            case ENDED -> of(step, (LegEnded) event);
            case WRAP_UP_STARTED -> of(step, (WrapUpStarted) event);
            case WRAP_UP_ENDED -> of(step, (WrapUpEnded) event);
        };
    }

    private static StepTaken of(EngagementStep step, Offered event) {
        return new StepTaken(step, event, event.routable(), event.agent(), event.offer(), null);
    }

    private static StepTaken of(EngagementStep step, OfferAccepted event) {
        return new StepTaken(step, event, event.routable(), event.agent(), event.offer(), null);
    }

    private static StepTaken of(EngagementStep step, OfferDeclined event) {
        return new StepTaken(step, event, event.routable(), event.agent(), event.offer(), null);
    }

    private static StepTaken of(EngagementStep step, OfferExpired event) {
        return new StepTaken(step, event, event.routable(), event.agent(), event.offer(), null);
    }

    private static StepTaken of(EngagementStep step, OfferRevoked event) {
        return new StepTaken(step, event, event.routable(), event.agent(), event.offer(), null);
    }

    private static StepTaken of(EngagementStep step, OfferUnreachable event) {
        return new StepTaken(step, event, event.routable(), event.agent(), event.offer(), null);
    }

    private static StepTaken of(EngagementStep step, LegConnected event) {
        return new StepTaken(
                step,
                event,
                event.routable(),
                event.agent().orElse(null),
                event.offer().orElse(null),
                event.leg());
    }

    private static StepTaken of(EngagementStep step, LegHeld event) {
        return new StepTaken(step, event, event.routable(), event.agent().orElse(null), null, event.leg());
    }

    private static StepTaken of(EngagementStep step, LegResumed event) {
        return new StepTaken(step, event, event.routable(), event.agent().orElse(null), null, event.leg());
    }

    private static StepTaken of(EngagementStep step, LegParked event) {
        return new StepTaken(step, event, event.routable(), event.agent().orElse(null), null, event.leg());
    }

    private static StepTaken of(EngagementStep step, LegUnparked event) {
        return new StepTaken(step, event, event.routable(), event.agent().orElse(null), null, event.leg());
    }

    private static StepTaken of(EngagementStep step, LegEnded event) {
        return new StepTaken(step, event, event.routable(), event.agent().orElse(null), null, event.leg());
    }

    private static StepTaken of(EngagementStep step, WrapUpStarted event) {
        return new StepTaken(step, event, event.routable(), event.agent().orElse(null), null, event.leg());
    }

    private static StepTaken of(EngagementStep step, WrapUpEnded event) {
        return new StepTaken(step, event, event.routable(), event.agent().orElse(null), null, event.leg());
    }

    /** {@return the id of what the event is about: its leg, or else its offer} */
    String subject() {
        return leg != null ? leg.value() : offer != null ? offer.value() : "";
    }

    boolean ofAnother(AgentState state) {
        return agent != null && state.knownId() != null && !agent.equals(state.knownId());
    }

    /** {@return the place of the engagement that is meant; -1 if there is none} */
    int indexIn(AgentState state) {
        List<EngagementState> engagements = state.folded();
        int index = offer == null ? -1 : indexOf(engagements, offer);
        if (index < 0 && leg != null) {
            index = indexOf(engagements, leg);
        }
        return index >= 0 && engagements.get(index).routable().equals(routable) ? index : -1;
    }

    /** {@return whether the agent has the offer or the leg already, be it of another contact: each is had once} */
    boolean had(AgentState state) {
        return (offer != null && indexOf(state.folded(), offer) >= 0)
                || (leg != null && indexOf(state.folded(), leg) >= 0);
    }

    static int indexOf(List<EngagementState> engagements, LegId leg) {
        for (int i = 0; i < engagements.size(); i++) {
            if (leg.equals(engagements.get(i).knownLeg())) {
                return i;
            }
        }
        return -1;
    }

    private static int indexOf(List<EngagementState> engagements, OfferId offer) {
        for (int i = 0; i < engagements.size(); i++) {
            if (offer.equals(engagements.get(i).knownOffer())) {
                return i;
            }
        }
        return -1;
    }
}
