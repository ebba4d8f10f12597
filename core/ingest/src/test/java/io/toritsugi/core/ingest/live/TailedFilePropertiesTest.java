package io.toritsugi.core.ingest.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.ingest.RecordResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** Whatever the writer, logrotate and the host do, each line is read once, with the ids that it has in its file. */
class TailedFilePropertiesTest {
    enum Step {
        LINE,
        LINES,
        PART_OF_LINE,
        BLANK_LINE,
        CARRIAGE_RETURN,
        DAMAGED_LINE,
        RENAME,
        REOPEN,
        COPY_AND_TRUNCATE,
        PACK,
        POLL_ONE,
        POLL_SOME,
        POLL_ALL,
        RESTART,
        CRASH_BEFORE_STORING
    }

    @Property
    void everyLineIsReadOnceAsABatchReadsIt(@ForAll @Size(max = 60) List<Step> steps) throws IOException {
        Path folder = Files.createTempDirectory("tail");
        try {
            WrittenLog log = new WrittenLog(folder);
            Host host = new Host(log);
            int number = 0;
            for (Step step : steps) {
                number++;
                take(step, number, log, host);
            }
            log.reopen();
            log.write("\nin end " + steps.size() + "\n");
            host.poll(Integer.MAX_VALUE);

            assertThat(host.stored)
                    .map(this::shown)
                    .isEqualTo(log.readAtOnce().stream().map(this::shown).toList());
        } finally {
            delete(folder);
        }
    }

    private static void take(Step step, int number, WrittenLog log, Host host) throws IOException {
        String line = (number % 2 == 0 ? "in a" : "out a") + number % 3 + " " + number;
        switch (step) {
            case LINE -> log.write(line + "\n");
            case LINES -> log.write(line + "\r\n" + line + "x\n\n" + line + "y\n");
            case PART_OF_LINE -> log.write("in あ" + number + ";");
            case BLANK_LINE -> log.write("  \n");
            case CARRIAGE_RETURN -> log.write("\r");
            case DAMAGED_LINE -> log.write(new byte[] {(byte) number, 'i', (byte) 0xe3, (byte) 0x81, '\n'});
            case RENAME -> log.rename();
            case REOPEN -> log.reopen();
            case COPY_AND_TRUNCATE -> log.copyAndTruncate();
            case PACK -> log.pack();
            case POLL_ONE -> host.poll(1);
            case POLL_SOME -> host.poll(3);
            case POLL_ALL -> host.poll(Integer.MAX_VALUE);
            case RESTART -> host.restart();
            case CRASH_BEFORE_STORING -> host.crashBeforeStoring();
        }
    }

    private Object shown(RecordResult result) {
        return result instanceof RecordResult.Rejected rejected
                ? rejected.line() + " " + rejected.record().reason()
                : result;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Stores what it is given together with the position. */
    private static final class Host {
        private final WrittenLog log;
        private TailedFile tail;
        private LivePosition position = LivePosition.BEGINNING;
        private final List<RecordResult> stored = new ArrayList<>();

        Host(WrittenLog log) {
            this.log = log;
            this.tail = log.tail();
        }

        void poll(int max) {
            LiveBatch batch = tail.poll(position, max).get();
            assertThat(batch.results()).hasSizeLessThanOrEqualTo(max);
            stored.addAll(batch.results());
            position = batch.next();
        }

        void restart() {
            tail = log.tail();
        }

        void crashBeforeStoring() {
            tail.poll(position, 2);
        }
    }
}
