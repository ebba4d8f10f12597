package io.toritsugi.core.json;

import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.plan.TimeLeftReached;
import io.toritsugi.core.event.plugin.AnswerReceived;
import io.toritsugi.core.event.plugin.AnswerRequested;
import io.toritsugi.core.event.plugin.BatchDecided;
import io.toritsugi.core.event.plugin.PluginFault;
import io.toritsugi.core.event.plugin.PluginFaulted;
import io.toritsugi.core.event.plugin.PluginKind;
import io.toritsugi.core.event.routing.ConfigurationSwapped;
import io.toritsugi.core.event.routing.CoolDownEnded;
import io.toritsugi.core.event.routing.ExclusionLapsed;
import io.toritsugi.core.event.routing.ExclusionsReset;
import io.toritsugi.core.event.routing.HoldEnded;
import io.toritsugi.core.event.routing.HoldReason;
import io.toritsugi.core.event.routing.OverflowedTo;
import io.toritsugi.core.event.routing.PartyKind;
import io.toritsugi.core.event.routing.QueueClosed;
import io.toritsugi.core.event.routing.QueueOpened;
import io.toritsugi.core.event.routing.ShareAccounted;
import io.toritsugi.core.event.routing.StageCause;
import io.toritsugi.core.event.routing.StageOpened;
import io.toritsugi.core.event.routing.VisitHeldBack;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The events of the routing domain, with every attribute set. */
final class RoutingEventSamples {
    private static final RoutableId ROUTABLE = RoutableId.of(InteractionId.of("i1"));
    private static final VisitId VISIT = VisitId.of("v1");
    private static final QueueId QUEUE = QueueId.of("billing");
    private static final AgentId SUPERVISOR = AgentId.of("s1");

    private RoutingEventSamples() {}

    static List<Event> all() {
        return List.of(
                StageOpened.builder()
                        .routable(ROUTABLE)
                        .visit(VISIT)
                        .queue(QUEUE)
                        .stage("ring-2")
                        .cause(StageCause.AGE)
                        .build(),
                VisitHeldBack.builder()
                        .routable(ROUTABLE)
                        .visit(VISIT)
                        .queue(QUEUE)
                        .reason(HoldReason.EXCLUSION_BACK_OFF)
                        .until(Instant.parse("2026-04-01T00:00:10Z"))
                        .build(),
                ExclusionsReset.builder()
                        .routable(ROUTABLE)
                        .visit(VISIT)
                        .queue(QUEUE)
                        .build(),
                ExclusionLapsed.builder()
                        .routable(ROUTABLE)
                        .visit(VISIT)
                        .queue(QUEUE)
                        .agent(AgentId.of("a1"))
                        .build(),
                CoolDownEnded.builder().agent(AgentId.of("a1")).build(),
                TimeLeftReached.builder()
                        .agent(AgentId.of("a1"))
                        .timeLeft(Duration.ofMinutes(10))
                        .build(),
                HoldEnded.builder()
                        .routable(ROUTABLE)
                        .visit(VISIT)
                        .queue(QUEUE)
                        .reason(HoldReason.SHARE)
                        .build(),
                BatchDecided.builder()
                        .queue(QUEUE)
                        .assigner("minimum-cost")
                        .decidedBy("greedy")
                        .visits(3)
                        .assigned(2)
                        .build(),
                AnswerRequested.builder()
                        .routable(ROUTABLE)
                        .visit(VISIT)
                        .queue(QUEUE)
                        .plugin("propensity")
                        .question(1)
                        .addCandidates(AgentId.of("a1"), AgentId.of("a2"))
                        .until(Instant.parse("2026-04-01T00:00:02Z"))
                        .build(),
                AnswerReceived.builder()
                        .routable(ROUTABLE)
                        .visit(VISIT)
                        .queue(QUEUE)
                        .plugin("propensity")
                        .question(1)
                        .addAgents(AgentId.of("a2"))
                        .build(),
                OverflowedTo.builder()
                        .routable(ROUTABLE)
                        .visit(VISIT)
                        .queue(QUEUE)
                        .toQueue(QueueId.of("overflow"))
                        .stage("ring-3")
                        .build(),
                QueueOpened.builder()
                        .queue(QUEUE)
                        .supervisor(SUPERVISOR)
                        .reason("drill is over")
                        .build(),
                QueueClosed.builder()
                        .queue(QUEUE)
                        .emergency(true)
                        .supervisor(SUPERVISOR)
                        .reason("fire drill")
                        .build(),
                ConfigurationSwapped.builder().version("v2").build(),
                PluginFaulted.builder()
                        .plugin("nearest-desk")
                        .kind(PluginKind.AGENT_RANKER)
                        .fault(PluginFault.THREW)
                        .fallback("longest-idle")
                        .queue(QUEUE)
                        .routable(ROUTABLE)
                        .build(),
                ShareAccounted.builder()
                        .routable(ROUTABLE)
                        .visit(VISIT)
                        .queue(QUEUE)
                        .by(PartyKind.EMPLOYER)
                        .party("vendor-a")
                        .addAmong("house", "vendor-a")
                        .accepted(3)
                        .of(10)
                        .build());
    }
}
