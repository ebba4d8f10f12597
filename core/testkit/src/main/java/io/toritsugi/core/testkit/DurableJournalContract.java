package io.toritsugi.core.testkit;

import static io.toritsugi.core.testkit.Samples.AT_NINE;
import static io.toritsugi.core.testkit.Samples.FIRST;
import static io.toritsugi.core.testkit.Samples.NINE;
import static io.toritsugi.core.testkit.Samples.OTHER_TENANT;
import static io.toritsugi.core.testkit.Samples.SECOND;
import static io.toritsugi.core.testkit.Samples.TENANT;
import static io.toritsugi.core.testkit.Samples.THIRD;
import static io.toritsugi.core.testkit.Samples.all;
import static io.toritsugi.core.testkit.Samples.append;
import static io.toritsugi.core.testkit.Samples.batch;
import static io.toritsugi.core.testkit.Samples.interactionsOf;
import static io.toritsugi.core.testkit.Samples.numbered;
import static io.toritsugi.core.testkit.Samples.snapshot;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.toritsugi.core.event.EventId;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.journal.Appended;
import io.toritsugi.core.journal.Journal;
import io.toritsugi.core.journal.RecordedEvent;
import io.toritsugi.core.journal.Snapshot;
import io.toritsugi.core.journal.VersionConflict;
import io.vavr.control.Either;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What a journal must do that outlives its process, as tests: all of {@link JournalContract}, and that nothing changes when
 * it is closed and opened again.
 *
 * <p>It says nothing of a process that dies: that an author must try himself, by killing one.
 *
 * @since 0.1
 */
public interface DurableJournalContract extends JournalContract {
    /**
     * {@return what was kept at the place of a journal, opened again} It need not be of the class of the journal.
     *
     * @param journal what {@link #newJournal} or this method made; to be closed before, and not used afterwards
     * @param recordedAt says when the journal that is opened gets an append; the only clock that it may read
     */
    Journal reopen(Journal journal, InstantSource recordedAt);

    /** An empty journal is empty when it is opened again, and takes its first append then. */
    @Test
    default void isStillEmptyWhenReopened() {
        Journal journal = reopen(newJournal(AT_NINE), AT_NINE);

        assertEquals(List.of(), all(journal));
        assertEquals(0, journal.retired(TENANT));
        append(journal, batch(FIRST, 0, "i1"));
        assertEquals(List.of("i1"), interactionsOf(all(reopen(journal, AT_NINE))));
    }

    /** Every event is there again, in its place and unchanged, in whatever way it is read. */
    @Test
    default void keepsEventsWhenReopened() {
        Journal journal = newJournal(AT_NINE);
        append(journal, batch(FIRST, 0, "i1", "i2"), batch(SECOND, 0, "i1"));
        append(journal, batch(THIRD, 0, "i3"), batch(FIRST, 2, "i1"));
        List<RecordedEvent> before = all(journal);

        Journal reopened = reopen(journal, AT_NINE);

        assertEquals(before, all(reopened));
        assertEquals(
                before.subList(3, 5), reopened.readAll(TENANT, before.get(2).position(), 10));
        assertEquals(List.of(before.get(0), before.get(1), before.get(4)), reopened.readStream(TENANT, FIRST, 0, 10));
        assertEquals(before.subList(1, 2), reopened.readStream(TENANT, FIRST, 1, 1));
    }

    /** The history of a thing is found again, and goes on. */
    @Test
    default void findsWhatConcernsAThingWhenReopened() {
        Journal journal = newJournal(AT_NINE);
        append(journal, batch(FIRST, 0, "i1", "i2"), batch(SECOND, 0, "i1"));

        Journal reopened = reopen(journal, AT_NINE);
        append(reopened, batch(THIRD, 0, "i1", "i3"));

        List<RecordedEvent> all = all(reopened);
        Ref interaction = Ref.of(InteractionId.of("i1"));
        assertEquals(List.of(all.get(0), all.get(2), all.get(3)), reopened.readConcerning(TENANT, interaction, 0, 10));
        assertEquals(all, reopened.readConcerning(TENANT, Ref.of(AgentId.of("a1")), 0, 10));
    }

    /** A stream has the version that it had, and an append at another one is refused. */
    @Test
    default void checksVersionsWhenReopened() {
        Journal journal = newJournal(AT_NINE);
        append(journal, batch(FIRST, 0, "i1", "i2"), batch(SECOND, 0, "i3"));

        Journal reopened = reopen(journal, AT_NINE);

        assertEquals(2, reopened.version(TENANT, FIRST));
        assertEquals(1, reopened.version(TENANT, SECOND));
        assertEquals(0, reopened.version(TENANT, THIRD));
        for (long wrong : new long[] {0, 1, 3}) {
            assertEquals(
                    Either.left(new VersionConflict(FIRST, wrong, 2)),
                    reopened.append(TENANT, List.of(batch(FIRST, wrong, "i4"))));
        }
        append(reopened, batch(FIRST, 2, "i4"), batch(THIRD, 0, "i5"));
        assertEquals(3, reopened.version(TENANT, FIRST));
    }

