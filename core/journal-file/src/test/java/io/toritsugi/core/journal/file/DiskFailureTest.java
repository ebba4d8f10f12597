package io.toritsugi.core.journal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.JournalFailure;
import io.toritsugi.core.journal.JournalFailure.Reason;
import io.toritsugi.core.journal.RecordedEvent;
import io.toritsugi.core.journal.Snapshot;
import io.toritsugi.core.journal.StreamBatch;
import io.toritsugi.core.journal.file.SimulatedDisk.Kind;
import io.toritsugi.core.journal.file.SimulatedDisk.Operation;
import io.toritsugi.core.journal.file.SimulatedDisk.Survival;
import io.toritsugi.core.journal.file.SimulatedDisk.Verdict;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(Tries.class)
class DiskFailureTest {
    private static final TenantId TENANT = Ledger.TENANTS.get(0);
    private static final StreamId STREAM = Ledger.STREAMS.get(0);
    private static final int ALL = 10_000;
    private static final int SMALL = 1 << 16;

    @ParameterizedTest
    @CsvSource({
        "FAIL, No space left on device, DISK_FULL",
        "FAIL_WITHIN, No space left on device, DISK_FULL",
        "FAIL, Input/output error, UNAVAILABLE",
        "FAIL_WITHIN, Input/output error, UNAVAILABLE",
        "FAIL_AFTER, Input/output error, UNAVAILABLE",
        "FAIL, Read-only file system, READ_ONLY"
    })
    void whicheverOperationFailsOnceTheJournalGoesOn(Verdict verdict, String complaint, Reason reason, int tries) {
        int step = Math.max(1, ALL / tries);
        int survived = 0;
        for (int scenario = 0; scenario < Campaign.SCENARIOS - 1; scenario++) {
            boolean reached = true;
            for (int number = scenario; reached; number += step) {
                reached = goesOn(scenario, number, verdict, complaint, reason);
                survived += reached ? 1 : 0;
            }
        }
        assertThat(survived).isGreaterThan(5);
    }

    private static boolean goesOn(int scenario, int number, Verdict verdict, String complaint, Reason reason) {
        Random random = new Random(number);
        AtomicInteger left = new AtomicInteger(number);
        SimulatedDisk disk = new SimulatedDisk(random).complainingWith(complaint);
        disk.watchedBy(operation -> left.getAndDecrement() == 0 ? verdict : Verdict.PROCEED);
        Ledger ledger = new Ledger();
        Life life = new Life(disk, ledger, new Random(scenario), SMALL, Optional.of(reason));
        life.live(40);

        Life next = new Life(disk.afterPowerLoss(Survival.NOTHING, random), ledger, random, SMALL);
        next.open();
        next.append();
        next.close();
        return left.get() < 0;
    }

    @ParameterizedTest
    @CsvSource({"false, false", "true, false", "true, true"})
    void aDiskThatStaysFullChangesNothingAndServesReadersUntilThereIsRoomAgain(boolean inPlaceToo, boolean fits) {
        int events = fits ? 1 : 200;
        SimulatedDisk disk = disk().complainingWith("No space left on device");
        Ledger ledger = new Ledger();
        FileJournal journal = open(disk, ledger::tick);
        for (int attempt = 1; attempt < 6; attempt++) {
            append(journal, attempt, 100);
        }
        Snapshot kept = new Snapshot("kept", 1, "f", "before");
        journal.saveSnapshot(TENANT, kept);
        List<RecordedEvent> written = all(journal);
        Instant full = ledger.tick();
        disk.watchedBy(operation -> {
            if (inPlaceToo) {
                return operation.kind() == Kind.CREATE || operation.kind() == Kind.WRITE
                        ? Verdict.FAIL
                        : Verdict.PROCEED;
            }
            return operation.kind() == Kind.WRITE && operation.grows() ? Verdict.FAIL_WITHIN : Verdict.PROCEED;
        });

        for (int round = 0; round < 3; round++) {
            assertFull(() -> append(journal, 6, events));
            assertFull(() -> journal.saveSnapshot(TENANT, new Snapshot("kept", 2, "f", "meanwhile")));
            assertFull(() -> journal.saveSnapshot(TENANT, new Snapshot("new", 2, "f", "meanwhile")));
            assertFull(() -> journal.retire(full));
            assertThat(all(journal)).isEqualTo(written);
            assertThat(journal.version(TENANT, STREAM)).isEqualTo(500);
            assertThat(journal.retired(TENANT)).isZero();
            assertThat(journal.loadSnapshot(TENANT, "kept")).contains(kept);
            assertThat(journal.loadSnapshot(TENANT, "new")).isEmpty();
        }
        disk.watchedBy(operation -> Verdict.PROCEED);

        append(journal, 7, events);
        Snapshot later = new Snapshot("kept", 3, "f", "after");
        assertThat(journal.saveSnapshot(TENANT, later)).isTrue();
        assertThat(all(journal)).hasSize(500 + events).startsWith(written.toArray(RecordedEvent[]::new));
        assertThat(journal.retire(full)).isPositive();
        List<RecordedEvent> left = left(journal);
        journal.close();
        assertThat(disk.handles()).isZero();
        for (SimulatedDisk found : List.of(disk.afterPowerLoss(Survival.NOTHING, new Random(1)), disk)) {
            FileJournal again = open(found, ledger::tick);
            assertThat(left(again)).isEqualTo(left).isNotEmpty();
            assertThat(again.version(TENANT, STREAM)).isEqualTo(500 + events);
            assertThat(again.loadSnapshot(TENANT, "kept")).contains(later);
            append(again, 8, events);
            assertThat(left(again)).hasSize(left.size() + events);
            again.close();
        }
    }

