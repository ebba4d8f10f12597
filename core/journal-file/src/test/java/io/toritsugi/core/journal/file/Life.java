package io.toritsugi.core.journal.file;

import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.Appended;
import io.toritsugi.core.journal.JournalFailure;
import io.toritsugi.core.journal.Snapshot;
import io.toritsugi.core.journal.StreamBatch;
import io.toritsugi.core.journal.VersionConflict;
import io.vavr.control.Either;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** One process with one journal, from when it opens it until it dies; notes what it was told. */
final class Life {
    private final SimulatedDisk disk;
    private final Ledger ledger;
    private final RandomGenerator random;
    private final long segmentBytes;
    private final Optional<JournalFailure.Reason> expected;
    private @Nullable FileJournal journal;

    Life(SimulatedDisk disk, Ledger ledger, RandomGenerator random, long segmentBytes) {
        this(disk, ledger, random, segmentBytes, Optional.empty());
    }

    /**
     * Begins one.
     *
     * @param expected why the journal may fail although the power stays; then it must be usable again at once
     */
    Life(
            SimulatedDisk disk,
            Ledger ledger,
            RandomGenerator random,
            long segmentBytes,
            Optional<JournalFailure.Reason> expected) {
        this.disk = disk;
        this.ledger = ledger;
        this.random = random;
        this.segmentBytes = segmentBytes;
        this.expected = expected;
    }

    /** {@return whether it died of the disk} Anything else that fails is a bug. */
    boolean diesOf(Runnable doing) {
        try {
            doing.run();
            return false;
        } catch (JournalFailure failure) {
            if (disk.dead() && failure.reason() != JournalFailure.Reason.DAMAGED) {
                return true;
            }
            throw new AssertionError("failed for no reason: " + failure.getMessage(), failure);
        }
    }

    FileJournal journal() {
        if (journal == null) {
            throw new IllegalStateException("not opened yet");
        }
        return journal;
    }

    /** Opens the journal, and looks whether everything is there. */
    void open() {
        open(OptionalLong.empty());
    }

    void open(OptionalLong token) {
        ledger.inspectCopies(disk);
        FileJournal opened = openedAtLast(token);
        journal = opened;
        if (!disk.dead()) {
            Ledger.inspectFindings(opened.findings());
        }
        for (JournalFinding finding : opened.findings()) {
            if (finding.kind() == JournalFinding.Kind.TORN_TAIL_CUT) {
                String copy = finding.detail().substring(finding.detail().lastIndexOf(' ') + 1);
                ledger.copied(copy, disk.content(copy).orElse(new byte[0]));
            }
        }
        inspectAtLast(opened);
    }

    private FileJournal openedAtLast(OptionalLong token) {
        try {
            FileJournal opened = opened(token);
            token.ifPresent(ledger::token);
            return opened;
        } catch (JournalFailure failure) {
            survive(failure);
            Ledger.check(disk.handles() == 0, () -> disk.handles() + " files are still open");
            return opened(OptionalLong.empty());
        }
    }

    private void inspectAtLast(FileJournal opened) {
        try {
            ledger.inspectOpened(opened);
        } catch (JournalFailure failure) {
            survive(failure);
            ledger.inspectOpened(opened);
        }
    }

    private void survive(JournalFailure failure) {
        if (disk.dead() || expected.isEmpty()) {
            throw failure;
        }
        Ledger.check(
                failure.reason() == expected.get() && failure.place().startsWith("simulated"),
                () -> "failed with another reason or place: " + failure + ", " + failure.getCause());
    }

    private FileJournal opened(OptionalLong token) {
        FileJournalBuilder builder = FileJournal.at(Path.of("simulated"))
                .recordedAt(ledger::tick)
                .json(RememberingCodec.INSTANCE)
                .segmentBytes(segmentBytes);
        token.ifPresent(builder::takeOver);
        disk.opening(true);
        try {
            return builder.open(disk);
        } finally {
            disk.opening(false);
        }
    }

    /** Opening with a token that was used before must fail. */
    void openWithUsedToken() {
        if (ledger.token() > 0) {
            try {
                opened(OptionalLong.of(ledger.token())).close();
            } catch (JournalFailure failure) {
                Ledger.check(failure.reason() == JournalFailure.Reason.FENCED, () -> "failed with " + failure);
                return;
            }
            throw new AssertionError("token " + ledger.token() + " was taken twice");
        }
    }

    /** Opening must say that something is lost. */
    void failsAsDamaged() {
        try {
            opened(OptionalLong.empty()).close();
        } catch (JournalFailure failure) {
            Ledger.check(failure.reason() == JournalFailure.Reason.DAMAGED, () -> "failed with " + failure);
            return;
        }
        throw new AssertionError("what was lost after it was closed was not missed");
    }

    /** Opens, does this many things, by chance, and closes; goes on whatever fails. */
    void live(int count) {
        open();
        steps(count);
        closeAtLast();
    }

    /** Does this many things, by chance. */
    void steps(int count) {
        for (int i = 0; i < count; i++) {
            try {
                step();
            } catch (JournalFailure failure) {
                survive(failure);
                ledger.inspect(journal());
                append();
            }
        }
    }

    private void step() {
        int chance = random.nextInt(100);
        if (chance < 76) {
            append();
        } else if (chance < 80) {
            conflict();
        } else if (chance < 88) {
            saveSnapshot();
        } else if (chance < 90) {
            deleteSnapshot();
        } else if (chance < 94) {
            retire();
        } else {
            closeAtLast();
            open(chance < 97 ? OptionalLong.empty() : OptionalLong.of(ledger.nextToken()));
        }
    }