    /** Positions go on rising, versions go on counting, and ids of places are never given twice, however often it is opened. */
    @Test
    default void countsOnWhenReopened() {
        Journal journal = newJournal(AT_NINE);
        long last = 0;
        for (int version = 0; version < 4; version++) {
            Appended appended = append(journal, batch(FIRST, version, "i" + version));
            RecordedEvent event = appended.events().get(0);
            assertTrue(event.position() > last, event.position() + " after " + last);
            assertEquals(version + 1, event.version());
            assertEquals(EventId.ofLive(TENANT, FIRST, version + 1), event.eventId());
            last = appended.position();
            journal = reopen(journal, AT_NINE);
            assertEquals(appended.events(), journal.readStream(TENANT, FIRST, version, 10));
        }

        assertEquals(List.of(numbered(4)), interactionsOf(all(journal)));
        List<Long> positions =
                all(journal).stream().map(RecordedEvent::position).toList();
        assertEquals(positions.stream().distinct().sorted().toList(), positions);
    }

    /** What was refused does not come up later. */
    @Test
    default void keepsNothingOfARefusedAppendWhenReopened() {
        Journal journal = newJournal(AT_NINE);
        append(journal, batch(FIRST, 0, "i1"));
        assertTrue(journal.append(TENANT, List.of(batch(SECOND, 0, "i2"), batch(FIRST, 7, "i3")))
                .isLeft());

        Journal reopened = reopen(journal, AT_NINE);

        assertEquals(List.of("i1"), interactionsOf(all(reopened)));
        assertEquals(0, reopened.version(TENANT, SECOND));
    }

    /** A large append is there as a whole. */
    @Test
    default void keepsALargeAppendWhenReopened() {
        int events = 5_000;
        Journal journal = newJournal(AT_NINE);
        append(journal, batch(FIRST, 0, numbered(events)), batch(SECOND, 0, "after"));
        List<RecordedEvent> before = all(journal);

        assertEquals(before, all(reopen(journal, AT_NINE)));
    }

    /** An event was recorded when it was; the clock of the journal that was opened is asked for new ones alone. */
    @Test
    default void keepsTheTimeOfRecordingWhenReopened() {
        Instant ten = NINE.plusSeconds(3600);
        Journal journal = newJournal(AT_NINE);
        append(journal, batch(FIRST, 0, "i1"));

        Journal reopened = reopen(journal, InstantSource.fixed(ten));
        append(reopened, batch(FIRST, 1, "i2"));

        assertEquals(
                List.of(NINE, ten),
                all(reopened).stream().map(RecordedEvent::recordedAt).toList());
    }

    /** Tenants stay apart. */
    @Test
    default void keepsTenantsApartWhenReopened() {
        Journal journal = newJournal(AT_NINE);
        append(journal, TENANT, batch(FIRST, 0, "i1", "i2"));
        append(journal, OTHER_TENANT, batch(FIRST, 0, "i3"));

        Journal reopened = reopen(journal, AT_NINE);

        assertEquals(List.of("i1", "i2"), interactionsOf(all(reopened)));
        assertEquals(List.of("i3"), interactionsOf(reopened.readAll(OTHER_TENANT, 0, 10)));
        assertEquals(2, reopened.version(TENANT, FIRST));
        assertEquals(1, reopened.version(OTHER_TENANT, FIRST));
    }

    /** A snapshot is there as it was saved last, a deleted one is not. */
    @Test
    default void keepsSnapshotsWhenReopened() {
        Journal journal = newJournal(AT_NINE);
        Snapshot large = snapshot("large", 1, "取次".repeat(100_000));
        Snapshot latest = new Snapshot("replaced", 7, "agent/2", "");
        journal.saveSnapshot(TENANT, large);
        journal.saveSnapshot(TENANT, snapshot("replaced", 6, "first"));
        journal.saveSnapshot(TENANT, latest);
        journal.saveSnapshot(TENANT, snapshot("deleted", 1, "gone"));
        journal.deleteSnapshot(TENANT, "deleted");

        Journal reopened = reopen(journal, AT_NINE);

        assertTrue(reopened.loadSnapshot(TENANT, "large").filter(large::equals).isPresent());
        assertEquals(Optional.of(latest), reopened.loadSnapshot(TENANT, "replaced"));
        assertEquals(Optional.empty(), reopened.loadSnapshot(TENANT, "deleted"));
        assertEquals(Optional.empty(), reopened.loadSnapshot(OTHER_TENANT, "large"));
    }

    /** A snapshot of an earlier point than the one that was kept is refused still. */
    @Test
    default void refusesASnapshotOfAnEarlierPointWhenReopened() {
        Journal journal = newJournal(AT_NINE);
        Snapshot kept = snapshot("stream/a", 7, "kept");
        journal.saveSnapshot(TENANT, kept);

        Journal reopened = reopen(journal, AT_NINE);

        assertFalse(reopened.saveSnapshot(TENANT, snapshot("stream/a", 6, "late")));
        assertEquals(Optional.of(kept), reopened.loadSnapshot(TENANT, "stream/a"));
    }
}