    @Test
    void aSegmentThatCouldNotBeBegunHidesNothingOfWhatFollows() {
        Once headNotForced = new Once(force -> force.kind() == Kind.FORCE && force.at() == 0, Verdict.FAIL_AFTER);
        SimulatedDisk disk = disk();
        FileJournal journal = open(disk);
        append(journal, 1, 60);
        disk.watchedBy(headNotForced);
        assertFails(journal, 2, 100, Reason.UNAVAILABLE);
        append(journal, 3, 1);

        List<RecordedEvent> written = all(journal);
        assertThat(written).hasSize(61);
        journal.close();
        assertThat(all(open(disk.afterPowerLoss(Survival.EVERYTHING, new Random(1)))))
                .isEqualTo(written);
    }

    @Test
    void aHeadThatLiesAcrossTwoSectorsIsCutLikeAnyOther() {
        SimulatedDisk disk = disk();
        FileJournal journal = open(disk);
        disk.watchedBy(operation ->
                operation.kind() == Kind.WRITE && operation.at() % 512 > 480 ? Verdict.DIE_AFTER : Verdict.PROCEED);
        int appended = 0;
        while (!disk.dead()) {
            appended++;
            try {
                append(journal, appended, 1 + appended % 3);
            } catch (JournalFailure died) {
                assertThat(disk.dead()).isTrue();
            }
        }
        int before =
                all(open(disk.afterPowerLoss(Survival.NOTHING, new Random(1)))).size();
        for (int seed = 0; seed < 100; seed++) {
            FileJournal left = open(disk.afterPowerLoss(Survival.ANY, new Random(seed)));
            assertThat(all(left)).hasSizeGreaterThanOrEqualTo(before);
        }
    }

    @Test
    void aFrameThatCouldNotBeTakenBackIsUnknownUntilTheNextAppend() {
        SimulatedDisk disk = disk();
        FileJournal journal = open(disk);
        append(journal, 1, 1);
        AtomicInteger forces = new AtomicInteger();
        disk.watchedBy(operation ->
                operation.kind() == Kind.FORCE && forces.getAndIncrement() < 2 ? Verdict.FAIL : Verdict.PROCEED);

        assertThatThrownBy(() -> append(journal, 2, 3)).isInstanceOfSatisfying(JournalFailure.class, failure -> {
            assertThat(failure.outcomeUnknown()).isTrue();
            assertThat(failure.reason()).isEqualTo(Reason.UNAVAILABLE);
        });
        append(journal, 3, 1);

        List<RecordedEvent> written = all(journal);
        assertThat(written).hasSize(2);
        assertThat(all(open(disk.afterPowerLoss(Survival.ANY, new Random(3))))).isEqualTo(written);
    }

    @Test
    void whatFailedForSureIsNotThereAfterACrash() {
        SimulatedDisk disk = disk();
        FileJournal journal = open(disk);
        append(journal, 1, 1);
        disk.watchedBy(new Once(
                operation -> operation.kind() == Kind.FORCE && operation.name().endsWith(".log"), Verdict.FAIL_AFTER));

        assertFails(journal, 2, 3, Reason.UNAVAILABLE);

        for (int seed = 0; seed < 20; seed++) {
            assertThat(all(open(disk.afterPowerLoss(Survival.ANY, new Random(seed)))))
                    .hasSize(1);
        }
    }

    @Test
    void readersGoOnWhileTheDiskIsSlowAndCallersGather() throws Exception {
        SimulatedDisk disk = disk();
        FileJournal journal = open(disk);
        append(journal, 1, 1);
        CountDownLatch forcing = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        AtomicInteger forces = new AtomicInteger();
        disk.watchedBy(operation -> {
            if (operation.kind() == Kind.FORCE && forces.getAndIncrement() == 0) {
                forcing.countDown();
                await(released);
            }
            return Verdict.PROCEED;
        });
        ExecutorService callers = Executors.newFixedThreadPool(9);
        try {
            List<Future<?>> appends = new ArrayList<>();
            appends.add(callers.submit(() -> append(journal, 2, 1)));
            await(forcing);
            for (int attempt = 3; attempt < 11; attempt++) {
                int number = attempt;
                appends.add(callers.submit(() -> append(journal, number, 1)));
            }
            assertThat(all(journal)).hasSize(1);
            assertThat(journal.version(TENANT, STREAM)).isEqualTo(1);
            Thread.sleep(200);
            released.countDown();
            for (Future<?> append : appends) {
                append.get(1, TimeUnit.MINUTES);
            }
        } finally {
            released.countDown();
            callers.shutdown();
        }
        assertThat(all(journal)).hasSize(10);
        assertThat(forces).hasValueLessThan(6);
    }

