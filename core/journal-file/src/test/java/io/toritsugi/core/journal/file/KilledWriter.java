package io.toritsugi.core.journal.file;

import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.RecordedEvent;
import io.toritsugi.core.journal.Snapshot;
import io.toritsugi.core.journal.StreamBatch;
import io.toritsugi.core.json.Jackson3;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32C;

/** Appends with several threads until it is killed, and says of each append what it was, but only after it was acknowledged. */
final class KilledWriter {
    static final int THREADS = 8;
    static final int STREAMS = 5;
    private static final FileOutputStream OUT = new FileOutputStream(FileDescriptor.out);

    private KilledWriter() {}

    public static void main(String[] arguments) {
        long seed = Long.parseLong(arguments[1]);
        say("begun\n");
        FileJournal journal = open(Path.of(arguments[0]));
        for (int i = 0; i < THREADS; i++) {
            int thread = i;
            new Thread(() -> write(journal, seed, thread)).start();
        }
    }

    static FileJournal open(Path folder) {
        return Sample.at(folder).recordedAt(Clock.systemUTC()).open();
    }

    private static void write(FileJournal journal, long seed, int thread) {
        Random random = new Random(seed * THREADS + thread);
        for (int append = 0; ; append++) {
            TenantId tenant = random.nextBoolean() ? Sample.ACME : Sample.OTHER;
            String prefix = "k" + seed + "-t" + thread + "-" + append;
            int first = random.nextInt(STREAMS);
            StreamBatch one = Sample.batch("s" + first, prefix + "-a", size(random));
            StreamBatch two = Sample.batch("s" + (first + 1), prefix + "-b", size(random));
            List<RecordedEvent> written =
                    journal.append(tenant, List.of(one, two)).get().events();
            StringBuilder acknowledged = new StringBuilder();
            written.forEach(event -> acknowledged.append(line(event)).append('\n'));
            say(acknowledged.toString());
            if (random.nextInt(5) == 0) {
                saveSnapshot(journal, thread, written.get(written.size() - 1).position());
            }
            if (random.nextInt(100) == 0) {
                journal.retire(Clock.systemUTC().instant().minusSeconds(1));
            }
        }
    }

    private static int size(Random random) {
        return random.nextInt(4) == 0 ? 1 + random.nextInt(25) : 1;
    }

    private static void saveSnapshot(FileJournal journal, int thread, long position) {
        Snapshot snapshot = new Snapshot("of-" + thread, position, "test/1", content(position));
        if (!journal.saveSnapshot(Sample.ACME, snapshot)) {
            throw new IllegalStateException("a snapshot that had come further was there");
        }
        say("snapshot " + snapshot.name() + " " + position + "\n");
    }

    static String content(long position) {
        return Long.toString(position).repeat(500);
    }

    /** {@return what is said of an event: enough to know it again, byte for byte} */
    static String line(RecordedEvent event) {
        CRC32C digest = new CRC32C();
        digest.update(Jackson3.codec().write(event).getBytes(StandardCharsets.UTF_8));
        return "event " + event.tenant().value() + " " + event.position() + " "
                + event.stream().value() + " " + event.version() + " " + digest.getValue();
    }

    static StreamId stream(int number) {
        return StreamId.of("s" + number);
    }

    // One write for all lines, so that what was said of an append is there or not.
    private static synchronized void say(String lines) {
        try {
            OUT.write(lines.getBytes(StandardCharsets.UTF_8));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
