package io.toritsugi.core.journal.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.journal.JournalFailure;
import io.toritsugi.core.journal.RecordedEvent;
import io.toritsugi.core.json.Jackson3;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenFolderTest {
    private static final Path JOURNALS = Path.of("src/test/resources/journals");
    private static final int FORMAT_AT = 8;

    @TempDir
    private Path temp;

    private Path folder;
    private List<RecordedEvent> expected;

    @BeforeEach
    void copyFolder() throws Exception {
        folder = Sample.copy(JOURNALS.resolve("format-1"), temp.resolve("format-1"));
        expected = Files.readAllLines(JOURNALS.resolve("format-1-events.jsonl")).stream()
                .map(line -> Jackson3.codec().read(line, RecordedEvent.class))
                .toList();
    }

    @Test
    void aJournalOfFormatOneHasWhatWasWrittenIntoIt() {
        try (FileJournal journal = Sample.at(folder).open()) {
            checkContent(journal);
            assertThat(journal.findings())
                    .extracting(JournalFinding::kind)
                    .containsExactly(JournalFinding.Kind.TORN_TAIL_CUT);
        }
    }

    @Test
    void aJournalOfFormatOneIsTakenOver() {
        try (FileJournal journal = Sample.at(folder).takeOver(2000).open()) {
            checkContent(journal);
        }
    }

    @Test
    void aJournalOfFormatOneGoesOn() throws Exception {
        try (FileJournal journal = Sample.at(folder).open()) {
            long last = expected.get(expected.size() - 1).position();
            assertThat(Sample.append(journal, Sample.ACME, "gone", "on", 1)
                            .events()
                            .get(0))
                    .extracting(RecordedEvent::version, RecordedEvent::position)
                    .containsExactly(4L, last + 1);
        }
        Sample.at(folder).open().close();
    }

    private void checkContent(FileJournal journal) {
        assertThat(expected).hasSizeGreaterThan(150);
        assertThat(Sample.content(journal)).isEqualTo(expected);
        assertThat(journal.check()).isEqualTo(expected.size());
        assertThat(journal.version(Sample.ACME, StreamId.of("gone"))).isEqualTo(3);
        assertThat(journal.retired(Sample.ACME)).isPositive();
        assertThat(journal.loadSnapshot(Sample.ACME, GoldenFolder.OF_ACME.name()))
                .contains(GoldenFolder.OF_ACME);
        assertThat(journal.loadSnapshot(Sample.OTHER, GoldenFolder.OF_OTHER.name()))
                .contains(GoldenFolder.OF_OTHER);
    }

    @Test
    void aSegmentOfALaterFormatIsNeitherReadNorCalledDamaged() throws Exception {
        for (String name : Sample.names(folder, ".log")) {
            Path later = Sample.copy(folder, temp.resolve("later-" + name));
            raiseFormat(later.resolve(name), 60);
            byte[] before = Files.readAllBytes(later.resolve(name));
            assertThat(Sample.failure(() -> Sample.at(later).open()).reason())
                    .isEqualTo(JournalFailure.Reason.UNKNOWN_FORMAT);
            assertThat(Sample.failure(() -> Sample.at(later).takeOver(3000).open())
                            .reason())
                    .isEqualTo(JournalFailure.Reason.UNKNOWN_FORMAT);
            assertThat(Files.readAllBytes(later.resolve(name))).isEqualTo(before);
        }
    }

    @Test
    void theEndsOfRetiredStreamsInALaterFormatAreNeitherReadNorCalledDamaged() throws Exception {
        Path retired = folder.resolve("retired.idx");
        raiseFormat(retired, (int) Files.size(retired) - 4);
        byte[] before = Files.readAllBytes(retired);
        assertThat(Sample.failure(() -> Sample.at(folder).open()).reason())
                .isEqualTo(JournalFailure.Reason.UNKNOWN_FORMAT);
        assertThat(Files.readAllBytes(retired)).isEqualTo(before);
    }

    @Test
    void anIndexOfALaterFormatIsMadeAgain() throws Exception {
        for (String name : Sample.names(folder, ".idx")) {
            if (!name.startsWith("retired")) {
                Path index = folder.resolve(name);
                raiseFormat(index, (int) Files.size(index) - 4);
                try (FileJournal journal = Sample.at(folder).open()) {
                    checkContent(journal);
                    assertThat(journal.findings())
                            .extracting(JournalFinding::kind, JournalFinding::file)
                            .contains(org.assertj.core.groups.Tuple.tuple(JournalFinding.Kind.INDEX_REBUILT, name));
                }
            }
        }
    }

    @Test
    void aSnapshotOfALaterFormatIsNeitherReadNorOverwritten() throws Exception {
        for (String name : Sample.names(folder, ".snapshot")) {
            raiseFormat(folder.resolve(name), (int) Files.size(folder.resolve(name)) - 4);
        }
        try (FileJournal journal = Sample.at(folder).open()) {
            assertThat(Sample.failure(() -> journal.loadSnapshot(Sample.ACME, GoldenFolder.OF_ACME.name()))
                            .reason())
                    .isEqualTo(JournalFailure.Reason.UNKNOWN_FORMAT);
            assertThat(Sample.failure(() -> journal.saveSnapshot(Sample.ACME, GoldenFolder.OF_ACME))
                            .reason())
                    .isEqualTo(JournalFailure.Reason.UNKNOWN_FORMAT);
            assertThat(journal.deleteSnapshot(Sample.ACME, GoldenFolder.OF_ACME.name()))
                    .isTrue();
            assertThat(journal.saveSnapshot(Sample.ACME, GoldenFolder.OF_ACME)).isTrue();
        }
    }

    private static void raiseFormat(Path file, int checksumAt) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer view = ByteBuffer.wrap(bytes);
        view.putInt(FORMAT_AT, view.getInt(FORMAT_AT) + 1);
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, 0, checksumAt);
        view.putInt(checksumAt, (int) checksum.getValue());
        Files.write(file, bytes);
    }
}
