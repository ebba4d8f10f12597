package io.toritsugi.core.journal.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.journal.JournalFailure;
import io.toritsugi.core.journal.RecordedEvent;
import io.toritsugi.core.journal.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Tries.class)
class TakeoverTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theOneWhoWasReplacedAcknowledgesNothingMore(boolean locks) throws Exception {
        FileJournal old = Sample.at(folder).open(SharedDisk.of(folder, true));
        List<RecordedEvent> before =
                Sample.append(old, Sample.ACME, "s1", "old", 3).events();

        try (FileJournal standby = Sample.at(folder).takeOver(7).open(SharedDisk.of(folder, locks))) {
            assertThat(Sample.content(standby)).isEqualTo(before);
            for (int i = 0; i < 3; i++) {
                assertFenced(() -> Sample.append(old, Sample.ACME, "s1", "late", 2));
            }
            assertFenced(() -> old.retire(Sample.NINE.plusSeconds(1)));
            assertFenced(() -> old.saveSnapshot(Sample.ACME, new Snapshot("late", 1, "f", "c")));
            List<RecordedEvent> all = new ArrayList<>(before);
            all.addAll(Sample.append(standby, Sample.ACME, "s1", "new", 3).events());
            old.close();
            all.addAll(Sample.fill(standby, Sample.OTHER, "s2", "new", 2));
            assertThat(Sample.content(standby)).isEqualTo(all);
            assertThat(standby.version(Sample.ACME, KilledWriter.stream(1))).isEqualTo(6);
            assertThat(standby.check()).isEqualTo(all.size());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 7})
    void aTokenThatIsNotHigherIsRefused(long token) throws Exception {
        Sample.at(folder).takeOver(7).open().close();

        assertFenced(() -> Sample.at(folder).takeOver(token).open(SharedDisk.of(folder, true)));
        Sample.at(folder).takeOver(8).open().close();
    }

    @Test
    void aNormalOpeningRaisesTheTokenToo() throws Exception {
        Sample.at(folder).takeOver(7).open().close();
        Sample.at(folder).open().close();

        assertFenced(() -> Sample.at(folder).takeOver(8).open());
        Sample.at(folder).takeOver(9).open().close();
    }

    @Test
    void aNormalOpeningFollowsAnyNumberOfTakeoversAlsoOfThoseWhoWroteNothing() throws Exception {
        List<RecordedEvent> all = new ArrayList<>();
        for (int token = 10; token < 100; token += 10) {
            FileJournal left = Sample.at(folder).takeOver(token).open(SharedDisk.of(folder, false));
            assertThat(Sample.content(left)).isEqualTo(all);
            if (token % 30 == 0) {
                all.addAll(Sample.append(left, Sample.ACME, "s1", "t" + token, token)
                        .events());
            }
            if (token == 50) {
                left.close();
            }
        }
        for (int i = 0; i < 3; i++) {
            try (FileJournal journal = Sample.at(folder).open()) {
                assertThat(Sample.content(journal)).isEqualTo(all);
                assertThat(journal.check()).isEqualTo(all.size());
                all.addAll(
                        Sample.append(journal, Sample.OTHER, "s1", "n" + i, 2).events());
            }
        }
        assertThat(all)
                .extracting(RecordedEvent::position)
                .isEqualTo(LongStream.rangeClosed(1, all.size()).boxed().toList());
    }

    @Test
    void whoOpensNormallyBehindAStandbyThatStillRunsHarmsNothing() throws Exception {
        FileJournal standby = Sample.at(folder).takeOver(7).open(SharedDisk.of(folder, false));
        List<RecordedEvent> all = new ArrayList<>(
                Sample.append(standby, Sample.ACME, "s1", "standby", 3).events());
        try (FileJournal journal = Sample.at(folder).open()) {
            assertFenced(() -> Sample.append(standby, Sample.ACME, "s1", "late", 30));
            all.addAll(Sample.append(journal, Sample.ACME, "s1", "journal", 3).events());
            assertFenced(() -> Sample.append(standby, Sample.ACME, "s1", "late", 1));
            assertThat(Sample.content(journal)).isEqualTo(all);
            assertThat(journal.check()).isEqualTo(all.size());
        }
        standby.close();
        reopened(all);
    }

    @Test
    void whatASegmentWithoutAnEndLostIsNotTakenOver() throws Exception {
        try (FileJournal journal = Sample.at(folder).open()) {
            Sample.append(journal, Sample.ACME, "s1", "a", 30);
            Sample.append(journal, Sample.ACME, "s1", "b", 1);
        }
        Damage.zero(folder.resolve(Sample.names(folder, ".log").get(0)), 1024, 512);
        for (int token = 20; token < 23; token++) {
            long given = token;
            assertThat(Sample.failure(() -> Sample.at(folder).takeOver(given).open())
                            .reason())
                    .isEqualTo(JournalFailure.Reason.DAMAGED);
        }
    }

    /** Takes over before each operation of the old writer in turn, whatever it is just doing. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aTakeoverBetweenAnyTwoOperationsHarmsNothing(boolean locks, int tries) throws Exception {
        int operation = 0;
        boolean reached = true;
        while (reached) {
            reached = takenOverBefore(operation, locks, folder.resolve(locks + "-" + operation), false);
            operation += step(tries);
        }
        assertThat(operation).as("operations of the old writer").isGreaterThan(40);
    }

    @Test
    void aTakeoverBetweenAnyTwoOperationsHarmsNothingThoughTheDiskFailsToo(int tries) throws Exception {
        int operation = 0;
        boolean reached = true;
        while (reached) {
            reached = takenOverBefore(operation, true, folder.resolve("failing-" + operation), true);
            operation += step(tries);
        }
        assertThat(operation).as("operations of the old writer").isGreaterThan(40);
    }

    // A campaign tries all, a build some of them.
    private static int step(int tries) {
        return Math.max(1, 700 / tries);
    }

    private boolean takenOverBefore(int operation, boolean locks, Path at, boolean failing) throws Exception {
        List<RecordedEvent> acknowledged = new ArrayList<>();
        AtomicReference<FileJournal> standby = new AtomicReference<>();
        int[] operations = {-1};
        SharedDisk shared = SharedDisk.of(at, locks);
        FileJournal old = Sample.at(at).open(SharedDisk.of(at, true).with(() -> {
            if (operations[0] >= 0 && operations[0]++ == operation) {
                FileJournal journal = Sample.at(at).takeOver(50).open(shared);
                standby.set(journal);
                checked(journal, acknowledged, "just taken over before operation " + operation);
                acknowledged.addAll(
                        Sample.append(journal, Sample.ACME, "s1", "new", 2).events());
                if (failing) {
                    throw new IOException("the disk fails just then");
                }
            }
        }));
        Sample.fill(old, Sample.OTHER, "s2", "first", 1).forEach(acknowledged::add);
        operations[0] = 0;
        for (int i = 0; i < 3; i++) {
            int append = i;
            attempt(() -> acknowledged.addAll(
                    Sample.append(old, Sample.ACME, "s1", "old" + append, 40).events()));
        }
        attempt(() -> old.saveSnapshot(Sample.ACME, new Snapshot("s", 1, "f", "c")));
        attempt(() -> old.retire(Sample.NINE.plusSeconds(1)));
        for (int i = 0; i < 3; i++) {
            int append = i;
            attempt(() -> acknowledged.addAll(
                    Sample.append(old, Sample.ACME, "s1", "then" + append, 60).events()));
        }
        attempt(old::close);
        FileJournal journal = standby.get();
        if (journal == null) {
            old.close();
            return false;
        }
        acknowledged.addAll(Sample.fill(journal, Sample.OTHER, "s1", "more", 2));
        List<RecordedEvent> content = checked(journal, acknowledged, "taken over before operation " + operation);
        journal.close();
        try (FileJournal next = Sample.at(at).open(SharedDisk.of(at, true))) {
            assertThat(content)
                    .endsWith(checked(next, acknowledged, "opened after a takeover before operation " + operation)
                            .toArray(RecordedEvent[]::new));
            Sample.append(next, Sample.ACME, "s1", "last", 1);
        }
        Sample.remove(at);
        return true;
    }

    /** The old writer stands still before one of his operations, and goes on before one of those who takes over. */
    @Test
    void anOldWriterWhoGoesOnWhileAnotherTakesOverHarmsNothing(int tries) throws Exception {
        int apart = Math.max(1, 300 / tries);
        int stop = 0;
        boolean stopped = true;
        while (stopped) {
            boolean gone = true;
            for (int go = stop % apart; gone && stopped; go += apart) {
                Path at = folder.resolve(stop + "-" + go);
                PausedWriter paused = new PausedWriter(at, stop);
                stopped = paused.stopped();
                gone = stopped && takenOverWhile(paused, go, at);
                paused.close();
                Sample.remove(at);
            }
            stop++;
        }
        assertThat(stop).as("operations of the old writer").isGreaterThan(20);
    }

    private static boolean takenOverWhile(PausedWriter old, int go, Path at) throws Exception {
        int[] operations = {0};
        SharedDisk disk = SharedDisk.of(at, false).with(() -> {
            if (operations[0]++ == go) {
                old.goOn();
            }
        });
        String when = "stopped before operation " + old.stop() + ", going on before operation " + go;
        try (FileJournal standby = Sample.at(at).takeOver(9).open(disk)) {
            old.goOn();
            List<RecordedEvent> acknowledged = new ArrayList<>(old.acknowledged());
            acknowledged.addAll(
                    Sample.append(standby, Sample.OTHER, "s1", "new", 2).events());
            assertThat(old.told().map(JournalFailure::reason))
                    .as(when)
                    .isIn(Optional.empty(), Optional.of(JournalFailure.Reason.FENCED));
            checked(standby, acknowledged, when);
        }
        return operations[0] > go;
    }

    @Test
    void aTakeoverWhileManyWriteLosesNothing(int tries) throws Exception {
        Random random = new Random(7);
        for (int round = 0; round < Math.max(10, tries / 10); round++) {
            takenOverWhileManyWrite(folder.resolve("round-" + round), random.nextInt(8_000_000), round % 2 == 0);
        }
    }

    private void takenOverWhileManyWrite(Path at, long nanos, boolean locks) throws Exception {
        ConcurrentLinkedQueue<RecordedEvent> acknowledged = new ConcurrentLinkedQueue<>();
        ConcurrentLinkedQueue<JournalFailure> told = new ConcurrentLinkedQueue<>();
        FileJournal old = Sample.at(at).open(SharedDisk.of(at, true));
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String name = "w" + i;
            writers.add(new Thread(() -> {
                for (int append = 0; ; append++) {
                    try {
                        acknowledged.addAll(Sample.append(old, Sample.ACME, name, name + "-" + append, 1 + append % 20)
                                .events());
                    } catch (JournalFailure fenced) {
                        told.add(fenced);
                        return;
                    }
                }
            }));
        }
        writers.forEach(Thread::start);
        long deadline = System.nanoTime() + nanos;
        while (System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        try (FileJournal standby = Sample.at(at).takeOver(9).open(SharedDisk.of(at, locks))) {
            acknowledged.addAll(
                    Sample.append(standby, Sample.OTHER, "s1", "new", 2).events());
            for (Thread writer : writers) {
                writer.join();
            }
            acknowledged.addAll(
                    Sample.append(standby, Sample.OTHER, "s1", "newer", 2).events());
            assertThat(told).hasSize(4).allMatch(failure -> failure.reason() == JournalFailure.Reason.FENCED);
            checked(standby, acknowledged, "after a takeover");
        }
        old.close();
        try (FileJournal next = Sample.at(at).open(SharedDisk.of(at, true))) {
            checked(next, acknowledged, "opened after a takeover");
        }
        Sample.remove(at);
    }

    private static List<RecordedEvent> checked(FileJournal journal, Iterable<RecordedEvent> acknowledged, String when) {
        List<RecordedEvent> content = Sample.content(journal);
        long retired = Math.max(journal.retired(Sample.ACME), journal.retired(Sample.OTHER));
        assertThat(content)
                .as("positions " + when)
                .extracting(RecordedEvent::position)
                .isEqualTo(LongStream.rangeClosed(retired + 1, retired + content.size())
                        .boxed()
                        .toList());
        Set<RecordedEvent> there = new HashSet<>(content);
        for (RecordedEvent event : acknowledged) {
            if (event.position() > retired) {
                assertThat(there.contains(event))
                        .as("position " + event.position() + " " + when)
                        .isTrue();
            }
        }
        assertThat(journal.check()).as(when).isEqualTo(content.size());
        return content;
    }

    private void reopened(List<RecordedEvent> all) {
        try (FileJournal journal = Sample.at(folder).open()) {
            assertThat(Sample.content(journal)).isEqualTo(all);
            assertThat(journal.check()).isEqualTo(all.size());
        }
    }

    // What the old writer may be told once he was replaced, or when his disk fails.
    private static void attempt(Runnable call) {
        try {
            call.run();
        } catch (JournalFailure failure) {
            assertThat(failure.reason())
                    .isIn(
                            JournalFailure.Reason.FENCED,
                            JournalFailure.Reason.UNAVAILABLE,
                            JournalFailure.Reason.CLOSED);
        }
    }

    private static void assertFenced(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThat(Sample.failure(call).reason()).isEqualTo(JournalFailure.Reason.FENCED);
    }
}