    @Test
    void aReaderWhoseSegmentIsRetiredMeanwhileReadsWhatIsLeft() throws Exception {
        SimulatedDisk disk = disk();
        Ledger ledger = new Ledger();
        FileJournal journal = open(disk, ledger::tick);
        for (int attempt = 1; attempt < 6; attempt++) {
            append(journal, attempt, 100);
        }
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        disk.watchedBy(operation -> {
            if (operation.kind() == Kind.READ && operation.name().endsWith(".log") && reading.getCount() > 0) {
                reading.countDown();
                await(released);
            }
            return Verdict.PROCEED;
        });
        Ref agent = Ref.of(AgentId.of("a1"));
        ExecutorService reader = Executors.newSingleThreadExecutor();
        try {
            Future<List<RecordedEvent>> found =
                    reader.submit(() -> journal.readConcerning(TENANT, agent, 0, Integer.MAX_VALUE));
            await(reading);
            assertThat(journal.retire(ledger.tick())).isPositive();
            released.countDown();
            assertThat(found.get(1, TimeUnit.MINUTES))
                    .isNotEmpty()
                    .isEqualTo(journal.readConcerning(TENANT, agent, 0, Integer.MAX_VALUE));
        } finally {
            released.countDown();
            reader.shutdown();
        }
        journal.close();
        assertThat(disk.handles()).isZero();
    }

    @Test
    void aClockThatIsSetBackBreaksNothing() {
        Deque<Instant> times = new ArrayDeque<>();
        for (int hours : new int[] {5, 3, 4, 1, 2, 0}) {
            times.add(Ledger.NINE.plusSeconds(3600L * hours));
        }
        SimulatedDisk disk = disk();
        FileJournal first = open(disk, times::pop);
        append(first, 1, 100);
        append(first, 2, 100);
        append(first, 3, 100);
        first.close();
        FileJournal second = open(disk, times::pop);
        append(second, 4, 100);
        append(second, 5, 100);
        append(second, 6, 1);

        List<RecordedEvent> written = all(second);
        assertThat(written).hasSize(501).extracting(RecordedEvent::version).isSorted();
        assertThat(second.retire(Ledger.NINE.plusSeconds(3600L * 4))).isZero();
        second.close();
        assertThat(all(open(disk))).isEqualTo(written);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException interrupt) {
            throw new AssertionError("was interrupted", interrupt);
        }
    }

    private static void assertFails(FileJournal journal, int attempt, int events, Reason reason) {
        long before = journal.version(TENANT, STREAM);
        assertThatThrownBy(() -> append(journal, attempt, events))
                .isInstanceOfSatisfying(JournalFailure.class, failure -> {
                    assertThat(failure.reason()).isEqualTo(reason);
                    assertThat(failure.outcomeUnknown()).isFalse();
                    assertThat(failure.place()).startsWith("simulated/").endsWith(".log");
                });
        assertThat(journal.version(TENANT, STREAM)).isEqualTo(before);
    }

    private static void assertFull(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(JournalFailure.class, failure -> {
            assertThat(failure.reason()).isEqualTo(Reason.DISK_FULL);
            assertThat(failure.place()).startsWith("simulated");
        });
    }

    private static List<RecordedEvent> left(FileJournal journal) {
        return journal.readAll(TENANT, journal.retired(TENANT), Integer.MAX_VALUE);
    }

    private static void append(FileJournal journal, int attempt, int events) {
        StreamBatch.Builder batch = StreamBatch.builder().stream(STREAM);
        for (int i = 0; i < events; i++) {
            batch.addEvents(Ledger.event(attempt, 0, i));
        }
        assertThat(journal.append(TENANT, List.of(batch.build())).isRight()).isTrue();
    }

    private static List<RecordedEvent> all(FileJournal journal) {
        return journal.readAll(TENANT, 0, Integer.MAX_VALUE);
    }

    private static SimulatedDisk disk() {
        return new SimulatedDisk(new Random(1));
    }

    private static FileJournal open(SimulatedDisk disk) {
        return open(disk, InstantSource.fixed(Ledger.NINE));
    }

    private static FileJournal open(SimulatedDisk disk, InstantSource clock) {
        return FileJournal.at(Path.of("simulated"))
                .recordedAt(clock)
                .json(RememberingCodec.INSTANCE)
                .segmentBytes(SMALL)
                .open(disk);
    }

    /** Lets the first operation of a kind fail. */
    private static final class Once implements SimulatedDisk.Watcher {
        private final Predicate<Operation> which;
        private final Verdict verdict;
        private boolean done;

        Once(Predicate<Operation> which, Verdict verdict) {
            this.which = which;
            this.verdict = verdict;
        }

        @Override
        public synchronized Verdict on(Operation operation) {
            if (done || !which.test(operation)) {
                return Verdict.PROCEED;
            }
            done = true;
            return verdict;
        }
    }
}
