package io.toritsugi.core.journal.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.journal.JournalFailure;
import io.toritsugi.core.journal.RecordedEvent;
import io.toritsugi.core.journal.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Tries.class)
class FlippedBitsTest {
    private static final Snapshot SNAPSHOT = new Snapshot("s", 5, "f/1", "content");
    private static final Snapshot LATER = new Snapshot("t", 9, "f/1", "取次");

    @TempDir
    private Path temp;

    private Path closed;
    private Path crashed;
    private List<RecordedEvent> content;
    private int copies;

    @BeforeEach
    void writeFolders() throws Exception {
        closed = temp.resolve("closed");
        try (FileJournal journal = Sample.at(closed).open()) {
            Sample.fill(journal, Sample.ACME, "s1", "retired", 1);
            Sample.fill(journal, Sample.ACME, "s1", "e", 2);
            journal.retire(Sample.NINE.plusSeconds(1));
            Sample.fill(journal, Sample.OTHER, "s1", "f", 2);
            Sample.append(journal, Sample.ACME, "s2", "g", 3);
            Sample.append(journal, Sample.ACME, "s2", "h", 1);
            journal.saveSnapshot(Sample.ACME, SNAPSHOT);
            journal.saveSnapshot(Sample.OTHER, LATER);
            content = Sample.content(journal);
            crashed = Sample.copy(closed, temp.resolve("crashed"));
        }
        assertThat(Sample.names(closed)).hasSizeGreaterThan(8).contains("retired.idx", "journal.closed");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFlippedBitIsReportedOrChangesNothing(boolean wasClosed, int tries) throws Exception {
        Path from = wasClosed ? closed : crashed;
        Random random = new Random(42);
        for (String name : Sample.names(from)) {
            long bits = 8 * Files.size(from.resolve(name));
            boolean all = bits <= tries;
            for (int i = 0; i < (all ? bits : Math.min(tries / 15, bits)); i++) {
                long bit = all ? i : near(random, bits);
                Path damaged = copy(from);
                Damage.flip(damaged.resolve(name), bit);
                checkNoSilence(damaged, name + " bit " + bit + (wasClosed ? " closed" : " crashed"));
            }
        }
    }

    // Half of them where headers and the last frames stand.
    private static long near(Random random, long bits) {
        long limit = random.nextBoolean() ? bits : Math.min(bits, 8 * 4096);
        return (long) (random.nextDouble() * limit);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSectorOfZerosIsReportedOrChangesNothing(boolean wasClosed, int tries) throws Exception {
        Path from = wasClosed ? closed : crashed;
        String last = last(from);
        Random random = new Random(43);
        for (String name : Sample.names(from)) {
            long sectors = (Files.size(from.resolve(name)) + 511) / 512;
            for (int i = 0; i < Math.min(Math.max(3, tries / 15), sectors); i++) {
                long sector = sectors <= tries / 15 ? i : (long) (random.nextDouble() * sectors);
                Path damaged = copy(from);
                Damage.zero(damaged.resolve(name), sector * 512, 512);
                if (wasClosed || !name.equals(last)) {
                    checkNoSilence(damaged, name + " sector " + sector);
                } else {
                    checkAtMostTheEndIsMissing(damaged, "sector " + sector);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFileThatWasCutShortIsReportedOrChangesNothing(boolean wasClosed, int tries) throws Exception {
        Path from = wasClosed ? closed : crashed;
        Random random = new Random(44);
        for (String name : Sample.names(from)) {
            long size = Files.size(from.resolve(name));
            List<Long> places = new ArrayList<>(List.of(0L, 1L, size / 2, size - 1));
            for (int i = 0; i < tries / 25; i++) {
                places.add((long) (random.nextDouble() * size));
            }
            for (long place : places) {
                if (place >= 0 && place < size) {
                    Path damaged = copy(from);
                    Damage.truncate(damaged.resolve(name), place);
                    checkNoSilence(damaged, name + " cut to " + place + (wasClosed ? " closed" : " crashed"));
                }
            }
        }
    }

    @Test
    void theLastSegmentOfACrashedJournalCutBehindAnyOfItsFramesIsReported() throws Exception {
        String last = last(crashed);
        for (long size = 512; size < 8192; size++) {
            Path damaged = copy(crashed);
            Damage.truncate(damaged.resolve(last), size);
            checkNoSilence(damaged, last + " cut to " + size);
            size += size < 1200 ? 0 : 97;
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void swappedAndMissingSegmentsAreReported(boolean wasClosed) throws Exception {
        Path from = wasClosed ? closed : crashed;
        List<String> segments = Sample.names(from, ".log");
        for (String one : segments) {
            Path without = copy(from);
            Files.delete(without.resolve(one));
            assertThat(open(without)).as("without " + one).isNull();
            for (String other : segments) {
                if (!one.equals(other)) {
                    Path swapped = copy(from);
                    Damage.swap(swapped.resolve(one), swapped.resolve(other));
                    assertThat(open(swapped)).as(one + " swapped with " + other).isNull();
                    Path twice = copy(from);
                    Files.delete(twice.resolve(one));
                    Files.copy(twice.resolve(other), twice.resolve(one));
                    assertThat(open(twice)).as(one + " is a copy of " + other).isNull();
                }
            }
        }
        Path empty = copy(from);
        for (String segment : segments) {
            Files.delete(empty.resolve(segment));
        }
        assertThat(open(empty)).as("without any segment").isNull();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatElseIsMissingIsReportedOrMadeAgain(boolean wasClosed) throws Exception {
        Path from = wasClosed ? closed : crashed;
        for (String name : Sample.names(from)) {
            if (!name.endsWith(".log") && !name.endsWith(".snapshot")) {
                Path without = copy(from);
                Files.delete(without.resolve(name));
                checkNoSilence(without, "without " + name);
            }
        }
    }

    @Test
    void anIndexOfAnotherSegmentIsNotUsed() throws Exception {
        List<String> indexes = Sample.names(closed).stream()
                .filter(name -> name.endsWith(".idx") && !name.startsWith("retired"))
                .toList();
        assertThat(indexes).hasSizeGreaterThan(1);
        for (String one : indexes) {
            for (String other : indexes) {
                Path swapped = copy(closed);
                if (!one.equals(other)) {
                    Damage.swap(swapped.resolve(one), swapped.resolve(other));
                }
                checkNoSilence(swapped, one + " swapped with " + other);
            }
        }
    }

    @Test
    void aLostTokenDoesNotHideWhatIsWrittenAfterwards() throws Exception {
        for (int i = 0; i < 4; i++) {
            Sample.at(closed).open().close();
        }
        Files.delete(closed.resolve("journal.epoch"));
        List<RecordedEvent> all = new ArrayList<>(content);
        for (int i = 0; i < 3; i++) {
            try (FileJournal journal = Sample.at(closed).open()) {
                assertThat(Sample.content(journal)).isEqualTo(all);
                all.addAll(Sample.fill(journal, Sample.ACME, "s1", "after" + i, 1));
            }
        }
    }

    private Path copy(Path from) throws IOException {
        Path to = temp.resolve("copy-" + copies++);
        return Sample.copy(from, to);
    }

    private static String last(Path folder) throws IOException {
        List<String> segments = Sample.names(folder, ".log");
        return segments.get(segments.size() - 1);
    }

    /** {@return the journal, or null if it is reported as damaged, with its place} */
    private static @Nullable FileJournal open(Path folder) {
        try {
            return Sample.at(folder).open();
        } catch (JournalFailure failure) {
            checkPlace(failure);
            return null;
        }
    }

    private static void checkPlace(JournalFailure failure) {
        assertThat(failure.reason()).as(failure.getMessage()).isEqualTo(JournalFailure.Reason.DAMAGED);
        assertThat(failure.place()).containsPattern("(offset \\d+|position \\d+)");
    }

    private void checkNoSilence(Path folder, String what) throws IOException {
        FileJournal opened = open(folder);
        if (opened != null) {
            try (FileJournal journal = opened) {
                assertThat(Sample.content(journal)).as(what).isEqualTo(content);
                checkSnapshot(journal.loadSnapshot(Sample.ACME, "s"), SNAPSHOT, what);
                checkSnapshot(journal.loadSnapshot(Sample.OTHER, "t"), LATER, what);
            } catch (JournalFailure failure) {
                checkPlace(failure);
            }
        }
        Sample.remove(folder);
    }

    private static void checkSnapshot(Optional<Snapshot> loaded, Snapshot expected, String what) {
        assertThat(loaded).as(what).contains(expected);
    }

    // Zeros over the end of the last segment look like a write that power cut short: see the table in the README.
    private void checkAtMostTheEndIsMissing(Path folder, String what) throws IOException {
        FileJournal opened = open(folder);
        if (opened != null) {
            try (FileJournal journal = opened) {
                List<RecordedEvent> left = Sample.content(journal);
                assertThat(content).as(what).startsWith(left.toArray(RecordedEvent[]::new));
                assertThat(content.size() - left.size())
                        .as("missing after " + what)
                        .isLessThanOrEqualTo(4);
            }
        }
        Sample.remove(folder);
    }
}
