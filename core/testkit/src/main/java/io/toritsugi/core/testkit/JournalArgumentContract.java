package io.toritsugi.core.testkit;

import static io.toritsugi.core.testkit.Samples.AT_NINE;
import static io.toritsugi.core.testkit.Samples.FIRST;
import static io.toritsugi.core.testkit.Samples.NINE;
import static io.toritsugi.core.testkit.Samples.TENANT;
import static io.toritsugi.core.testkit.Samples.all;
import static io.toritsugi.core.testkit.Samples.batch;
import static io.toritsugi.core.testkit.Samples.connected;
import static io.toritsugi.core.testkit.Samples.pending;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.toritsugi.core.event.EventId;
import io.toritsugi.core.event.Origin;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.journal.Journal;
import io.toritsugi.core.journal.PendingEvent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/**
 * How a journal answers a caller's mistake: with an exception that names the thing and its value. A part of
 * {@link JournalContract}.
 *
 * @since 0.1
 */
public interface JournalArgumentContract extends JournalFactory {
    /** An append without a batch is a mistake. */
    @Test
    default void refusesAnAppendOfNothing() {
        Journal journal = newJournal(AT_NINE);

        assertThrows(IllegalArgumentException.class, () -> journal.append(TENANT, List.of()));
    }

    /** Two batches for one stream are a mistake, even if their versions would fit. */
    @Test
    default void refusesTwoBatchesForOneStream() {
        Journal journal = newJournal(AT_NINE);

        assertSays(FIRST.value(), () -> journal.append(TENANT, List.of(batch(FIRST, 0, "i1"), batch(FIRST, 1, "i2"))));
        assertEquals(List.of(), all(journal));
    }

    /** An ingested event has an id of its own. */
    @Test
    default void refusesAnIngestedEventWithoutAnId() {
        Journal journal = newJournal(AT_NINE);
        PendingEvent event = PendingEvent.builder()
                .occurredAt(NINE)
                .event(connected("i1", "a1"))
                .origin(Origin.INGESTED)
                .build();

        assertSays("INGESTED", () -> journal.append(TENANT, List.of(batch(FIRST, pending("i0"), event))));
        assertEquals(List.of(), all(journal));
    }

    /** The id of a live event is that of its place, and nobody else's to say. */
    @Test
    default void refusesALiveEventWithAnId() {
        Journal journal = newJournal(AT_NINE);
        PendingEvent event = PendingEvent.builder()
                .occurredAt(NINE)
                .event(connected("i1", "a1"))
                .eventId(EventId.of("mine"))
                .build();

        assertSays("LIVE", () -> journal.append(TENANT, List.of(batch(FIRST, pending("i0"), event))));
        assertEquals(List.of(), all(journal));
    }

    /** A page begins after 0 or more and holds at least one event. */
    @Test
    default void refusesPagesThatCannotBe() {
        Journal journal = newJournal(AT_NINE);
        Ref ref = Ref.of(CustomerId.of("customer-7"));

        assertSays("-1", () -> journal.readStream(TENANT, FIRST, -1, 1));
        assertSays("-1", () -> journal.readAll(TENANT, -1, 1));
        assertSays("-1", () -> journal.readConcerning(TENANT, ref, -1, 1));
        for (int limit : new int[] {0, -5}) {
            String shown = Integer.toString(limit);
            assertSays(shown, () -> journal.readStream(TENANT, FIRST, 0, limit));
            assertSays(shown, () -> journal.readAll(TENANT, 0, limit));
            assertSays(shown, () -> journal.readConcerning(TENANT, ref, 0, limit));
        }
    }

    private static void assertSays(String part, Executable call) {
        String message = String.valueOf(
                assertThrows(IllegalArgumentException.class, call).getMessage());
        assertTrue(message.contains(part), "should say " + part + ": " + message);
        assertFalse(message.contains("customer-7"), "names a customer: " + message);
    }
}