    void append() {
        TenantId tenant = one(Ledger.TENANTS);
        int attempt = ledger.nextAttempt();
        List<StreamBatch> batches = batches(attempt, tenant, random.nextInt(8) == 0 ? 3 : 1);
        append(attempt, tenant, batches);
    }

    /** Appends this many events to one stream. */
    void append(int events) {
        int attempt = ledger.nextAttempt();
        StreamBatch.Builder batch = StreamBatch.builder().stream(Ledger.STREAMS.get(0));
        for (int number = 0; number < events; number++) {
            batch.addEvents(Ledger.event(attempt, 0, number));
        }
        append(attempt, Ledger.TENANTS.get(0), List.of(batch.build()));
    }

    private List<StreamBatch> batches(int attempt, TenantId tenant, int streams) {
        List<StreamBatch> batches = new ArrayList<>();
        int first = random.nextInt(Ledger.STREAMS.size());
        for (int i = 0; i < streams; i++) {
            StreamId stream = Ledger.STREAMS.get((first + i) % Ledger.STREAMS.size());
            StreamBatch.Builder batch = StreamBatch.builder().stream(stream);
            int size = size();
            for (int number = 0; number < size; number++) {
                batch.addEvents(Ledger.event(attempt, i, number));
            }
            if (random.nextBoolean()) {
                batch.expectedVersion(journal().version(tenant, stream));
            }
            batches.add(batch.build());
        }
        return batches;
    }

    private int size() {
        int chance = random.nextInt(100);
        if (chance < 70) {
            return random.nextInt(1, 4);
        }
        return chance < 97 ? random.nextInt(4, 20) : random.nextInt(80, 200);
    }

    /** {@return whether it was written; not if another was faster} */
    boolean append(int attempt, TenantId tenant, List<StreamBatch> batches) {
        ledger.begun(attempt, tenant, batches);
        Either<VersionConflict, Appended> answer;
        try {
            answer = journal().append(tenant, batches);
        } catch (JournalFailure failure) {
            if (!failure.outcomeUnknown()) {
                ledger.absent(attempt);
            }
            throw failure;
        }
        if (answer.isRight()) {
            ledger.acknowledged(attempt, tenant, answer.get());
        } else {
            ledger.absent(attempt);
        }
        return answer.isRight();
    }

    private void conflict() {
        TenantId tenant = one(Ledger.TENANTS);
        StreamId stream = one(Ledger.STREAMS);
        int attempt = ledger.nextAttempt();
        StreamBatch wrong = StreamBatch.builder().stream(stream)
                .expectedVersion(journal().version(tenant, stream) + 1)
                .addEvents(Ledger.event(attempt, 0, 0))
                .build();
        Ledger.check(!append(attempt, tenant, List.of(wrong)), () -> "no conflict was found");
    }

    void saveSnapshot() {
        TenantId tenant = one(Ledger.TENANTS);
        String content = "s".repeat(random.nextInt(3_000));
        Snapshot snapshot = new Snapshot(one(Ledger.SNAPSHOTS), ledger.nextAttempt(), "v1", content);
        ledger.snapshotBegun(tenant, snapshot.name(), Optional.of(snapshot));
        Ledger.check(journal().saveSnapshot(tenant, snapshot), () -> "a later snapshot was not saved");
        ledger.snapshotIs(tenant, snapshot.name(), Optional.of(snapshot));
    }

    private void deleteSnapshot() {
        TenantId tenant = one(Ledger.TENANTS);
        String name = one(Ledger.SNAPSHOTS);
        ledger.snapshotBegun(tenant, name, Optional.empty());
        journal().deleteSnapshot(tenant, name);
        ledger.snapshotIs(tenant, name, Optional.empty());
    }

    void retire() {
        Instant before = ledger.tick().minusSeconds(random.nextInt(25));
        ledger.mayRetire(before);
        journal().retire(before);
    }

    private void closeAtLast() {
        try {
            close();
        } catch (JournalFailure failure) {
            survive(failure);
            close();
        }
    }

    void close() {
        journal().close();
        Ledger.check(disk.handles() == 0, () -> disk.handles() + " files are still open");
    }

    /** Several append at once until the process dies, or each has done so much. */
    void crowd(int callers, int each) {
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            List<Future<?>> done = new ArrayList<>();
            for (int caller = 0; caller < callers; caller++) {
                TenantId tenant = Ledger.TENANTS.get(caller % Ledger.TENANTS.size());
                StreamId stream = Ledger.STREAMS.get(caller % Ledger.STREAMS.size());
                done.add(threads.submit(() -> appendEach(tenant, stream, each)));
            }
            for (Future<?> one : done) {
                one.get();
            }
        } catch (InterruptedException | ExecutionException failure) {
            throw new AssertionError("a caller failed", failure);
        } finally {
            threads.shutdown();
        }
    }

    private void appendEach(TenantId tenant, StreamId stream, int count) {
        for (int i = 0; i < count && !disk.dead(); i++) {
            int attempt = ledger.nextAttempt();
            StreamBatch batch = StreamBatch.builder().stream(stream)
                    .addEvents(Ledger.event(attempt, 0, 0))
                    .addEvents(Ledger.event(attempt, 0, 1))
                    .build();
            diesOf(() -> {
                try {
                    append(attempt, tenant, List.of(batch));
                } catch (JournalFailure failure) {
                    survive(failure);
                }
            });
        }
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
