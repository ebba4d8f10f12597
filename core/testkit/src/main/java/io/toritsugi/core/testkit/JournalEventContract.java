package io.toritsugi.core.testkit;

import static io.toritsugi.core.testkit.Samples.AT_NINE;
import static io.toritsugi.core.testkit.Samples.FIRST;
import static io.toritsugi.core.testkit.Samples.NINE;
import static io.toritsugi.core.testkit.Samples.SECOND;
import static io.toritsugi.core.testkit.Samples.TENANT;
import static io.toritsugi.core.testkit.Samples.all;
import static io.toritsugi.core.testkit.Samples.append;
import static io.toritsugi.core.testkit.Samples.batch;
import static io.toritsugi.core.testkit.Samples.connected;
import static io.toritsugi.core.testkit.Samples.pending;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.EventId;
import io.toritsugi.core.event.HostEvent;
import io.toritsugi.core.event.Origin;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.event.UnknownEvent;
import io.toritsugi.core.event.interaction.FactRecorded;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.fact.Sensitivity;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.journal.Journal;
import io.toritsugi.core.journal.PendingEvent;
import io.toritsugi.core.journal.RecordedEvent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * How a journal keeps an event and its envelope: unchanged, with an id and the time of recording. A part of
 * {@link JournalContract}.
 *
 * @since 0.1
 */
public interface JournalEventContract extends JournalFactory {
    /** Every part of the envelope survives. */
    @Test
    default void keepsTheEnvelope() {
        Journal journal = newJournal(AT_NINE);
        PendingEvent full = PendingEvent.builder()
                .occurredAt(Instant.parse("2026-03-31T23:59:59.123456789Z"))
                .event(connected("i1", "a1"))
                .eventId(EventId.ofIngested("0f", 7, 0))
                .cause("command-1")
                .correlation("call-1")
                .actor(Actor.of(Actor.Kind.SUPERVISOR, "s1"))
                .origin(Origin.INGESTED)
                .configVersion("v3")
                .corrects(EventId.of("earlier"))
                .clockLag(Duration.ofMillis(5))
                .build();
        append(journal, batch(FIRST, 0, "i0"), batch(SECOND, full));

        RecordedEvent recorded = all(journal).get(1);
        assertEquals(TENANT, recorded.tenant());
        assertEquals(SECOND, recorded.stream());
        assertEquals(1, recorded.version());
        assertEquals(full.occurredAt(), recorded.occurredAt());
        assertEquals(full.event(), recorded.event());
        assertEquals(full.eventId().orElseThrow(), recorded.eventId());
        assertEquals(full.cause(), recorded.cause());
        assertEquals(full.correlation(), recorded.correlation());
        assertEquals(full.actor(), recorded.actor());
        assertEquals(full.origin(), recorded.origin());
        assertEquals(full.configVersion(), recorded.configVersion());
        assertEquals(full.corrects(), recorded.corrects());
        assertEquals(full.clockLag(), recorded.clockLag());
    }

    /** An event that brings no id gets that of its place; one that brings an id keeps it, wherever it stands. */
    @Test
    default void givesIdsByPlace() {
        Journal journal = newJournal(AT_NINE);
        PendingEvent simulated = PendingEvent.builder()
                .occurredAt(NINE)
                .event(connected("i3", "a1"))
                .origin(Origin.SIMULATED)
                .build();
        EventId own = EventId.ofIngested("0f", 1, 0);
        append(journal, batch(FIRST, 0, "i1", "i2"));
        append(journal, batch(FIRST, simulated, ingested(own)), batch(SECOND, ingested(own)));

        assertEquals(
                List.of(
                        EventId.ofLive(TENANT, FIRST, 1),
                        EventId.ofLive(TENANT, FIRST, 2),
                        EventId.ofLive(TENANT, FIRST, 3),
                        own,
                        own),
                all(journal).stream().map(RecordedEvent::eventId).toList());
    }

    /** All events of an append were recorded when the clock that the journal was given says, and at one instant. */
    @Test
    default void recordsWhenItGotAnAppend() {
        Iterator<Instant> instants =
                List.of(NINE, NINE.plusMillis(1), NINE.minusSeconds(60)).iterator();
        Journal journal = newJournal(instants::next);
        append(journal, batch(FIRST, 0, "i1", "i2"), batch(SECOND, 0, "i3"));
        append(journal, batch(FIRST, 2, "i4"));
        append(journal, batch(FIRST, 3, "i5"));

        assertEquals(
                List.of(NINE, NINE, NINE, NINE.plusMillis(1), NINE.minusSeconds(60)),
                all(journal).stream().map(RecordedEvent::recordedAt).toList());
    }

    /** When an event happened is its own affair: it may lie before that of the events before it. */
    @Test
    default void takesEventsThatHappenedEarlier() {
        Journal journal = newJournal(AT_NINE);
        PendingEvent earlier = PendingEvent.of(NINE.minusSeconds(3600), connected("i2", "a1"));
        append(journal, batch(FIRST, pending("i1"), earlier));

        assertEquals(
                List.of(NINE, NINE.minusSeconds(3600)),
                all(journal).stream().map(RecordedEvent::occurredAt).toList());
    }

    /** An event of a type that this version does not know is read as it was written. */
    @Test
    default void keepsUnknownEvents() {
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        properties.put("zebra", new BigDecimal("1.10"));
        properties.put("count", new BigInteger("123456789012345678901234567890"));
        properties.put("nothing", null);
        properties.put("nested", Map.of("list", Arrays.asList(true, "取次", null, List.of())));
        properties.put("apple", "");

        UnknownEvent read = (UnknownEvent) kept(UnknownEvent.of("FromTheFuture", properties));

        assertEquals(UnknownEvent.of("FromTheFuture", properties), read);
        assertEquals(
                List.copyOf(properties.keySet()), List.copyOf(read.properties().keySet()), "order");
    }

    /** An event of the host's own is read as it was written. */
    @Test
    default void keepsHostEvents() {
        HostEvent event = HostEvent.builder()
                .name("note")
                .putPayload("text", FactValue.of("line 1\nline \"2\" \\ 取次 \uD83D\uDCDE"))
                .putPayload("amount", FactValue.of(new BigDecimal("0.10")))
                .addAbout(Ref.of(AgentId.of("a1")))
                .build();

        assertEquals(event, kept(event));
    }

    /** A fact keeps its type and all its digits. */
    @Test
    default void keepsFacts() {
        FactRecorded fact = FactRecorded.builder()
                .interaction(InteractionId.of("i1"))
                .key("limit")
                .value(FactValue.of(new BigDecimal("12345678901234567890.123456789")))
                .sensitivity(Sensitivity.PERSONAL)
                .build();

        assertEquals(fact, kept(fact));
    }

    private Event kept(Event event) {
        Journal journal = newJournal(AT_NINE);
        append(journal, batch(FIRST, PendingEvent.of(NINE, event)));
        return all(journal).get(0).event();
    }

    private static PendingEvent ingested(EventId id) {
        return PendingEvent.builder()
                .occurredAt(NINE)
                .event(connected("i9", "a1"))
                .origin(Origin.INGESTED)
                .eventId(id)
                .build();
    }
}
