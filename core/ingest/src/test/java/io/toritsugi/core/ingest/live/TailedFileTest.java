package io.toritsugi.core.ingest.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.toritsugi.core.ingest.Ingest;
import io.toritsugi.core.ingest.IngestFailure;
import io.toritsugi.core.ingest.InputFormats;
import io.toritsugi.core.ingest.ReadOptions;
import io.toritsugi.core.ingest.RecordResult;
import io.toritsugi.core.ingest.RejectionReason;
import io.toritsugi.core.ingest.Source;
import io.toritsugi.core.ingest.mapping.Mapping;
import io.toritsugi.core.ingest.mapping.Mappings;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TailedFileTest {
    @TempDir
    private Path folder;

    @Test
    void givesALineOnceItsEndIsWritten() throws IOException {
        WrittenLog log = new WrittenLog(folder);
        TailedFile tail = log.tail();
        log.write("in ann 1\nin be");

        LiveBatch first = tail.poll(LivePosition.BEGINNING, 10).get();
        assertThat(lines(first)).containsExactly(1L);
        assertThat(tail.poll(first.next(), 10).get()).isEqualTo(new LiveBatch(List.of(), first.next()));

        log.write("n 2\n");
        assertThat(lines(tail.poll(first.next(), 10).get())).containsExactly(2L);
    }

    @Test
    void remembersAcrossARestartWhatTheLinesBeforeSaid() throws IOException {
        WrittenLog log = new WrittenLog(folder);
        log.write("in ann 1\n");
        LivePosition position =
                log.tail().poll(LivePosition.BEGINNING, 10).get().next();
        log.write("out ann 2\n");

        RecordResult.Read result = (RecordResult.Read)
                log.tail().poll(position, 10).get().results().get(0);

        assertThat(result.oddities()).isEmpty();
        assertThat(result.events()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void remembersAcrossARotationWhatTheFileBeforeSaid(boolean restarted) throws IOException {
        WrittenLog log = new WrittenLog(folder);
        TailedFile tail = log.tail();
        log.write("in ann 1\n");
        LivePosition position = tail.poll(LivePosition.BEGINNING, 10).get().next();
        log.copyAndTruncate();
        log.write("in ben 2\nout ann 3\n");
        position = tail.poll(position, 1).get().next();

        LiveBatch batch = (restarted ? log.tail() : tail).poll(position, 1).get();

        RecordResult.Read result = (RecordResult.Read) batch.results().get(0);
        assertThat(result.oddities()).isEmpty();
        assertThat(result.events()).hasSize(1);
        assertThat(result.line()).isEqualTo(2);
    }

    /** The ids of a line do not depend on the file before, so that they are those of a file that is read alone. */
    @Test
    void givesTheIdsOfAFileThatIsReadAlone() throws IOException {
        WrittenLog log = new WrittenLog(folder);
        log.write("in ann 1\n");
        log.copyAndTruncate();
        log.write("in ben 2\nin cy 3\n");
        List<RecordResult> alone = new ArrayList<>();

        Ingest.of(InputFormats.of(List.of(new StepsFormat())))
                .read(Source.of(log.file()), StepsFormat.MAPPING, ReadOptions.standard(), alone::add);

        List<RecordResult> all =
                log.tail().poll(LivePosition.BEGINNING, 10).get().results();
        assertThat(all.subList(1, 3)).isEqualTo(alone);
    }

    @Test
    void takesACopyBeforeTheCutForNoFileOfItsOwn() throws IOException {
        WrittenLog log = new WrittenLog(folder);
        log.write("in ann 1\n");
        LivePosition position =
                log.tail().poll(LivePosition.BEGINNING, 10).get().next();
        log.write("in ben 2\n");
        Files.copy(log.file(), folder.resolve("queue_log.1"));

        LiveBatch batch = log.tail().poll(position, 10).get();

        assertThat(((RecordResult.Read) batch.results().get(0)).oddities()).isEmpty();
        assertThat(lines(batch)).containsExactly(2L);
    }

    @Test
    void readsWhatTheWriterPutsIntoTheOldFileUntilItReopens() throws IOException {
        WrittenLog log = new WrittenLog(folder);
        TailedFile tail = log.tail();
        log.write("in ann 1\n");
        LivePosition position = tail.poll(LivePosition.BEGINNING, 10).get().next();
        log.rename();
        position = tail.poll(position, 10).get().next();
        log.write("in ben 2\n");
        log.reopen();
        log.write("in cy 3\n");

        LiveBatch batch = tail.poll(position, 10).get();

        assertThat(lines(batch)).containsExactly(2L, 1L);
    }

    /** The first and the last 4,096 bytes before a position tell the file; what is between them is left out. */
    @ParameterizedTest
    @ValueSource(ints = {10, 300, 301, 600, 601, 2_000})
    void findsItsPlaceInFilesOfAnyLength(int count) throws IOException {
        for (boolean packed : List.of(false, true)) {
            WrittenLog log = new WrittenLog(Files.createDirectory(folder.resolve(String.valueOf(packed))));
            for (int i = 0; i < count; i++) {
                log.write("in agent-" + i + " 1\n");
            }
            LivePosition position =
                    log.tail().poll(LivePosition.BEGINNING, count - 1).get().next();
            log.copyAndTruncate();
            if (packed) {
                log.pack();
            }
            log.write("in ann 1\n");

            assertThat(lines(log.tail().poll(position, 10).get())).containsExactly((long) count, 1L);
        }
    }

    @Test
    void rejectsALineTooLongAndReadsTheNext() throws IOException {
        WrittenLog log = new WrittenLog(folder);
        log.write("x".repeat(3_000_000));
        assertThat(log.tail().poll(LivePosition.BEGINNING, 10).get().results()).isEmpty();
        log.write("\nin " + "y".repeat(200) + " " + "z".repeat(100_000) + "\n");

        LiveBatch batch = log.tail().poll(LivePosition.BEGINNING, 10).get();

        assertThat(((RecordResult.Rejected) batch.results().get(0)).record().reason())
                .isEqualTo(RejectionReason.RECORD_TOO_LONG);
        assertThat(batch.results()).isEqualTo(log.readAtOnce());
    }

    @Test
    void saysSoIfTheLogWasEmptiedWithoutACopy() throws IOException {
        WrittenLog log = new WrittenLog(folder);
        TailedFile tail = log.tail();
        log.write("in ann 1\n");
        LivePosition position = tail.poll(LivePosition.BEGINNING, 10).get().next();
        Files.writeString(log.file(), "in ben 1\nin cy 1\n");

        IngestFailure failure = tail.poll(position, 10).getLeft();

        assertThat(failure.reason()).isEqualTo(IngestFailure.Reason.POSITION_LOST);
        assertThat(failure.message())
                .isEqualTo(log.file() + ": no file of this log has what stood at the position; what is left can be read"
                        + " from the beginning");
        assertThat(lines(tail.poll(LivePosition.BEGINNING, 10).get())).containsExactly(1L, 2L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x", "0/00000000000000000000000000000000", "8/short", "99999999999999999999999999999/x", "7"})
    void refusesAPositionOfAnotherSource(String text) throws IOException {
        WrittenLog log = new WrittenLog(folder);

        assertThat(log.tail().poll(LivePosition.of(text), 1).getLeft().reason())
                .isEqualTo(IngestFailure.Reason.POSITION_LOST);
    }

    @Test
    void saysSoIfThereIsNoFile() {
        TailedFile tail = TailedFile.of(folder.resolve("no_log"), new StepsFormat(), StepsFormat.MAPPING);

        assertThat(tail.poll(LivePosition.BEGINNING, 1).getLeft())
                .isEqualTo(new IngestFailure(
                        IngestFailure.Reason.CANNOT_OPEN, folder.resolve("no_log") + ": there is no such file"));
        assertThat(TailedFile.of(folder.resolve("no/log"), new StepsFormat(), StepsFormat.MAPPING)
                        .poll(LivePosition.BEGINNING, 1)
                        .getLeft()
                        .reason())
                .isEqualTo(IngestFailure.Reason.CANNOT_OPEN);
    }

    @Test
    void knowsTheFilesOfALogByTheirNames() throws IOException {
        List<String> names = List.of(
                "log-20260401",
                "log.1775001600",
                "log.2.gz",
                "log.2",
                "log-2026-04-02T10",
                "log",
                "log.bak",
                "log2",
                "log.");
        for (int i = 0; i < names.size(); i++) {
            Path file = Files.writeString(folder.resolve(names.get(i)), "in " + names.get(i) + " 1\n");
            Files.setLastModifiedTime(file, FileTime.fromMillis(i));
        }
        TailedFile tail = TailedFile.of(folder.resolve("log"), new StepsFormat(), StepsFormat.MAPPING);

        assertThat(tail.poll(LivePosition.BEGINNING, 10).get().results().toString())
                .containsSubsequence("log-20260401", "log.1775001600", "log.2", "log-2026-04-02T10", "log}")
                .doesNotContain("log.2.gz", "log.bak", "log2", "log.}");
    }

    @Test
    void readsARelativePath() throws IOException {
        Path relative =
                Path.of("").toAbsolutePath().relativize(folder.toRealPath().resolve("log"));
        Files.writeString(relative, "in ann 1\n");

        assertThat(lines(TailedFile.of(relative, new StepsFormat(), StepsFormat.MAPPING)
                        .poll(LivePosition.BEGINNING, 1)
                        .get()))
                .containsExactly(1L);
    }

    @Test
    void skipsAByteOrderMark() throws IOException {
        WrittenLog log = new WrittenLog(folder);
        log.write("\uFEFF\n");
        assertThat(log.tail().poll(LivePosition.BEGINNING, 10).get().results()).isEmpty();
        log.write("\uFEFFin ann 1\n");

        assertThat(log.tail().poll(LivePosition.BEGINNING, 10).get().results()).isEqualTo(log.readAtOnce());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "ISO-8859-1", "US-ASCII", "windows-1252"})
    void readsEncodingsWhoseLineEndsAreThoseOfAscii(String encoding) throws IOException {
        Path file = Files.write(folder.resolve("log"), "in ann 1\r\n".getBytes(Charset.forName(encoding)));
        TailedFile tail = TailedFile.of(file, new StepsFormat(), StepsFormat.MAPPING, Charset.forName(encoding));

        assertThat(lines(tail.poll(LivePosition.BEGINNING, 1).get())).containsExactly(1L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-32BE", "Shift_JIS", "ISO-2022-JP"})
    void refusesOtherEncodings(String encoding) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TailedFile.of(
                        folder.resolve("log"), new StepsFormat(), StepsFormat.MAPPING, Charset.forName(encoding)))
                .withMessage("TailedFile.encoding must be UTF-8 or have one byte for each character, was "
                        + Charset.forName(encoding).name());
    }

    @Test
    void refusesAFormatWhoseRecordsAreNotLines() throws IOException {
        Path file = Files.writeString(folder.resolve("log"), "id,start\n1,2\n", StandardCharsets.UTF_8);
        TailedFile tail =
                TailedFile.of(file, InputFormats.standard().find("csv").orElseThrow(), Mappings.callRecords());

        assertThatIllegalStateException()
                .isThrownBy(() -> tail.poll(LivePosition.BEGINNING, 1))
                .withMessage("TailedFile.format must read one line for one record, \"csv\" read ahead");
    }

    @Test
    void refusesABadMappingAndNoRoom() throws IOException {
        Mapping gaps = Mappings.readDraft("{\"zone\": \"Mars/Olympus\"}").get();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TailedFile.of(folder.resolve("log"), new StepsFormat(), gaps))
                .withMessageStartingWith("TailedFile.mapping must be without problems, but ");
        WrittenLog log = new WrittenLog(folder);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> log.tail().poll(LivePosition.BEGINNING, 0))
                .withMessage("LiveSource.max must be one or more, was 0");
    }

    private static List<Long> lines(LiveBatch batch) {
        List<Long> lines = new ArrayList<>();
        batch.results().forEach(result -> lines.add(result.line()));
        return lines;
    }
}
