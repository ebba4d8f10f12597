package io.toritsugi.core.agent;

import io.toritsugi.core.event.ContactEvent;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what an event says of an engagement: which step it is, whose, and which engagement it means.
 *
 * <p>The type's name is looked at before the type itself, for a wrong guess at an interface costs more than a string switch.
 */
final class EngagementEvents {
    private EngagementEvents() {}

    static @Nullable EngagementStep stepOf(Event event) {
        @Nullable EngagementStep step = EngagementStep.of(event.type());
        return step != null && step.made(event) ? step : null;
    }

    static @Nullable AgentId agentOf(EngagementStep step, ContactEvent event) {
        return switch (step) {
            case OFFERED -> ((Offered) event).agent();
            case ACCEPTED -> ((OfferAccepted) event).agent();
            case DECLINED -> ((OfferDeclined) event).agent();
            case EXPIRED -> ((OfferExpired) event).agent();
            case REVOKED -> ((OfferRevoked) event).agent();
            case UNREACHABLE -> ((OfferUnreachable) event).agent();
            case CONNECTED -> ((LegConnected) event).agent().orElse(null);
            case HELD -> ((LegHeld) event).agent().orElse(null);
            case RESUMED -> ((LegResumed) event).agent().orElse(null);
            case PARKED -> ((LegParked) event).agent().orElse(null);
            case UNPARKED -> ((LegUnparked) event).agent().orElse(null);
            case ENDED -> ((LegEnded) event).agent().orElse(null);
            case WRAP_UP_STARTED -> ((WrapUpStarted) event).agent().orElse(null);
            case WRAP_UP_ENDED -> ((WrapUpEnded) event).agent().orElse(null);
        };
    }

    /** {@return the id of what the event is about: its leg, or else its offer} */
    static String subjectOf(EngagementStep step, ContactEvent event) {
        @Nullable LegId leg = legOf(step, event);
        @Nullable OfferId offer = offerOf(step, event);
        return leg != null ? leg.value() : offer != null ? offer.value() : "";
    }

    /** {@return the place of the engagement that the event means; -1 if there is none} */
    static int indexOf(AgentState state, EngagementStep step, ContactEvent event) {
        @Nullable OfferId offer = offerOf(step, event);
        int byOffer = offer == null ? -1 : indexOf(state.folded(), offer);
        if (byOffer >= 0) {
            return byOffer;
        }
        @Nullable LegId leg = legOf(step, event);
        return leg == null ? -1 : indexOf(state.folded(), leg);
    }

    static int indexOf(List<EngagementState> engagements, LegId leg) {
        for (int i = 0; i < engagements.size(); i++) {
            if (leg.equals(engagements.get(i).knownLeg())) {
                return i;
            }
        }
        return -1;
    }

    static int indexOf(List<EngagementState> engagements, OfferId offer) {
        for (int i = 0; i < engagements.size(); i++) {
            if (offer.equals(engagements.get(i).knownOffer())) {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable OfferId offerOf(EngagementStep step, ContactEvent event) {
        return switch (step) {
            case OFFERED -> ((Offered) event).offer();
            case ACCEPTED -> ((OfferAccepted) event).offer();
            case DECLINED -> ((OfferDeclined) event).offer();
            case EXPIRED -> ((OfferExpired) event).offer();
            case REVOKED -> ((OfferRevoked) event).offer();
            case UNREACHABLE -> ((OfferUnreachable) event).offer();
            case CONNECTED -> ((LegConnected) event).offer().orElse(null);
            default -> null;
        };
    }

    private static @Nullable LegId legOf(EngagementStep step, ContactEvent event) {
        return switch (step) {
            case CONNECTED -> ((LegConnected) event).leg();
            case HELD -> ((LegHeld) event).leg();
            case RESUMED -> ((LegResumed) event).leg();
            case PARKED -> ((LegParked) event).leg();
            case UNPARKED -> ((LegUnparked) event).leg();
            case ENDED -> ((LegEnded) event).leg();
            case WRAP_UP_STARTED -> ((WrapUpStarted) event).leg();
            case WRAP_UP_ENDED -> ((WrapUpEnded) event).leg();
            default -> null;
        };
    }
}
