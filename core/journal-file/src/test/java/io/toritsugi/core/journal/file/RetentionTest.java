package io.toritsugi.core.journal.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.journal.JournalFailure;
import io.toritsugi.core.journal.RecordedEvent;
import io.toritsugi.core.journal.Snapshot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetentionTest {
    private static final StreamId GONE = StreamId.of("gone");
    private static final StreamId STAYS = StreamId.of("stays");

    @TempDir
    private Path temp;

    private Path folder;
    private Instant now = Sample.NINE;
    private List<RecordedEvent> old;
    private List<RecordedEvent> recent;

    private FileJournal open() {
        return Sample.at(folder).recordedAt(() -> now).open();
    }

    /** Two days: streams that only lived on the first, one that goes on, and another tenant on the second only. */
    @BeforeEach
    void writeTwoDays() {
        folder = temp.resolve("journal");
        old = new ArrayList<>();
        recent = new ArrayList<>();
        now = Sample.NINE;
        try (FileJournal journal = open()) {
            old.addAll(Sample.append(journal, Sample.ACME, "gone", "g", 7).events());
            old.addAll(Sample.fill(journal, Sample.ACME, "stays", "o", 3));
            journal.saveSnapshot(Sample.ACME, new Snapshot("s", 5, "f", "kept"));
            now = Sample.NINE.plusSeconds(86_400);
            recent.addAll(Sample.fill(journal, Sample.ACME, "stays", "n", 2));
            recent.addAll(Sample.append(journal, Sample.OTHER, "o", "o", 4).events());
        }
    }

    @Test
    void whatIsLeftIsReadFromWhereRetentionEnded() {
        try (FileJournal journal = open()) {
            assertThat(journal.retire(Sample.NINE.plusSeconds(1))).isPositive();
            checkFirstDayRetired(journal);
        }
        try (FileJournal journal = open()) {
            checkFirstDayRetired(journal);
            assertThat(journal.findings()).isEmpty();
        }
    }

    private void checkFirstDayRetired(FileJournal journal) {
        long retired = journal.retired(Sample.ACME);
        assertThat(retired).isPositive();
        List<RecordedEvent> left = new ArrayList<>(old);
        left.addAll(recent);
        left.removeIf(event -> event.position() <= retired);
        assertThat(left).containsAll(recent);
        assertThat(Sample.content(journal)).isEqualTo(left);
        assertThat(journal.check()).isEqualTo(left.size());

        assertThat(journal.version(Sample.ACME, GONE)).isEqualTo(7);
        assertRetired(() -> journal.readStream(Sample.ACME, GONE, 0, 1));
        assertRetired(() -> journal.readStream(Sample.ACME, GONE, 6, 1));
        assertThat(journal.readStream(Sample.ACME, GONE, 7, 1)).isEmpty();
        assertRetired(() -> journal.readAll(Sample.ACME, 0, 1));
        assertRetired(() -> journal.readAll(Sample.ACME, retired - 1, 1));

        List<RecordedEvent> ofStream =
                left.stream().filter(event -> event.stream().equals(STAYS)).toList();
        long before = ofStream.get(0).version() - 1;
        assertThat(journal.readStream(Sample.ACME, STAYS, before, Integer.MAX_VALUE))
                .isEqualTo(ofStream);
        assertRetired(() -> journal.readStream(Sample.ACME, STAYS, before - 1, 1));
        assertThat(journal.readConcerning(Sample.ACME, Ref.of(AgentId.of("a1")), 0, Integer.MAX_VALUE))
                .isEqualTo(left.stream()
                        .filter(event -> event.tenant().equals(Sample.ACME))
                        .toList());

        assertThat(journal.retired(Sample.OTHER)).isZero();
        assertThat(journal.readAll(Sample.OTHER, 0, 10)).hasSize(4);
        assertThat(journal.loadSnapshot(Sample.ACME, "s")).isPresent();
    }

    @Test
    void versionsGoOnAsIfNothingHadGone() {
        try (FileJournal journal = open()) {
            journal.retire(Sample.NINE.plusSeconds(1));
            long version = journal.version(Sample.ACME, STAYS);
            assertThat(Sample.append(journal, Sample.ACME, "gone", "x", 2).events())
                    .extracting(RecordedEvent::version)
                    .containsExactly(8L, 9L);
            assertThat(Sample.append(journal, Sample.ACME, "stays", "x", 1).events())
                    .extracting(RecordedEvent::version)
                    .containsExactly(version + 1);
            assertThat(journal.readStream(Sample.ACME, GONE, 7, 10)).hasSize(2);
            assertRetired(() -> journal.readStream(Sample.ACME, GONE, 6, 10));
        }
    }

    @Test
    void everythingMayGoButTheSegmentThatIsWritten() throws Exception {
        long position = recent.get(recent.size() - 1).position();
        try (FileJournal journal = open()) {
            journal.retire(Instant.MAX);
            assertThat(Sample.names(folder, ".log")).hasSize(1);
            assertThat(journal.retire(Instant.MAX)).isZero();
            assertThat(journal.version(Sample.ACME, GONE)).isEqualTo(7);
        }
        try (FileJournal journal = open()) {
            assertThat(Sample.append(journal, Sample.ACME, "gone", "x", 1).events())
                    .extracting(RecordedEvent::position)
                    .containsExactly(position + 1);
        }
    }

    @Test
    void retiringAgainKeepsWhatTheFirstTimeKept() {
        try (FileJournal journal = open()) {
            journal.retire(Sample.NINE.plusSeconds(1));
            now = now.plusSeconds(86_400);
            Sample.fill(journal, Sample.OTHER, "late", "l", 3);
            assertThat(journal.retire(now.plusSeconds(1))).isPositive();
        }
        try (FileJournal journal = open()) {
            assertThat(journal.version(Sample.ACME, GONE)).isEqualTo(7);
            assertThat(journal.version(Sample.ACME, STAYS))
                    .isEqualTo(recent.stream()
                            .filter(event -> event.stream().equals(STAYS))
                            .mapToLong(RecordedEvent::version)
                            .max()
                            .orElseThrow());
            assertThat(journal.retired(Sample.OTHER)).isPositive();
            assertRetired(() -> journal.readAll(Sample.OTHER, 0, 1));
            assertThat(journal.version(Sample.OTHER, StreamId.of("o"))).isEqualTo(4);
        }
    }

    @Test
    void whatACrashLeftOfRetiredSegmentsIsRemovedByTheNextOpening() throws Exception {
        Path before = Sample.copy(folder, temp.resolve("before"));
        try (FileJournal journal = open()) {
            journal.retire(Sample.NINE.plusSeconds(1));
        }
        List<String> after = Sample.names(folder);
        List<String> gone = Sample.names(before).stream()
                .filter(name -> name.startsWith("0") && !after.contains(name))
                .toList();
        assertThat(gone).hasSizeGreaterThan(2);
        for (int left = 0; left <= gone.size(); left++) {
            for (String name : gone.subList(0, left)) {
                Files.copy(before.resolve(name), folder.resolve(name));
            }
            try (FileJournal journal = open()) {
                checkFirstDayRetired(journal);
                assertThat(journal.findings()).isEmpty();
            }
            assertThat(Sample.names(folder)).doesNotContainAnyElementsOf(gone);
        }
    }

    @Test
    void aRetiredSegmentHoldsNoRoomOnTheDisk() throws Exception {
        Path open = Path.of("/proc/self/fd");
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.isDirectory(open));
        try (FileJournal journal = open()) {
            journal.retire(Instant.MAX);
            List<String> deleted = new ArrayList<>();
            for (String name : Sample.names(open)) {
                Path file = open.resolve(name);
                if (Files.isSymbolicLink(file)) {
                    deleted.add(Files.readSymbolicLink(file).toString());
                }
            }
            assertThat(deleted).noneMatch(file -> file.startsWith(folder.toString()) && file.endsWith("(deleted)"));
        }
    }

    @Test
    void readersWhoAreOvertakenByRetentionAreToldSo() throws Exception {
        try (FileJournal journal = open()) {
            List<Throwable> wrong = new ArrayList<>();
            Thread reader = new Thread(() -> {
                while (!Thread.currentThread().isInterrupted()) {
                    try {
                        journal.readStream(Sample.ACME, STAYS, 0, Integer.MAX_VALUE);
                    } catch (JournalFailure failure) {
                        if (failure.reason() != JournalFailure.Reason.RETIRED) {
                            wrong.add(failure);
                        }
                        return;
                    }
                }
            });
            reader.start();
            Thread.sleep(20);
            journal.retire(Instant.MAX);
            reader.join(30_000);
            assertThat(reader.isAlive()).isFalse();
            assertThat(wrong).isEmpty();
        }
    }

    private static void assertRetired(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThat(Sample.failure(call).reason()).isEqualTo(JournalFailure.Reason.RETIRED);
    }
}
