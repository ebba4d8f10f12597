package io.toritsugi.benchmarks.kpi;

import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.contact.Direction;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.interaction.EndMechanism;
import io.toritsugi.core.event.interaction.InteractionCreated;
import io.toritsugi.core.event.interaction.InteractionEnded;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegEndMechanism;
import io.toritsugi.core.event.leg.LegEnded;
import io.toritsugi.core.event.queue.DequeueCause;
import io.toritsugi.core.event.queue.Dequeued;
import io.toritsugi.core.event.queue.Queued;
import io.toritsugi.core.event.wrapup.WrapUpEnded;
import io.toritsugi.core.event.wrapup.WrapUpExit;
import io.toritsugi.core.event.wrapup.WrapUpStarted;
import io.toritsugi.core.event.wrapup.WrapUpTerms;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Calls of four queues, of eight events each, as a live board is told of them. */
final class LiveCalls {
    static final Instant START = Instant.parse("2026-04-01T00:00:00Z");

    private LiveCalls() {}

    /** {@return the events of a call that begins so many milliseconds after {@link #START}, in order of time} */
    static List<Dated> events(long call, long began, SplittableRandom random) {
        List<Dated> events = new ArrayList<>();
        InteractionId id = InteractionId.of("call-" + call);
        RoutableId routable = RoutableId.of(id);
        AgentId agent = AgentId.of("agent-" + random.nextInt(200));
        LegId leg = LegId.of("leg-" + call);
        VisitId visit = VisitId.of("visit-" + call);
        long answered = began + 1_000 + random.nextInt(60_000);
        long ended = answered + 30_000 + random.nextInt(300_000);
        events.add(at(
                began,
                InteractionCreated.builder()
                        .interaction(id)
                        .channel(Channel.VOICE)
                        .direction(Direction.INBOUND)
                        .build()));
        events.add(at(
                began + 1_000,
                Queued.builder()
                        .routable(routable)
                        .visit(visit)
                        .queue(QueueId.of("queue-" + random.nextInt(4)))
                        .build()));
        events.add(at(
                answered,
                Dequeued.builder()
                        .routable(routable)
                        .visit(visit)
                        .cause(DequeueCause.ANSWERED)
                        .build()));
        events.add(at(
                answered,
                LegConnected.builder()
                        .routable(routable)
                        .leg(leg)
                        .visit(visit)
                        .agent(agent)
                        .build()));
        events.add(at(
                ended,
                LegEnded.builder()
                        .routable(routable)
                        .leg(leg)
                        .agent(agent)
                        .mechanism(LegEndMechanism.HANG_UP)
                        .build()));
        events.add(at(
                ended,
                WrapUpStarted.builder()
                        .routable(routable)
                        .leg(leg)
                        .agent(agent)
                        .terms(WrapUpTerms.builder().build())
                        .build()));
        events.add(at(
                ended,
                InteractionEnded.builder()
                        .interaction(id)
                        .mechanism(EndMechanism.CUSTOMER_LEFT)
                        .build()));
        events.add(at(
                ended + random.nextInt(60_000),
                WrapUpEnded.builder()
                        .routable(routable)
                        .leg(leg)
                        .cause(WrapUpExit.SUBMITTED)
                        .build()));
        return events;
    }

    private static Dated at(long millis, Event event) {
        return Dated.of(START.plusMillis(millis), event);
    }
}
