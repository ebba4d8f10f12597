package io.toritsugi.core.journal;

import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.TenantId;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A journal that fails when it is told to. */
final class FailingJournal implements Journal {
    final Journal sound = new InMemoryJournal(() -> Instant.EPOCH);

    /** What happens just before an append. */
    Runnable beforeAppend = () -> {};

    int appends;

    @Nullable
    RuntimeException onAppend;

    /** Thrown when all was written. */
    @Nullable
    RuntimeException afterAppend;

    @Nullable
    RuntimeException onRead;

    @Nullable
    RuntimeException onLoad;

    @Nullable
    RuntimeException onSave;

    /** The version up to which the events of a stream are gone. */
    long retired;

    static JournalFailure failure(JournalFailure.Reason reason) {
        return JournalFailure.of(reason, "test", "told to fail", null);
    }

    private static void fail(@Nullable RuntimeException failure) {
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public Either<VersionConflict, Appended> append(TenantId tenant, List<StreamBatch> batches) {
        appends++;
        beforeAppend.run();
        fail(onAppend);
        Either<VersionConflict, Appended> answer = sound.append(tenant, batches);
        fail(afterAppend);
        return answer;
    }

    @Override
    public long version(TenantId tenant, StreamId stream) {
        return sound.version(tenant, stream);
    }

    @Override
    public List<RecordedEvent> readStream(TenantId tenant, StreamId stream, long afterVersion, int limit) {
        fail(onRead);
        if (afterVersion < retired) {
            throw failure(JournalFailure.Reason.RETIRED);
        }
        return sound.readStream(tenant, stream, afterVersion, limit);
    }

    @Override
    public List<RecordedEvent> readAll(TenantId tenant, long afterPosition, int limit) {
        return sound.readAll(tenant, afterPosition, limit);
    }

    @Override
    public List<RecordedEvent> readConcerning(TenantId tenant, Ref ref, long afterPosition, int limit) {
        return sound.readConcerning(tenant, ref, afterPosition, limit);
    }

    @Override
    public boolean saveSnapshot(TenantId tenant, Snapshot snapshot) {
        fail(onSave);
        return sound.saveSnapshot(tenant, snapshot);
    }

    @Override
    public Optional<Snapshot> loadSnapshot(TenantId tenant, String name) {
        fail(onLoad);
        return sound.loadSnapshot(tenant, name);
    }

    @Override
    public boolean deleteSnapshot(TenantId tenant, String name) {
        return sound.deleteSnapshot(tenant, name);
    }
}
