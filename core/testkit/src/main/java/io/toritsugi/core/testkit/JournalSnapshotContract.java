package io.toritsugi.core.testkit;

import static io.toritsugi.core.testkit.Samples.AT_NINE;
import static io.toritsugi.core.testkit.Samples.FIRST;
import static io.toritsugi.core.testkit.Samples.OTHER_TENANT;
import static io.toritsugi.core.testkit.Samples.TENANT;
import static io.toritsugi.core.testkit.Samples.all;
import static io.toritsugi.core.testkit.Samples.append;
import static io.toritsugi.core.testkit.Samples.batch;
import static io.toritsugi.core.testkit.Samples.snapshot;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.toritsugi.core.journal.Journal;
import io.toritsugi.core.journal.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * How a journal keeps snapshots: the latest of each name, whole and unchanged. A part of {@link JournalContract}.
 *
 * @since 0.1
 */
public interface JournalSnapshotContract extends JournalFactory {
    /** A new journal has no snapshot, and nothing to delete. */
    @Test
    default void hasNoSnapshotAtFirst() {
        Journal journal = newJournal(AT_NINE);

        assertEquals(Optional.empty(), journal.loadSnapshot(TENANT, "stream/a"));
        assertFalse(journal.deleteSnapshot(TENANT, "stream/a"));
    }

    /** A snapshot is loaded as it was saved, until one of a later point takes its place. */
    @Test
    default void keepsTheLatestSnapshotOfAName() {
        Journal journal = newJournal(AT_NINE);
        for (Snapshot saved : List.of(
                new Snapshot("stream/a", 0, "agent/1", "at first"),
                new Snapshot("stream/a", 7, "agent/2", "{\"text\": \"line 1\\n取次 \uD83D\uDCDE\"}\n"),
                new Snapshot("stream/a", Long.MAX_VALUE, "f".repeat(200), "last"))) {
            assertTrue(journal.saveSnapshot(TENANT, saved));
            assertEquals(Optional.of(saved), journal.loadSnapshot(TENANT, "stream/a"));
        }
    }

    /** A snapshot of an earlier point than the one that is kept is refused, and changes nothing. */
    @Test
    default void refusesASnapshotOfAnEarlierPoint() {
        Journal journal = newJournal(AT_NINE);
        Snapshot kept = snapshot("stream/a", 7, "kept");
        journal.saveSnapshot(TENANT, kept);

        assertFalse(journal.saveSnapshot(TENANT, snapshot("stream/a", 6, "late")));
        assertFalse(journal.saveSnapshot(TENANT, snapshot("stream/a", 0, "late")));
        assertEquals(Optional.of(kept), journal.loadSnapshot(TENANT, "stream/a"));
    }

    /** A snapshot of the same point takes the place of the one that is kept. */
    @Test
    default void replacesASnapshotOfTheSamePoint() {
        Journal journal = newJournal(AT_NINE);
        journal.saveSnapshot(TENANT, snapshot("stream/a", 7, "first"));
        Snapshot second = new Snapshot("stream/a", 7, "agent/2", "second");

        assertTrue(journal.saveSnapshot(TENANT, second));
        assertEquals(Optional.of(second), journal.loadSnapshot(TENANT, "stream/a"));
    }

    /** A name whose snapshot was deleted has none, and takes one of any point. */
    @Test
    default void forgetsADeletedSnapshot() {
        Journal journal = newJournal(AT_NINE);
        Snapshot other = snapshot("stream/b", 5, "other");
        journal.saveSnapshot(TENANT, snapshot("stream/a", 7, "first"));
        journal.saveSnapshot(TENANT, other);

        assertTrue(journal.deleteSnapshot(TENANT, "stream/a"));
        assertEquals(Optional.empty(), journal.loadSnapshot(TENANT, "stream/a"));
        assertFalse(journal.deleteSnapshot(TENANT, "stream/a"));
        assertEquals(Optional.of(other), journal.loadSnapshot(TENANT, "stream/b"));

        Snapshot earlier = snapshot("stream/a", 3, "second");
        assertTrue(journal.saveSnapshot(TENANT, earlier));
        assertEquals(Optional.of(earlier), journal.loadSnapshot(TENANT, "stream/a"));
    }

    /** A tenant neither sees, replaces nor deletes the snapshots of another. */
    @Test
    default void keepsSnapshotsOfTenantsApart() {
        Journal journal = newJournal(AT_NINE);
        Snapshot ours = snapshot("stream/a", 7, "ours");
        Snapshot theirs = snapshot("stream/a", 3, "theirs");
        journal.saveSnapshot(TENANT, ours);
        assertEquals(Optional.empty(), journal.loadSnapshot(OTHER_TENANT, "stream/a"));
        assertFalse(journal.deleteSnapshot(OTHER_TENANT, "stream/a"));

        assertTrue(journal.saveSnapshot(OTHER_TENANT, theirs));
        assertEquals(Optional.of(ours), journal.loadSnapshot(TENANT, "stream/a"));
        assertEquals(Optional.of(theirs), journal.loadSnapshot(OTHER_TENANT, "stream/a"));
        assertTrue(journal.deleteSnapshot(TENANT, "stream/a"));
        assertEquals(Optional.of(theirs), journal.loadSnapshot(OTHER_TENANT, "stream/a"));
    }

