package io.toritsugi.core.json;

import io.toritsugi.core.capacity.Capacity;
import io.toritsugi.core.capacity.ChannelCapacity;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.agent.AgentDraining;
import io.toritsugi.core.event.agent.AgentLoggedIn;
import io.toritsugi.core.event.agent.AgentLoggedOut;
import io.toritsugi.core.event.agent.AgentNotReady;
import io.toritsugi.core.event.agent.AgentReady;
import io.toritsugi.core.event.agent.AgentReconciled;
import io.toritsugi.core.event.agent.AgentStatus;
import io.toritsugi.core.event.agent.LeaseLost;
import io.toritsugi.core.event.agent.LeaseRenewed;
import io.toritsugi.core.event.agent.ReasonClass;
import io.toritsugi.core.event.agent.StatusReason;
import io.toritsugi.core.event.agent.StatusRequested;
import io.toritsugi.core.event.leg.Supervision;
import io.toritsugi.core.event.supervision.StatusForced;
import io.toritsugi.core.event.supervision.SupervisionEnded;
import io.toritsugi.core.event.supervision.SupervisionStarted;
import io.toritsugi.core.event.workload.CapacityChanged;
import io.toritsugi.core.event.workload.ManualWorkEnded;
import io.toritsugi.core.event.workload.ManualWorkKind;
import io.toritsugi.core.event.workload.ManualWorkStarted;
import io.toritsugi.core.event.workload.QueueJoined;
import io.toritsugi.core.event.workload.QueueLeft;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.ManualWorkId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.RoutableId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The events of agents, with every attribute set. */
final class AgentEventSamples {
    private static final AgentId AGENT = AgentId.of("a1");
    private static final AgentId SUPERVISOR = AgentId.of("s1");
    private static final RoutableId ROUTABLE = RoutableId.of(InteractionId.of("i1"));
    private static final LegId LEG = LegId.of("leg1");
    private static final ManualWorkId WORK = ManualWorkId.of("w1");
    private static final Duration TOOK = Duration.ofMinutes(45);
    private static final Instant UNTIL = Instant.parse("2026-04-01T03:45:00.5Z");
    private static final StatusReason LUNCH = StatusReason.builder()
            .code("lunch")
            .reasonClass(ReasonClass.MEAL)
            .paid(false)
            .planned(true)
            .build();

    private AgentEventSamples() {}

    static Capacity capacity() {
        return Capacity.builder()
                .total(120)
                .putChannels(
                        "voice",
                        ChannelCapacity.builder()
                                .units(60)
                                .max(1)
                                .addBlocks("*")
                                .addInterrupts("email", "chat")
                                .build())
                .putChannels("chat", ChannelCapacity.builder().max(2).build())
                .build();
    }

    static List<Event> all() {
        return List.of(
                AgentLoggedIn.builder()
                        .agent(AGENT)
                        .leaseUntil(UNTIL)
                        .assertedDuration(TOOK)
                        .build(),
                AgentReady.builder().agent(AGENT).assertedDuration(TOOK).build(),
                AgentNotReady.builder()
                        .agent(AGENT)
                        .reason(LUNCH)
                        .until(UNTIL)
                        .assertedDuration(TOOK)
                        .build(),
                AgentDraining.builder()
                        .agent(AGENT)
                        .reason(LUNCH)
                        .assertedDuration(TOOK)
                        .build(),
                AgentLoggedOut.builder()
                        .agent(AGENT)
                        .reason(LUNCH)
                        .assertedDuration(TOOK)
                        .build(),
                StatusRequested.builder()
                        .agent(AGENT)
                        .status(AgentStatus.NOT_READY)
                        .reason(LUNCH)
                        .until(UNTIL)
                        .build(),
                LeaseLost.builder().agent(AGENT).lastSignOfLife(UNTIL).build(),
                LeaseRenewed.builder().agent(AGENT).leaseUntil(UNTIL).build(),
                AgentReconciled.builder().agent(AGENT).why("switch restarted").build(),
                StatusForced.builder()
                        .agent(AGENT)
                        .supervisor(SUPERVISOR)
                        .status(AgentStatus.NOT_READY)
                        .why("evacuation")
                        .build(),
                SupervisionStarted.builder()
                        .agent(AGENT)
                        .routable(ROUTABLE)
                        .leg(LEG)
                        .supervisor(SUPERVISOR)
                        .supervision(Supervision.WHISPER)
                        .why("first week")
                        .build(),
                SupervisionEnded.builder()
                        .agent(AGENT)
                        .routable(ROUTABLE)
                        .leg(LEG)
                        .supervisor(SUPERVISOR)
                        .build(),
                CapacityChanged.builder().agent(AGENT).capacity(capacity()).build(),
                QueueJoined.builder().agent(AGENT).queue(QueueId.of("loans")).build(),
                QueueLeft.builder().agent(AGENT).queue(QueueId.of("loans")).build(),
                ManualWorkStarted.builder()
                        .agent(AGENT)
                        .work(WORK)
                        .kind(ManualWorkKind.OUTBOUND_CALL)
                        .channel(Channel.VOICE)
                        .units(100)
                        .resetsIdle(true)
                        .build(),
                ManualWorkEnded.builder()
                        .agent(AGENT)
                        .work(WORK)
                        .assertedDuration(TOOK)
                        .build());
    }
}
