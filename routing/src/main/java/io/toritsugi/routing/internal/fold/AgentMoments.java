package io.toritsugi.routing.internal.fold;

import io.toritsugi.core.contact.Direction;
import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.agent.AgentLoggedIn;
import io.toritsugi.core.event.agent.AgentReady;
import io.toritsugi.core.event.agent.AgentStatus;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegEnded;
import io.toritsugi.core.event.queue.OfferDeclined;
import io.toritsugi.core.event.queue.OfferExpired;
import io.toritsugi.core.event.queue.Offered;
import io.toritsugi.core.event.workload.ManualWorkEnded;
import io.toritsugi.core.event.wrapup.WrapUpEnded;
import io.toritsugi.core.floor.Floor;
import io.toritsugi.core.interaction.Interaction;
import io.toritsugi.routing.strategy.AgentMoment;
import org.jspecify.annotations.Nullable;

/** Tells which moment of an agent's work an event is. */
final class AgentMoments {
    private AgentMoments() {}

    /** {@return the moment; null if it is none} */
    static @Nullable AgentMoment of(Event event, Floor before) {
        if (event instanceof AgentLoggedIn) {
            return AgentMoment.LOGGED_IN;
        }
        if (event instanceof AgentReady ready) {
            // Who is ready may be told so again, by a supervisor or to take a break back: he became it before.
            return before.agent(ready.agent()).status() == AgentStatus.READY ? null : AgentMoment.BECAME_READY;
        }
        if (event instanceof Offered) {
            return AgentMoment.OFFERED;
        }
        if (event instanceof OfferExpired || event instanceof OfferDeclined) {
            return AgentMoment.OFFER_MISSED;
        }
        if (event instanceof LegConnected connected) {
            return isOutbound(before, connected) ? null : AgentMoment.CONNECTED;
        }
        if (event instanceof LegEnded ended) {
            return isOutbound(before, ended) ? AgentMoment.OUTBOUND_ENDED : AgentMoment.CONTACT_ENDED;
        }
        if (event instanceof WrapUpEnded ended) {
            return isOutbound(before, ended) ? AgentMoment.OUTBOUND_ENDED : AgentMoment.WRAP_UP_ENDED;
        }
        return event instanceof ManualWorkEnded ended && resetsIdle(before, ended)
                ? AgentMoment.MANUAL_WORK_ENDED
                : null;
    }

    private static boolean isOutbound(Floor floor, ContactEvent event) {
        return floor.findContact(event.routable())
                .flatMap(Interaction::created)
                .filter(created -> created.direction() == Direction.OUTBOUND)
                .isPresent();
    }

    private static boolean resetsIdle(Floor floor, ManualWorkEnded ended) {
        return floor.agent(ended.agent()).manualWork().stream()
                .anyMatch(work -> work.id().equals(ended.work()) && work.resetsIdle());
    }
}
