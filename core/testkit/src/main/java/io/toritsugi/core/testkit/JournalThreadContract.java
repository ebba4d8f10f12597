package io.toritsugi.core.testkit;

import static io.toritsugi.core.testkit.Samples.AT_NINE;
import static io.toritsugi.core.testkit.Samples.FIRST;
import static io.toritsugi.core.testkit.Samples.SECOND;
import static io.toritsugi.core.testkit.Samples.TENANT;
import static io.toritsugi.core.testkit.Samples.all;
import static io.toritsugi.core.testkit.Samples.anyVersion;
import static io.toritsugi.core.testkit.Samples.append;
import static io.toritsugi.core.testkit.Samples.batch;
import static io.toritsugi.core.testkit.Samples.snapshot;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.journal.Journal;
import io.toritsugi.core.journal.JournalFailure;
import io.toritsugi.core.journal.RecordedEvent;
import io.toritsugi.core.journal.StreamBatch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * What a journal promises to several threads, and to one that is interrupted. A part of {@link JournalContract}.
 *
 * @since 0.1
 */
public interface JournalThreadContract extends JournalFactory {
    /**
     * Of several writers that expect one version of a stream, one wins, every time.
     *
     * @throws Exception if a writer fails
     */
    @Test
    default void letsOneOfSeveralWritersWin() throws Exception {
        int rounds = 50;
        Journal journal = newJournal(AT_NINE);
        CyclicBarrier round = new CyclicBarrier(4);
        Queue<Integer> won = new ConcurrentLinkedQueue<>();
        Callable<Boolean> writer = () -> {
            for (int version = 0; version < rounds; version++) {
                List<StreamBatch> batches = List.of(batch(FIRST, version, "i1"), anyVersion(SECOND, "i2"));
                round.await(1, TimeUnit.MINUTES);
                if (journal.append(TENANT, batches).isRight()) {
                    won.add(version);
                }
            }
            return true;
        };

        Parallel.run(List.of(writer, writer, writer, writer));

        assertEquals(
                IntStream.range(0, rounds).boxed().toList(),
                won.stream().sorted().toList(),
                "versions at which an append won");
        assertVersions(journal, FIRST, rounds);
        assertVersions(journal, SECOND, rounds);
    }

    /**
     * Appends that expect nothing all succeed, and none is lost.
     *
     * @throws Exception if a writer fails
     */
    @Test
    default void losesNoAppendOfSeveralWriters() throws Exception {
        Journal journal = newJournal(AT_NINE);
        Callable<Boolean> writer = () -> {
            for (int i = 0; i < 25; i++) {
                append(journal, anyVersion(FIRST, "i1", "i2"));
            }
            return true;
        };

        Parallel.run(List.of(writer, writer, writer, writer));

        assertVersions(journal, FIRST, 200);
        assertEquals(
                200,
                new HashSet<>(all(journal).stream().map(RecordedEvent::position).toList()).size());
    }

    /**
     * A reader sees all of an append or nothing, and never misses an event by going on from the last position that he saw.
     *
     * @throws Exception if a writer or the reader fails
     */
    @Test
    default void showsNoPartOfAnAppend() throws Exception {
        int writers = 2;
        Journal journal = newJournal(AT_NINE);
        AtomicInteger writing = new AtomicInteger(writers);
        Callable<Boolean> writer = () -> {
            try {
                for (int i = 0; i < 50; i++) {
                    append(journal, anyVersion(FIRST, "i1"), anyVersion(SECOND, "i2"));
                }
                return true;
            } finally {
                writing.decrementAndGet();
            }
        };
        List<Long> seen = new ArrayList<>();
        Callable<Boolean> reader = () -> {
            long after = 0;
            boolean more = true;
            while (more) {
                more = writing.get() > 0;
                List<RecordedEvent> page = journal.readAll(TENANT, after, Integer.MAX_VALUE);
                assertEquals(0, page.size() % 2, "half an append was seen");
                for (RecordedEvent event : page) {
                    after = event.position();
                    seen.add(after);
                }
            }
            return true;
        };

        Parallel.run(List.of(writer, writer, reader));

        assertEquals(
                all(journal).stream().map(RecordedEvent::position).toList(), seen, "positions that the reader saw");
    }

    /** An interrupted thread reads like any other, and is interrupted afterwards. */
    @Test
    default void readsInAnInterruptedThread() {
        Journal journal = newJournal(AT_NINE);
        append(journal, batch(FIRST, 0, "i1"));
        journal.saveSnapshot(TENANT, snapshot("stream/a", 1, "content"));
        Ref ref = Ref.of(InteractionId.of("i1"));
        List<RecordedEvent> expected = all(journal);
        List<Object> read = new ArrayList<>();
        boolean kept;

        Thread.currentThread().interrupt();
        try {
            read.add(all(journal));
            read.add(journal.readStream(TENANT, FIRST, 0, 10));
            read.add(journal.readConcerning(TENANT, ref, 0, 10));
            read.add(journal.version(TENANT, FIRST));
            read.add(journal.retired(TENANT));
            read.add(journal.loadSnapshot(TENANT, "stream/a"));
        } finally {
            kept = Thread.interrupted();
        }

        assertEquals(
                List.of(expected, expected, expected, 1L, 0L, Optional.of(snapshot("stream/a", 1, "content"))), read);
        assertTrue(kept, "the thread was interrupted before");
        assertEquals(expected, all(journal));
    }

    /**
     * An append of an interrupted thread is there as a whole or fails with a {@link JournalFailure} and leaves nothing; the
     * thread is interrupted afterwards, and the journal works on. If the failure says that its outcome is unknown, the append
     * is there as a whole or not at all.
     */
    @Test
    default void appendsInAnInterruptedThreadOrNotAtAll() {
        Journal journal = newJournal(AT_NINE);
        append(journal, batch(FIRST, 0, "i1"));
        boolean written = false;
        boolean known = true;
        boolean kept;

        Thread.currentThread().interrupt();
        try {
            append(journal, batch(FIRST, 1, "i2"), batch(SECOND, 0, "i3"));
            written = true;
        } catch (JournalFailure failure) {
            known = !failure.outcomeUnknown();
        } finally {
            kept = Thread.interrupted();
        }

        assertTrue(kept, "the thread was interrupted before");
        long version = journal.version(TENANT, FIRST);
        boolean there = version == 2;
        assertTrue(!known || there == written, "what the append said is so");
        assertVersions(journal, FIRST, there ? 2 : 1);
        assertVersions(journal, SECOND, there ? 1 : 0);
        append(journal, batch(FIRST, version, "i4"));
        assertVersions(journal, FIRST, (int) version + 1);
    }

    private static void assertVersions(Journal journal, StreamId stream, int events) {
        assertEquals(events, journal.version(TENANT, stream));
        assertEquals(
                LongStream.rangeClosed(1, events).boxed().toList(),
                journal.readStream(TENANT, stream, 0, Integer.MAX_VALUE).stream()
                        .map(RecordedEvent::version)
                        .toList());
    }
}