    /** A snapshot is found by the exact text of its name, up to 400 characters of any kind. */
    @Test
    default void findsSnapshotsByTheirExactName() {
        Journal journal = newJournal(AT_NINE);
        String longest = "n".repeat(399);
        String longestOfThreeBytes = "取".repeat(399);
        List<String> names = List.of(
                "a",
                "A",
                "a ",
                " a",
                "a/b",
                "a\\b",
                "../a",
                "a%",
                "a_",
                "a'b",
                "a\"b",
                "a\nb",
                "a:b",
                "a*b",
                "con",
                "é",
                "e\u0301",
                "取次",
                "\uD83D\uDCDE",
                longest + "1",
                longest + "2",
                longestOfThreeBytes + "1",
                longestOfThreeBytes + "2");
        for (int i = 0; i < names.size(); i++) {
            assertTrue(journal.saveSnapshot(TENANT, snapshot(names.get(i), i, "content " + i)), names.get(i));
        }

        for (int i = 0; i < names.size(); i++) {
            Snapshot saved = snapshot(names.get(i), i, "content " + i);
            assertEquals(Optional.of(saved), journal.loadSnapshot(TENANT, names.get(i)), names.get(i));
        }
        assertTrue(journal.deleteSnapshot(TENANT, "a"));
        assertTrue(journal.loadSnapshot(TENANT, "A").isPresent());
        assertEquals(Optional.empty(), journal.loadSnapshot(TENANT, "b"));
    }

    /** A snapshot may be large: of two million characters, also of those that take three bytes. */
    @Test
    default void keepsLargeSnapshots() {
        Journal journal = newJournal(AT_NINE);
        for (String part : List.of("0123456789", "取次取次取次取次取次")) {
            Snapshot large = snapshot("large/" + part.charAt(0), 1, part.repeat(200_000));

            assertTrue(journal.saveSnapshot(TENANT, large));
            // The texts are compared here, for a failure would print both.
            assertTrue(journal.loadSnapshot(TENANT, large.name())
                    .filter(large::equals)
                    .isPresent());
        }
    }

    /** A snapshot may be empty, and is there all the same. */
    @Test
    default void keepsEmptySnapshots() {
        Journal journal = newJournal(AT_NINE);
        Snapshot empty = snapshot("empty", 1, "");

        assertTrue(journal.saveSnapshot(TENANT, empty));
        assertEquals(Optional.of(empty), journal.loadSnapshot(TENANT, "empty"));
        assertTrue(journal.deleteSnapshot(TENANT, "empty"));
    }

    /** Snapshots are no events: they change neither what is read nor any version. */
    @Test
    default void keepsSnapshotsBesideTheEvents() {
        Journal journal = newJournal(AT_NINE);
        append(journal, batch(FIRST, 0, "i1"));
        journal.saveSnapshot(TENANT, snapshot(FIRST.value(), 1, "content"));
        journal.deleteSnapshot(TENANT, FIRST.value());
        append(journal, batch(FIRST, 1, "i2"));

        assertEquals(2, all(journal).size());
        assertEquals(2, journal.version(TENANT, FIRST));
    }

    /**
     * Of several savers the one who has come furthest wins, and a reader sees whole snapshots that never go back.
     *
     * @throws Exception if a saver or the reader fails
     */
    @Test
    default void keepsTheFurthestOfSeveralSavers() throws Exception {
        int savers = 3;
        int rounds = 60;
        Journal journal = newJournal(AT_NINE);
        AtomicInteger saving = new AtomicInteger(savers);
        CyclicBarrier start = new CyclicBarrier(savers + 1);
        List<Callable<Boolean>> tasks = new ArrayList<>();
        for (int saver = 0; saver < savers; saver++) {
            int first = saver;
            tasks.add(() -> {
                try {
                    start.await(1, TimeUnit.MINUTES);
                    for (int at = first; at < rounds; at += savers) {
                        journal.saveSnapshot(TENANT, numbered(at));
                    }
                    return true;
                } finally {
                    saving.decrementAndGet();
                }
            });
        }
        tasks.add(() -> {
            start.await(1, TimeUnit.MINUTES);
            long seen = -1;
            boolean more = true;
            while (more) {
                more = saving.get() > 0;
                Optional<Snapshot> loaded = journal.loadSnapshot(TENANT, "numbered");
                if (loaded.isPresent()) {
                    long at = loaded.get().at();
                    assertTrue(at >= seen, at + " after " + seen);
                    assertEquals(numbered(at), loaded.get());
                    seen = at;
                } else {
                    assertEquals(-1, seen, "a snapshot was gone");
                }
            }
            return true;
        });

        Parallel.run(tasks);

        assertEquals(Optional.of(numbered(rounds - 1)), journal.loadSnapshot(TENANT, "numbered"));
    }

    /** A name has 1 to 400 characters. */
    @Test
    default void refusesSnapshotNamesThatCannotBe() {
        Journal journal = newJournal(AT_NINE);

        for (String name : List.of("", "n".repeat(401))) {
            String shown = Integer.toString(name.length());
            for (IllegalArgumentException refusal : List.of(
                    assertThrows(IllegalArgumentException.class, () -> journal.loadSnapshot(TENANT, name)),
                    assertThrows(IllegalArgumentException.class, () -> journal.deleteSnapshot(TENANT, name)))) {
                String message = String.valueOf(refusal.getMessage());
                assertTrue(message.contains(shown), "should say " + shown + ": " + message);
            }
        }
    }

    private static Snapshot numbered(long at) {
        return snapshot("numbered", at, ("content " + at + ";").repeat(1_000));
    }
}
