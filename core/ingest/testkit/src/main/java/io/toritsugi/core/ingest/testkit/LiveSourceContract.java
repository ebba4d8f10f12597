package io.toritsugi.core.ingest.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.toritsugi.core.event.EventId;
import io.toritsugi.core.event.Origin;
import io.toritsugi.core.ingest.IngestFailure;
import io.toritsugi.core.ingest.RecordResult;
import io.toritsugi.core.ingest.live.LiveBatch;
import io.toritsugi.core.ingest.live.LivePosition;
import io.toritsugi.core.ingest.live.LiveSource;
import io.toritsugi.core.journal.PendingEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What every {@link LiveSource} must do, as tests.
 *
 * <p>An author of one implements this and inherits its tests:
 *
 * <pre>{@code
 * class MySourceTest implements LiveSourceContract {
 *     @Override
 *     public LiveSourceTrial newTrial() {
 *         return new MyTrial();
 *     }
 * }
 * }</pre>
 *
 * <p>That nothing is lost when the other system throws away what it said, no test here can see.
 *
 * @since 0.1
 */
public interface LiveSourceContract {
    /** {@return a source to which nothing was said yet} What it holds open, the test class releases after each test. */
    LiveSourceTrial newTrial();

    /** Everything that was said is given once, in one order, however it is asked for. */
    @Test
    default void givesEachRecordOnceInOneOrder() {
        LiveSourceTrial trial = newTrial();
        trial.add(7);
        List<RecordResult> all = poll(trial.open(), LivePosition.BEGINNING, 100).results();
        assertEquals(7, all.size(), "results of seven records");

        for (int max : new int[] {1, 2, 3, 7}) {
            LiveSource source = trial.open();
            List<RecordResult> given = new ArrayList<>();
            LivePosition position = LivePosition.BEGINNING;
            for (int i = 0; i < 7; i++) {
                LiveBatch batch = poll(source, position, max);
                assertTrue(batch.results().size() <= max, "more than " + max + " results");
                given.addAll(batch.results());
                position = batch.next();
            }
            assertEquals(all, given, "all results, " + max + " at a time");
        }
    }

    /** Where nothing is new there is no result and no failure, and the position stays; what comes then is given. */
    @Test
    default void waitsAtItsPosition() {
        LiveSourceTrial trial = newTrial();
        trial.add(2);
        LiveSource source = trial.open();
        LivePosition position = poll(source, LivePosition.BEGINNING, 100).next();

        assertEquals(new LiveBatch(List.of(), position), poll(source, position, 100));

        trial.add(1);
        LiveBatch batch = poll(source, position, 100);
        assertEquals(1, batch.results().size(), "results after one record more");
        assertEquals(List.of(), poll(source, batch.next(), 100).results(), "results behind it");
    }

    /** A position means the same to a source that was opened later. */
    @Test
    default void goesOnAfterARestart() {
        LiveSourceTrial trial = newTrial();
        trial.add(5);
        LiveSource source = trial.open();
        LivePosition position = poll(source, LivePosition.BEGINNING, 3).next();
        List<RecordResult> rest = poll(source, position, 100).results();

        assertEquals(
                rest, poll(trial.open(), LivePosition.of(position.value()), 100).results());
    }

    /** Who could not store what he was given asks at the same position and gets it again, with what came since. */
    @Test
    default void givesAgainWhatWasNotStored() {
        LiveSourceTrial trial = newTrial();
        trial.add(4);
        LiveSource source = trial.open();
        LivePosition position = poll(source, LivePosition.BEGINNING, 1).next();
        List<RecordResult> lost = poll(source, position, 2).results();
        poll(source, poll(source, position, 2).next(), 100);
        trial.add(1);

        assertEquals(lost, poll(source, position, 2).results(), "the same again");
        assertEquals(4, poll(source, position, 100).results().size(), "the same and what came since");
        assertEquals(5, poll(source, LivePosition.BEGINNING, 100).results().size(), "all from the beginning");
    }

    /** Each event is one of another system, and has an id that no other event has. */
    @Test
    default void namesEachEvent() {
        LiveSourceTrial trial = newTrial();
        trial.add(6);
        List<EventId> ids = new ArrayList<>();
        for (RecordResult result :
                poll(trial.open(), LivePosition.BEGINNING, 100).results()) {
            RecordResult.Read read = (RecordResult.Read) result;
            assertTrue(!read.events().isEmpty(), "a record gave no event");
            for (PendingEvent event : read.events()) {
                assertEquals(Origin.INGESTED, event.origin());
                ids.add(event.eventId().orElseThrow(() -> new AssertionError("an event has no id")));
            }
        }
        assertEquals(ids.size(), new HashSet<>(ids).size(), "different ids");
    }

    /** A position that it cannot have given is a failure, never an empty result or a beginning. */
    @Test
    default void saysSoIfAPositionIsNotItsOwn() {
        LiveSourceTrial trial = newTrial();
        trial.add(2);

        for (String text : List.of("of another source", "999999999999", "-1", "\u0000")) {
            assertEquals(
                    IngestFailure.Reason.POSITION_LOST,
                    trial.open()
                            .poll(LivePosition.of(text), 1)
                            .swap()
                            .getOrElseThrow(() -> new AssertionError("took the position \"" + text + "\""))
                            .reason());
        }
    }

    /** A failure is not the end: who asks at a right position is answered. */
    @Test
    default void goesOnAfterAFailure() {
        LiveSourceTrial trial = newTrial();
        trial.add(2);
        LiveSource source = trial.open();
        LivePosition position = poll(source, LivePosition.BEGINNING, 1).next();
        source.poll(LivePosition.of("of another source"), 1);

        assertEquals(1, poll(source, position, 100).results().size());
    }

    /** Room for no result is a fault of the caller. */
    @Test
    default void refusesToGiveNothing() {
        LiveSource source = newTrial().open();

        assertThrows(IllegalArgumentException.class, () -> source.poll(LivePosition.BEGINNING, 0));
        assertThrows(IllegalArgumentException.class, () -> source.poll(LivePosition.BEGINNING, -1));
    }

    private static LiveBatch poll(LiveSource source, LivePosition position, int max) {
        return source.poll(position, max)
                .getOrElseThrow(failure -> new AssertionError("failed at \"" + position + "\": " + failure.message()));
    }
}
