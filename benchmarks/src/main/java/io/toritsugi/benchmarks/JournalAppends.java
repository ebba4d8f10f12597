package io.toritsugi.benchmarks;

import io.toritsugi.core.journal.file.internal.disk.Folder;
import io.toritsugi.core.journal.file.internal.log.EncodedRecord;
import io.toritsugi.core.journal.file.internal.log.Key;
import io.toritsugi.core.journal.file.internal.log.Log;
import io.toritsugi.core.journal.file.internal.log.LogSettings;
import io.toritsugi.core.journal.file.internal.log.StreamAppend;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * What an append to a file journal costs, against a bare loop that writes the same bytes into one file and forces as often;
 * and against one that does so in a file that was filled with zeros beforehand, as the journal does.
 *
 * <p>By wall time, for what is waited for is the disk: all take turns, second by second, and the figures to read are the
 * medians of the ratios. The records are encoded beforehand. Run it with a folder on the disk in question.
 */
public final class JournalAppends {
    private static final long TURN_NANOS = 1_000_000_000L;
    private static final int TURNS = 11;
    private static final int RECORDS = 16_384;
    private static final int ROOM = 1 << 29;

    private final Path folder;

    private JournalAppends(Path folder) {
        this.folder = folder;
    }

    /**
     * Measures and prints.
     *
     * @param args the folder, empty or not there; the temporary folder if none is given
     * @throws Exception if the disk fails
     */
    public static void main(String[] args) throws Exception {
        Path parent =
                args.length > 0 ? Files.createDirectories(Path.of(args[0])) : Files.createTempDirectory("journal");
        System.out.println(
                "callers  batch  bytes/force   journal/s      bare/s   ratio  (lowest to highest)    zeroed/s   ratio");
        JournalAppends benchmark = new JournalAppends(parent);
        for (int batch : new int[] {1, 16, 256}) {
            benchmark.measure(1, batch);
        }
        benchmark.measure(64, 1);
    }

    private void measure(int callers, int batch) throws Exception {
        int forced = callers * batch;
        Path journal = folder.resolve("journal-" + callers + "-" + batch);
        Path bare = folder.resolve("bare-" + callers + "-" + batch);
        Path filled = folder.resolve("zeroed-" + callers + "-" + batch);
        List<Caller> all = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            all.add(new Caller(EncodedCalls.stream(i), RECORDS / callers, i));
        }
        int bytes = (int) all.stream().mapToLong(Caller::bytes).sum() * forced / RECORDS;
        double[] ratios = new double[TURNS];
        double[] ours = new double[TURNS];
        double[] theirs = new double[TURNS];
        double[] zeroed = new double[TURNS];
        double[] ratiosToZeroed = new double[TURNS];
        LogSettings settings = new LogSettings(InstantSource.system(), 64 << 20, OptionalLong.empty());
        try (Log log = Log.open(Folder.of(journal), settings);
                FileChannel file = FileChannel.open(bare, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileChannel room = FileChannel.open(filled, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            fill(room);
            appended(log, all, batch);
            written(file, bytes, forced, Long.MAX_VALUE);
            for (int turn = 0; turn < TURNS; turn++) {
                ours[turn] = appended(log, all, batch);
                theirs[turn] = written(file, bytes, forced, Long.MAX_VALUE);
                ratios[turn] = ours[turn] / theirs[turn];
                zeroed[turn] = written(room.position(0), bytes, forced, ROOM);
                ratiosToZeroed[turn] = ours[turn] / zeroed[turn];
            }
        }
        Arrays.sort(ratios);
        System.out.printf(
                "%7d %6d %12d %11.0f %11.0f %7.2f  (%.2f to %.2f) %20.0f %7.2f%n",
                callers,
                batch,
                bytes,
                median(ours),
                median(theirs),
                median(ratios),
                ratios[0],
                ratios[TURNS - 1],
                median(zeroed),
                median(ratiosToZeroed));
        delete(journal);
        Files.delete(bare);
        Files.delete(filled);
    }

    // As much as a turn writes on a fast disk; then the loop begins at the beginning again.
    private static void fill(FileChannel file) throws IOException {
        ByteBuffer zeros = ByteBuffer.allocateDirect(1 << 20);
        for (int i = 0; i < ROOM >> 20; i++) {
            file.write(zeros.clear());
        }
        file.force(true);
    }

    /** {@return records a second} */
    private static double appended(Log log, List<Caller> callers, int batch) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(callers.size());
        try {
            long begun = System.nanoTime();
            AtomicLong records = new AtomicLong();
            List<Future<?>> done = new ArrayList<>();
            for (Caller caller : callers) {
                done.add(threads.submit(() -> records.addAndGet(caller.append(log, batch, begun + TURN_NANOS))));
            }
            for (Future<?> each : done) {
                each.get();
            }
            return records.get() * 1e9 / (System.nanoTime() - begun);
        } finally {
            threads.shutdown();
        }
    }

    /** {@return records a second} */
    private static double written(FileChannel file, int bytes, int records, long room) throws IOException {
        ByteBuffer content = ByteBuffer.allocateDirect(bytes);
        while (content.hasRemaining()) {
            content.put((byte) 7);
        }
        long begun = System.nanoTime();
        long written = 0;
        while (System.nanoTime() - begun < TURN_NANOS) {
            if (file.position() + bytes > room) {
                file.position(0);
            }
            file.write(content.flip());
            file.force(false);
            written += records;
        }
        return written * 1e9 / (System.nanoTime() - begun);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    /** One who appends to his own stream. */
    private static final class Caller {
        private final Key stream;
        private final List<EncodedRecord> records;
        private int next;

        Caller(Key stream, int records, int seed) {
            this.stream = stream;
            this.records = EncodedCalls.of(stream, records, seed);
        }

        long bytes() {
            return records.stream().mapToLong(EncodedRecord::size).sum();
        }

        long append(Log log, int batch, long until) {
            long appended = 0;
            while (System.nanoTime() < until) {
                if (next + batch > records.size()) {
                    next = 0;
                }
                List<EncodedRecord> some = records.subList(next, next + batch);
                log.append(List.of(new StreamAppend(stream, StreamAppend.ANY_VERSION, some)));
                next += batch;
                appended += batch;
            }
            return appended;
        }
    }
}
