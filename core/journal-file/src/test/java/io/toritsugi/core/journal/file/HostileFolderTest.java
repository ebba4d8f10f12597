package io.toritsugi.core.journal.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.journal.JournalFailure;
import io.toritsugi.core.journal.RecordedEvent;
import io.toritsugi.core.journal.Snapshot;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileFolderTest {
    @TempDir
    private Path temp;

    @ParameterizedTest
    @ValueSource(strings = {"with spaces", "取次 の 記録", "a/b/c/d", "dot.log", "é%20#?&'\""})
    void aFolderMayHaveAnyName(String name) {
        Path folder = temp.resolve(name);
        try (FileJournal journal = Sample.at(folder).open()) {
            Sample.append(journal, Sample.ACME, "s1", "e", 2);
        }
        try (FileJournal journal = Sample.at(folder).open()) {
            assertThat(Sample.content(journal)).hasSize(2);
        }
    }

    @Test
    void aFileIsNoFolder() throws Exception {
        Path file = Files.writeString(temp.resolve("file"), "text");

        JournalFailure failure = Sample.failure(() -> Sample.at(file).open());

        assertThat(failure.reason()).isEqualTo(JournalFailure.Reason.UNAVAILABLE);
        assertThat(failure.place()).contains(file.toString());
        assertThat(file).hasContent("text");
        assertThat(Sample.failure(() -> Sample.at(file.resolve("below")).open()).reason())
                .isEqualTo(JournalFailure.Reason.UNAVAILABLE);
    }

    @Test
    void aFolderThatBecameReadOnlySaysSoAndGoesOnWhenItIsNot() throws Exception {
        boolean[] readOnly = {false};
        SharedDisk disk = SharedDisk.of(temp, true).with(() -> {
            if (readOnly[0]) {
                throw new AccessDeniedException(temp.toString());
            }
        });
        try (FileJournal journal = Sample.at(temp).open(disk)) {
            Sample.append(journal, Sample.ACME, "s1", "before", 1);
            readOnly[0] = true;
            assertReadOnly(() -> Sample.append(journal, Sample.ACME, "s1", "meanwhile", 1));
            assertReadOnly(() -> journal.saveSnapshot(Sample.ACME, new Snapshot("s", 1, "f", "c")));
            assertThat(Sample.content(journal)).hasSize(1);
            assertReadOnly(() -> Sample.at(temp).open(disk));
            readOnly[0] = false;
            Sample.append(journal, Sample.ACME, "s1", "after", 1);
            assertThat(journal.saveSnapshot(Sample.ACME, new Snapshot("s", 2, "f", "c")))
                    .isTrue();
            assertThat(Sample.content(journal))
                    .extracting(Sample::interaction)
                    .containsExactly("before-0of1", "after-0of1");
        }
        try (FileJournal journal = Sample.at(temp).open()) {
            assertThat(Sample.content(journal))
                    .extracting(Sample::interaction)
                    .containsExactly("before-0of1", "after-0of1");
        }
    }

    @Test
    void aFileSystemThatIsReadOnlyIsCalledSo() throws Exception {
        SharedDisk disk = SharedDisk.of(temp, true).with(() -> {
            throw new IOException("Read-only file system");
        });
        assertReadOnly(() -> Sample.at(temp).open(disk));
    }

    @Test
    void interruptsOfReadersAndWritersLoseNothing() throws Exception {
        ConcurrentLinkedQueue<RecordedEvent> acknowledged = new ConcurrentLinkedQueue<>();
        ConcurrentLinkedQueue<Throwable> wrong = new ConcurrentLinkedQueue<>();
        try (FileJournal journal = Sample.at(temp).open()) {
            List<Thread> threads = IntStream.range(0, 6)
                    .mapToObj(number -> new Thread(() -> {
                        try {
                            for (int i = 0; i < 25; i++) {
                                boolean before = i % 5 == 0;
                                if (before) {
                                    Thread.currentThread().interrupt();
                                }
                                if (number < 4) {
                                    String name = "w" + number;
                                    acknowledged.addAll(Sample.append(journal, Sample.ACME, name, name + "-" + i, 12)
                                            .events());
                                } else {
                                    Sample.content(journal);
                                }
                                if (before && !Thread.interrupted()) {
                                    wrong.add(new AssertionError("the interrupt was lost"));
                                }
                            }
                        } catch (Throwable failure) {
                            wrong.add(failure);
                        }
                    }))
                    .toList();
            threads.forEach(Thread::start);
            Random random = new Random(11);
            while (threads.stream().anyMatch(Thread::isAlive)) {
                threads.get(random.nextInt(threads.size())).interrupt();
                Thread.sleep(1);
            }
            assertThat(wrong).isEmpty();
            checkAll(journal, acknowledged);
        }
        try (FileJournal journal = Sample.at(temp).open()) {
            checkAll(journal, acknowledged);
        }
    }

    @Test
    void anInterruptedThreadOpensRetiresAndClosesAndStaysInterrupted() {
        Thread.currentThread().interrupt();
        try (FileJournal journal = Sample.at(temp.resolve("new")).open()) {
            Sample.fill(journal, Sample.ACME, "s1", "e", 2);
            journal.saveSnapshot(Sample.ACME, new Snapshot("s", 1, "f", "c"));
            assertThat(journal.retire(Sample.NINE.plusSeconds(1))).isPositive();
        }
        assertThat(Thread.interrupted()).isTrue();
    }

    private static void checkAll(FileJournal journal, ConcurrentLinkedQueue<RecordedEvent> acknowledged) {
        List<RecordedEvent> content = Sample.content(journal);
        assertThat(content).containsExactlyInAnyOrderElementsOf(acknowledged);
        assertThat(content)
                .extracting(RecordedEvent::position)
                .isEqualTo(LongStream.rangeClosed(1, 4 * 25 * 12).boxed().toList());
    }

    private static void assertReadOnly(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThat(Sample.failure(call).reason()).isEqualTo(JournalFailure.Reason.READ_ONLY);
    }
}
