package io.toritsugi.core.testkit;

import static io.toritsugi.core.testkit.Samples.AT_NINE;
import static io.toritsugi.core.testkit.Samples.FIRST;
import static io.toritsugi.core.testkit.Samples.SECOND;
import static io.toritsugi.core.testkit.Samples.TENANT;
import static io.toritsugi.core.testkit.Samples.THIRD;
import static io.toritsugi.core.testkit.Samples.all;
import static io.toritsugi.core.testkit.Samples.anyVersion;
import static io.toritsugi.core.testkit.Samples.append;
import static io.toritsugi.core.testkit.Samples.batch;
import static io.toritsugi.core.testkit.Samples.interactionsOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.journal.Appended;
import io.toritsugi.core.journal.Journal;
import io.toritsugi.core.journal.RecordedEvent;
import io.toritsugi.core.journal.StreamBatch;
import io.toritsugi.core.journal.VersionConflict;
import io.vavr.control.Either;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * How a journal appends: all or nothing, at the expected versions, in order. A part of {@link JournalContract}.
 *
 * @since 0.1
 */
public interface JournalAppendContract extends JournalFactory {
    /** A new journal holds nothing. */
    @Test
    default void isEmptyAtFirst() {
        Journal journal = newJournal(AT_NINE);

        assertEquals(0, journal.version(TENANT, FIRST));
        assertEquals(List.of(), all(journal));
    }

    /** What was appended is read, in the order of the batches and of the events within them. */
    @Test
    default void keepsTheOrderOfBatchesAndEvents() {
        Journal journal = newJournal(AT_NINE);
        append(journal, batch(SECOND, 0, "i1", "i2"), batch(FIRST, 0, "i3"));
        append(journal, batch(FIRST, 1, "i4"), batch(SECOND, 2, "i5"));

        assertEquals(List.of("i1", "i2", "i3", "i4", "i5"), interactionsOf(all(journal)));
    }

    /** An append answers with just what a reader finds. */
    @Test
    default void answersWithWhatItWrote() {
        Journal journal = newJournal(AT_NINE);
        Appended first = append(journal, batch(FIRST, 0, "i1"), batch(SECOND, 0, "i2"));
        Appended second = append(journal, batch(FIRST, 1, "i3", "i4"));

        List<RecordedEvent> all = all(journal);
        assertEquals(all.subList(0, 2), first.events());
        assertEquals(all.subList(2, 4), second.events());
        assertEquals(all.get(1).position(), first.position());
        assertEquals(all.get(3).position(), second.position());
    }

    /** An append at another version than the stream has is refused, and says which it has. */
    @Test
    default void refusesAnotherVersionThanExpected() {
        Journal journal = newJournal(AT_NINE);
        append(journal, batch(FIRST, 0, "i1", "i2"));

        for (long wrong : new long[] {0, 1, 3, Long.MAX_VALUE}) {
            assertEquals(
                    Either.left(new VersionConflict(FIRST, wrong, 2)),
                    journal.append(TENANT, List.of(batch(FIRST, wrong, "i3"))),
                    "expected version " + wrong);
        }
        assertEquals(2, journal.version(TENANT, FIRST));
        append(journal, batch(FIRST, 2, "i3"));
    }

    /** Version 0 is that of a stream without events. */
    @Test
    default void takesVersionZeroForANewStream() {
        Journal journal = newJournal(AT_NINE);

        assertEquals(
                Either.left(new VersionConflict(FIRST, 1, 0)), journal.append(TENANT, List.of(batch(FIRST, 1, "i1"))));
        append(journal, batch(FIRST, 0, "i1"));
        assertEquals(1, journal.version(TENANT, FIRST));
    }

    /** A batch without an expected version is always taken. */
    @Test
    default void takesAnyVersionWhereNoneIsExpected() {
        Journal journal = newJournal(AT_NINE);
        append(journal, anyVersion(FIRST, "i1"));
        append(journal, anyVersion(FIRST, "i2", "i3"));

        assertEquals(3, journal.version(TENANT, FIRST));
    }

    /** A conflict in any batch leaves nothing of all of them, and the refusal names its stream. */
    @Test
    default void writesNothingAtAConflictInALaterBatch() {
        Journal journal = newJournal(AT_NINE);
        append(journal, batch(SECOND, 0, "i1"));
        List<RecordedEvent> before = all(journal);
        List<StreamBatch> batches = List.of(batch(FIRST, 0, "i2"), batch(SECOND, 0, "i3"), batch(THIRD, 7, "i4"));

        assertEquals(Either.left(new VersionConflict(SECOND, 0, 1)), journal.append(TENANT, batches));

        assertEquals(before, all(journal));
        assertEquals(0, journal.version(TENANT, FIRST));
        assertEquals(1, journal.version(TENANT, SECOND));
        assertEquals(List.of(), journal.readStream(TENANT, FIRST, 0, 10));
        assertEquals(List.of(), journal.readConcerning(TENANT, Ref.of(InteractionId.of("i2")), 0, 10));
        append(journal, batch(FIRST, 0, "i2"), batch(SECOND, 1, "i3"));
    }

    /** An append that is a mistake of the caller leaves nothing either. */
    @Test
    default void writesNothingAtABadArgument() {
        Journal journal = newJournal(AT_NINE);

        assertThrows(
                IllegalArgumentException.class,
                () -> journal.append(
                        TENANT, List.of(batch(FIRST, 0, "i1"), batch(SECOND, 0, "i2"), batch(FIRST, 1, "i3"))));

        assertEquals(List.of(), all(journal));
        assertEquals(0, journal.version(TENANT, FIRST));
    }

    /** Versions count the events of a stream from 1, without holes, across appends. */
    @Test
    default void countsVersionsWithoutHoles() {
        Journal journal = newJournal(AT_NINE);
        append(journal, batch(FIRST, 0, "i1", "i2"), batch(SECOND, 0, "i3"));
        append(journal, batch(SECOND, 1, "i4", "i5"), batch(FIRST, 2, "i6"));

        assertEquals(List.of(1L, 2L, 3L), versionsOf(journal.readStream(TENANT, FIRST, 0, 10)));
        assertEquals(List.of(1L, 2L, 3L), versionsOf(journal.readStream(TENANT, SECOND, 0, 10)));
        assertEquals(3, journal.version(TENANT, FIRST));
    }

    /** Positions are 1 or more and rise, within an append and across appends and conflicts. */
    @Test
    default void givesRisingPositions() {
        Journal journal = newJournal(AT_NINE);
        append(journal, batch(FIRST, 0, "i1", "i2"), batch(SECOND, 0, "i3"));
        journal.append(TENANT, List.of(batch(FIRST, 9, "i4")));
        append(journal, batch(THIRD, 0, "i5", "i6"));

        long last = 0;
        for (RecordedEvent event : all(journal)) {
            assertTrue(event.position() > last, event.position() + " after " + last);
            last = event.position();
        }
    }

    private static List<Long> versionsOf(List<RecordedEvent> events) {
        return events.stream().map(RecordedEvent::version).toList();
    }
}
