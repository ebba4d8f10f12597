package io.toritsugi.benchmarks;

import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.contact.Direction;
import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.interaction.EndMechanism;
import io.toritsugi.core.event.interaction.InteractionCreated;
import io.toritsugi.core.event.interaction.InteractionEnded;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegEndMechanism;
import io.toritsugi.core.event.leg.LegEnded;
import io.toritsugi.core.event.queue.DequeueCause;
import io.toritsugi.core.event.queue.Dequeued;
import io.toritsugi.core.event.queue.OfferAccepted;
import io.toritsugi.core.event.queue.Offered;
import io.toritsugi.core.event.queue.Queued;
import io.toritsugi.core.event.selfservice.SelfServiceEntered;
import io.toritsugi.core.event.selfservice.SelfServiceKind;
import io.toritsugi.core.event.selfservice.SelfServiceLeft;
import io.toritsugi.core.event.selfservice.SelfServiceOutcome;
import io.toritsugi.core.event.wrapup.WrapUpEnded;
import io.toritsugi.core.event.wrapup.WrapUpExit;
import io.toritsugi.core.event.wrapup.WrapUpStarted;
import io.toritsugi.core.event.wrapup.WrapUpTerms;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.OfferId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A call through a menu and several agents, each after a wait in a queue: its events in their order. */
final class CallScript {
    private CallScript() {}

    static List<ContactEvent> of(int agents) {
        return of(InteractionId.of("call"), agents);
    }

    static List<ContactEvent> of(InteractionId call, int agents) {
        List<ContactEvent> events = new ArrayList<>(List.of(
                InteractionCreated.builder()
                        .interaction(call)
                        .channel(Channel.VOICE)
                        .direction(Direction.INBOUND)
                        .build(),
                SelfServiceEntered.builder()
                        .interaction(call)
                        .leg(LegId.of("menu"))
                        .kind(SelfServiceKind.IVR)
                        .build(),
                SelfServiceLeft.builder()
                        .interaction(call)
                        .leg(LegId.of("menu"))
                        .outcome(SelfServiceOutcome.ESCALATED)
                        .build()));
        for (int i = 1; i <= agents; i++) {
            events.addAll(served(RoutableId.of(call), i));
        }
        events.add(InteractionEnded.builder()
                .interaction(call)
                .mechanism(EndMechanism.CUSTOMER_LEFT)
                .build());
        return List.copyOf(events);
    }

    static List<Dated> dated(List<ContactEvent> events, Instant start) {
        List<Dated> dated = new ArrayList<>();
        for (ContactEvent event : events) {
            dated.add(Dated.of(start.plusSeconds(dated.size()), event));
        }
        return List.copyOf(dated);
    }

    private static List<ContactEvent> served(RoutableId routable, int number) {
        VisitId visit = VisitId.of("visit-" + number);
        OfferId offer = OfferId.of("offer-" + number);
        LegId leg = LegId.of("leg-" + number);
        AgentId agent = AgentId.of("agent-" + number);
        return List.of(
                Queued.builder()
                        .routable(routable)
                        .visit(visit)
                        .queue(QueueId.of("sales"))
                        .build(),
                Offered.builder()
                        .routable(routable)
                        .offer(offer)
                        .visit(visit)
                        .agent(agent)
                        .build(),
                OfferAccepted.builder()
                        .routable(routable)
                        .offer(offer)
                        .visit(visit)
                        .agent(agent)
                        .build(),
                Dequeued.builder()
                        .routable(routable)
                        .visit(visit)
                        .cause(DequeueCause.ANSWERED)
                        .build(),
                LegConnected.builder()
                        .routable(routable)
                        .leg(leg)
                        .visit(visit)
                        .offer(offer)
                        .agent(agent)
                        .build(),
                LegEnded.builder()
                        .routable(routable)
                        .leg(leg)
                        .agent(agent)
                        .mechanism(LegEndMechanism.HANG_UP)
                        .build(),
                WrapUpStarted.builder()
                        .routable(routable)
                        .leg(leg)
                        .agent(agent)
                        .terms(WrapUpTerms.builder()
                                .limit(Duration.ofMinutes(3))
                                .build())
                        .build(),
                WrapUpEnded.builder()
                        .routable(routable)
                        .leg(leg)
                        .agent(agent)
                        .cause(WrapUpExit.SUBMITTED)
                        .build());
    }
}
