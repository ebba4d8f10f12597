package io.toritsugi.core.testkit;

import static io.toritsugi.core.testkit.Samples.AT_NINE;
import static io.toritsugi.core.testkit.Samples.FIRST;
import static io.toritsugi.core.testkit.Samples.SECOND;
import static io.toritsugi.core.testkit.Samples.TENANT;
import static io.toritsugi.core.testkit.Samples.all;
import static io.toritsugi.core.testkit.Samples.anyVersion;
import static io.toritsugi.core.testkit.Samples.append;
import static io.toritsugi.core.testkit.Samples.batch;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.journal.Journal;
import io.toritsugi.core.journal.RecordedEvent;
import io.toritsugi.core.journal.StreamBatch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
 * What a journal promises to several threads. A part of {@link JournalContract}.
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

    private static void assertVersions(Journal journal, StreamId stream, int events) {
        assertEquals(events, journal.version(TENANT, stream));
        assertEquals(
                LongStream.rangeClosed(1, events).boxed().toList(),
                journal.readStream(TENANT, stream, 0, Integer.MAX_VALUE).stream()
                        .map(RecordedEvent::version)
                        .toList());
    }
}
