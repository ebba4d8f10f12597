package io.toritsugi.routing.internal.fold;

import io.toritsugi.core.agent.AgentMachine;
import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegEnded;
import io.toritsugi.core.event.wrapup.WrapUpEnded;
import io.toritsugi.core.event.wrapup.WrapUpStarted;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.interaction.Interaction;
import io.toritsugi.core.interaction.Leg;
import io.toritsugi.core.interaction.Offer;
import io.toritsugi.core.interaction.Visit;
import io.toritsugi.routing.internal.domain.DomainState;
import io.toritsugi.routing.internal.rules.Compiled;
import io.toritsugi.routing.internal.waiting.VisitEvents;
import io.toritsugi.routing.internal.waiting.Waiting;
import io.toritsugi.routing.roster.Membership;
import io.toritsugi.routing.strategy.EventView;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows an event to strategies: of which queue the visit is that it is about, and what part its agent has in theirs. */
record EventViews(Dated dated, Optional<QueueId> visitQueue, Compiled rules) {
    static EventViews of(DomainState before, DomainState after, Dated dated, Compiled rules) {
        @Nullable VisitId visit = VisitEvents.visitOf(dated.event());
        @Nullable Waiting waiting = visit == null ? null : after.find(visit);
        if (visit != null && waiting == null) {
            waiting = before.find(visit);
        }
        return new EventViews(
                dated, waiting == null ? ofLeg(after, dated.event()) : Optional.of(waiting.queue()), rules);
    }

    /** {@return what the order between queues sees} */
    EventView ofAllQueues() {
        return new EventView(dated.occurredAt(), dated.event(), visitQueue, Optional.empty());
    }

    /** {@return what the strategies of a queue see} */
    EventView of(QueueId queue) {
        Optional<Membership> part = AgentMachine.agentOf(dated.event())
                .map(agent -> rules.agent(agent).entry().membershipIn(queue));
        return new EventView(dated.occurredAt(), dated.event(), visitQueue, part);
    }

    private static Optional<QueueId> ofLeg(DomainState state, Event event) {
        @Nullable LegId leg = legOf(event);
        if (leg == null || !(event instanceof ContactEvent about)) {
            return Optional.empty();
        }
        Optional<Interaction> contact = state.floor().findContact(about.routable());
        Optional<VisitId> visit = contact.flatMap(found -> found.findLeg(leg)).flatMap(Leg::visit);
        if (visit.isEmpty() && event instanceof LegConnected connected) {
            visit = connected
                    .offer()
                    .flatMap(offer -> contact.flatMap(found -> found.findOffer(offer)))
                    .map(Offer::visit);
        }
        return visit.flatMap(id -> contact.flatMap(found -> found.findVisit(id)))
                .flatMap(Visit::queue);
    }

    private static @Nullable LegId legOf(Event event) {
        if (event instanceof LegConnected connected) {
            return connected.leg();
        }
        if (event instanceof LegEnded ended) {
            return ended.leg();
        }
        if (event instanceof WrapUpStarted started) {
            return started.leg();
        }
        return event instanceof WrapUpEnded ended ? ended.leg() : null;
    }
}
