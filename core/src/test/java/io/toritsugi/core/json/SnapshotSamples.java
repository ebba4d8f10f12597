package io.toritsugi.core.json;

import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.agent.AgentLoggedIn;
import io.toritsugi.core.event.agent.AgentNotReady;
import io.toritsugi.core.event.agent.AgentStatus;
import io.toritsugi.core.event.agent.ReasonClass;
import io.toritsugi.core.event.agent.StatusReason;
import io.toritsugi.core.event.agent.StatusRequested;
import io.toritsugi.core.event.conversation.MessageReceived;
import io.toritsugi.core.event.conversation.MessageSent;
import io.toritsugi.core.event.interaction.CustomerIdentified;
import io.toritsugi.core.event.interaction.EndMechanism;
import io.toritsugi.core.event.interaction.InteractionEnded;
import io.toritsugi.core.event.interaction.InteractionResolved;
import io.toritsugi.core.event.interaction.Outcome;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegEndMechanism;
import io.toritsugi.core.event.leg.LegEnded;
import io.toritsugi.core.event.leg.LegHeld;
import io.toritsugi.core.event.leg.Supervision;
import io.toritsugi.core.event.queue.Offered;
import io.toritsugi.core.event.queue.Queued;
import io.toritsugi.core.event.supervision.SupervisionStarted;
import io.toritsugi.core.event.workload.ManualWorkKind;
import io.toritsugi.core.event.workload.ManualWorkStarted;
import io.toritsugi.core.event.workload.QueueJoined;
import io.toritsugi.core.event.wrapup.WrapUpPlanned;
import io.toritsugi.core.event.wrapup.WrapUpTerms;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.ManualWorkId;
import io.toritsugi.core.id.OfferId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What folds to an agent, a contact and a floor with every property set: one of each event, and what is still open. */
final class SnapshotSamples {
    static final Instant NINE = Instant.parse("2026-04-01T00:00:00Z");
    static final AgentId AGENT = AgentId.of("a1");

    private static final InteractionId I = InteractionId.of("i1");
    private static final RoutableId R = RoutableId.of(I);
    private static final StatusReason LUNCH = StatusReason.of("lunch", ReasonClass.MEAL);

    private SnapshotSamples() {}

    static List<Dated> events() {
        List<Event> events = new ArrayList<>(EventSamples.all());
        events.addAll(queued());
        events.addAll(talking());
        events.addAll(leaving());
        List<Dated> dated = new ArrayList<>();
        for (Event event : events) {
            dated.add(Dated.of(at(dated.size()), event));
        }
        return dated;
    }

    private static Instant at(long second) {
        return NINE.plusSeconds(second);
    }

    private static List<Event> queued() {
        return List.of(
                CustomerIdentified.builder()
                        .interaction(I)
                        .customer(CustomerId.of(EventSamples.MARK + "-other"))
                        .build(),
                AgentLoggedIn.builder().agent(AGENT).leaseUntil(at(600)).build(),
                QueueJoined.builder().agent(AGENT).queue(QueueId.of("loans")).build(),
                Queued.builder()
                        .routable(R)
                        .visit(VisitId.of("v2"))
                        .queue(QueueId.of("loans"))
                        .orderKey(9_007_199_254_740_993L)
                        .build(),
                Offered.builder()
                        .routable(R)
                        .offer(OfferId.of("o2"))
                        .visit(VisitId.of("v2"))
                        .agent(AGENT)
                        .channel(Channel.VOICE)
                        .expiresAt(Instant.MAX)
                        .build());
    }

    private static List<Event> talking() {
        return List.of(
                connected("leg8").build(),
                LegEnded.builder()
                        .routable(R)
                        .leg(LegId.of("leg8"))
                        .agent(AGENT)
                        .mechanism(LegEndMechanism.HANG_UP)
                        .build(),
                connected("leg9")
                        .visit(VisitId.of("v3"))
                        .offer(OfferId.of("o3"))
                        .parent(LegId.of("leg8"))
                        .build(),
                WrapUpPlanned.builder()
                        .routable(R)
                        .leg(LegId.of("leg9"))
                        .agent(AGENT)
                        .terms(WrapUpTerms.builder()
                                .limit(Duration.ofMillis(1500))
                                .build())
                        .build(),
                SupervisionStarted.builder()
                        .agent(AGENT)
                        .routable(R)
                        .leg(LegId.of("leg9"))
                        .supervisor(AgentId.of("s1"))
                        .supervision(Supervision.LISTEN)
                        .why("coaching")
                        .build(),
                LegHeld.builder().routable(R).leg(LegId.of("leg9")).agent(AGENT).build());
    }

    private static LegConnected.Builder connected(String leg) {
        return LegConnected.builder()
                .routable(R)
                .leg(LegId.of(leg))
                .agent(AGENT)
                .channel(Channel.CHAT);
    }

    private static List<Event> leaving() {
        return List.of(
                ManualWorkStarted.builder()
                        .agent(AGENT)
                        .work(ManualWorkId.of("w2"))
                        .kind(ManualWorkKind.OUTBOUND_CALL)
                        .channel(Channel.VOICE)
                        .units(10)
                        .resetsIdle(true)
                        .build(),
                AgentNotReady.builder()
                        .agent(AGENT)
                        .reason(LUNCH)
                        .until(at(900))
                        .build(),
                StatusRequested.builder()
                        .agent(AGENT)
                        .status(AgentStatus.NOT_READY)
                        .reason(LUNCH)
                        .until(at(800))
                        .build(),
                InteractionEnded.builder()
                        .interaction(I)
                        .mechanism(EndMechanism.CUSTOMER_LEFT)
                        .build(),
                InteractionResolved.builder()
                        .interaction(I)
                        .outcome(Outcome.RESOLVED)
                        .build(),
                MessageSent.builder()
                        .interaction(I)
                        .message("m8")
                        .leg(LegId.of("leg9"))
                        .author(Actor.Kind.AGENT)
                        .agent(AGENT)
                        .build(),
                MessageReceived.builder()
                        .interaction(I)
                        .message("m9")
                        .author(Actor.Kind.CUSTOMER)
                        .build());
    }
}
