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
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * What opening a file journal of 1 GB costs: with its indexes, and without them against a loop that reads and checksums the same
 * files. By wall time, everything in the page cache; the two take turns.
 */
public final class JournalOpening {
    private static final long SIZE = 1L << 30;
    private static final int TURNS = 5;
    private static final LogSettings SETTINGS = new LogSettings(InstantSource.system(), 64 << 20, OptionalLong.empty());

    private JournalOpening() {}

    /**
     * Measures and prints.
     *
     * @param args the folder, empty or not there; the temporary folder if none is given
     * @throws Exception if the disk fails
     */
    public static void main(String[] args) throws Exception {
        Path parent =
                args.length > 0 ? Files.createDirectories(Path.of(args[0])) : Files.createTempDirectory("journal");
        Path folder = parent.resolve("journal-1g");
        long records = fill(folder);
        System.out.printf("%d records, %d MB of segments%n", records, bytes(folder, ".log") >> 20);
        for (int turn = 0; turn < TURNS; turn++) {
            double complete = opened(folder);
            double bare = checksummed(folder);
            deleteIndexes(folder);
            double rebuilt = opened(folder);
            System.out.printf(
                    "complete index %.3f s; index deleted %.3f s, bare loop %.3f s, speed ratio %.2f%n",
                    complete, rebuilt, bare, bare / rebuilt);
        }
        JournalAppends.delete(folder);
    }

    private static long fill(Path folder) throws IOException {
        long records = 0;
        try (Log log = Log.open(Folder.of(folder), SETTINGS)) {
            for (int round = 0; bytes(folder, ".log") < SIZE; round++) {
                Key stream = EncodedCalls.stream(round % 100);
                List<EncodedRecord> batch = EncodedCalls.of(stream, 4096, round);
                log.append(List.of(new StreamAppend(stream, StreamAppend.ANY_VERSION, batch)));
                records += batch.size();
            }
        }
        return records;
    }

    private static double opened(Path folder) throws IOException {
        long begun = System.nanoTime();
        Log log = Log.open(Folder.of(folder), SETTINGS);
        double seconds = (System.nanoTime() - begun) / 1e9;
        log.close();
        return seconds;
    }

    private static double checksummed(Path folder) throws IOException {
        long begun = System.nanoTime();
        ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 20);
        CRC32C crc = new CRC32C();
        for (Path file : files(folder, ".log")) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                while (channel.read(buffer.clear()) > 0) {
                    crc.update(buffer.flip());
                }
            }
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf("checksum %08x; ", crc.getValue());
        return seconds;
    }

    private static void deleteIndexes(Path folder) throws IOException {
        for (Path index : files(folder, ".idx")) {
            Files.delete(index);
        }
    }

    private static long bytes(Path folder, String suffix) throws IOException {
        long bytes = 0;
        for (Path file : files(folder, suffix)) {
            bytes += Files.size(file);
        }
        return bytes;
    }

    private static List<Path> files(Path folder, String suffix) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
        }
    }
}
