package io.toritsugi.core.timeline;

import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.contact.Direction;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.EventId;
import io.toritsugi.core.event.interaction.EndMechanism;
import io.toritsugi.core.event.interaction.FactRecorded;
import io.toritsugi.core.event.interaction.InteractionCreated;
import io.toritsugi.core.event.interaction.InteractionEnded;
import io.toritsugi.core.event.interaction.InteractionLinked;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegEndMechanism;
import io.toritsugi.core.event.leg.LegEnded;
import io.toritsugi.core.event.queue.DequeueCause;
import io.toritsugi.core.event.queue.Dequeued;
import io.toritsugi.core.event.queue.Queued;
import io.toritsugi.core.event.selfservice.BotLegEnded;
import io.toritsugi.core.event.selfservice.BotLegStarted;
import io.toritsugi.core.event.selfservice.HandoverRequested;
import io.toritsugi.core.event.selfservice.SelfServiceOutcome;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.fact.Sensitivity;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.JourneyId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.journal.InMemoryJournal;
import io.toritsugi.core.journal.Journal;
import io.toritsugi.core.journal.PendingEvent;
import io.toritsugi.core.journal.RecordedEvent;
import io.toritsugi.core.journal.StreamBatch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Contacts of one customer, second by second, as they are told to a journal. */
final class Matter {
    static final Instant NINE = Instant.parse("2026-04-01T00:00:00Z");
    static final TenantId ACME = TenantId.of("acme");
    static final CustomerId KIM = CustomerId.of("kim");
    static final JourneyId CANCELLATION = JourneyId.of("cancellation");

    private final List<PendingEvent> told = new ArrayList<>();
    private InteractionId contact = InteractionId.of("nothing");

    Matter contact(int second, String id, Channel channel) {
        contact = InteractionId.of(id);
        return tell(
                second,
                InteractionCreated.builder()
                        .interaction(contact)
                        .channel(channel)
                        .direction(Direction.INBOUND)
                        .customer(KIM)
                        .build());
    }

    Matter tell(int second, Event event) {
        told.add(PendingEvent.of(NINE.plusSeconds(second), event));
        return this;
    }

    Matter corrected(int second, EventId what, Event event) {
        told.add(PendingEvent.builder()
                .occurredAt(NINE.plusSeconds(second))
                .event(event)
                .corrects(what)
                .build());
        return this;
    }

    private RoutableId routable() {
        return RoutableId.of(contact);
    }

    Matter linked(int second) {
        return tell(
                second,
                InteractionLinked.builder()
                        .interaction(contact)
                        .journey(CANCELLATION)
                        .basis("host")
                        .build());
    }

    Matter bot(int from, int to, SelfServiceOutcome outcome) {
        LegId leg = LegId.of(contact.value() + "-bot");
        tell(
                from,
                BotLegStarted.builder().interaction(contact).leg(leg).bot("hal").build());
        return tell(
                to,
                BotLegEnded.builder()
                        .interaction(contact)
                        .leg(leg)
                        .outcome(outcome)
                        .build());
    }

    Matter handover(int second) {
        return tell(
                second,
                HandoverRequested.builder()
                        .interaction(contact)
                        .leg(LegId.of(contact.value() + "-bot"))
                        .queue(QueueId.of("care"))
                        .reason("wants-a-person")
                        .summary("summaries/1")
                        .transcript("transcripts/1")
                        .build());
    }

    Matter fact(int second, String key) {
        return tell(
                second,
                FactRecorded.builder()
                        .interaction(contact)
                        .key(key)
                        .value(FactValue.of("4711"))
                        .sensitivity(Sensitivity.PERSONAL)
                        .build());
    }

    Matter queued(int second) {
        return tell(
                second,
                Queued.builder()
                        .routable(routable())
                        .visit(visit())
                        .queue(QueueId.of("care"))
                        .build());
    }

    private VisitId visit() {
        return VisitId.of(contact.value() + "-visit");
    }

    Matter answered(int second) {
        tell(
                second,
                Dequeued.builder()
                        .routable(routable())
                        .visit(visit())
                        .cause(DequeueCause.ANSWERED)
                        .build());
        return connected(second);
    }

    Matter connected(int second) {
        return tell(
                second,
                LegConnected.builder()
                        .routable(routable())
                        .leg(leg())
                        .agent(AgentId.of("ann"))
                        .build());
    }

    private LegId leg() {
        return LegId.of(contact.value() + "-leg");
    }

    Matter legEnded(int second) {
        return tell(
                second,
                LegEnded.builder()
                        .routable(routable())
                        .leg(leg())
                        .agent(AgentId.of("ann"))
                        .endedBy(Actor.Kind.CUSTOMER)
                        .mechanism(LegEndMechanism.HANG_UP)
                        .build());
    }

    Matter ended(int second) {
        return tell(
                second,
                InteractionEnded.builder()
                        .interaction(contact)
                        .mechanism(EndMechanism.CUSTOMER_LEFT)
                        .build());
    }

    Journal journal() {
        Journal journal = new InMemoryJournal(() -> NINE);
        journal.append(
                ACME,
                List.of(StreamBatch.builder().stream(StreamId.of("domain"))
                        .expectedVersion(0)
                        .addAllEvents(told)
                        .build()));
        return journal;
    }

    List<RecordedEvent> events() {
        return journal().readAll(ACME, 0, 1_000);
    }

    Timeline timeline() {
        return TimelineReader.of(journal(), ACME).of(KIM);
    }
}
