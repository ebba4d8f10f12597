package io.toritsugi.core.journal.subscribe;

import io.toritsugi.core.event.Ref;
import io.toritsugi.core.event.UnknownEvent;
import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.Appended;
import io.toritsugi.core.journal.InMemoryJournal;
import io.toritsugi.core.journal.Journal;
import io.toritsugi.core.journal.JournalFailure;
import io.toritsugi.core.journal.PendingEvent;
import io.toritsugi.core.journal.RecordedEvent;
import io.toritsugi.core.journal.Snapshot;
import io.toritsugi.core.journal.StreamBatch;
import io.toritsugi.core.journal.VersionConflict;
import io.vavr.control.Either;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A journal in memory that retires events, and fails when it is told to. */
final class FaultyJournal implements Journal {
    static final TenantId TENANT = TenantId.of("acme");
    static final Instant NINE = Instant.parse("2026-04-01T00:00:00Z");
    private static final StreamId STREAM = StreamId.of("domain/first");

    private final Journal sound = new InMemoryJournal(InstantSource.fixed(NINE));
    private long retired;

    @Nullable
    RuntimeException failsToLoad;

    @Nullable
    RuntimeException failsToRead;

    @Nullable
    RuntimeException failsToSave;

    @Nullable
    RuntimeException failsAfterSaving;

    void append(int events) {
        append(TENANT, events);
    }

    void append(TenantId tenant, int events) {
        sound.append(tenant, List.of(batchOf(events)));
    }

    void retire(long upTo) {
        retired = upTo;
    }

    long saved(String name) {
        return sound.loadSnapshot(TENANT, Subscription.acknowledgement(name, 0).name())
                .map(Snapshot::at)
                .orElse(-1L);
    }

    private static StreamBatch batchOf(int events) {
        return StreamBatch.builder().stream(STREAM)
                .addAllEvents(IntStream.range(0, events)
                        .mapToObj(any -> PendingEvent.of(NINE, UnknownEvent.of("Any", Map.of())))
                        .toList())
                .build();
    }

    @Override
    public long retired(TenantId tenant) {
        return retired;
    }

    @Override
    public List<RecordedEvent> readAll(TenantId tenant, long afterPosition, int limit) {
        failIf(failsToRead);
        if (afterPosition < retired) {
            throw JournalFailure.of(JournalFailure.Reason.RETIRED, "position " + retired, "retired", null);
        }
        return sound.readAll(tenant, afterPosition, limit);
    }

    @Override
    public boolean saveSnapshot(TenantId tenant, Snapshot snapshot) {
        failIf(failsToSave);
        boolean saved = sound.saveSnapshot(tenant, snapshot);
        failIf(failsAfterSaving);
        return saved;
    }

    @Override
    public Optional<Snapshot> loadSnapshot(TenantId tenant, String name) {
        failIf(failsToLoad);
        return sound.loadSnapshot(tenant, name);
    }

    @Override
    public boolean deleteSnapshot(TenantId tenant, String name) {
        return sound.deleteSnapshot(tenant, name);
    }

    @Override
    public Either<VersionConflict, Appended> append(TenantId tenant, List<StreamBatch> batches) {
        return sound.append(tenant, batches);
    }

    @Override
    public long version(TenantId tenant, StreamId stream) {
        return sound.version(tenant, stream);
    }

    @Override
    public List<RecordedEvent> readStream(TenantId tenant, StreamId stream, long afterVersion, int limit) {
        return sound.readStream(tenant, stream, afterVersion, limit);
    }

    @Override
    public List<RecordedEvent> readConcerning(TenantId tenant, Ref ref, long afterPosition, int limit) {
        return sound.readConcerning(tenant, ref, afterPosition, limit);
    }

    private static void failIf(@Nullable RuntimeException failure) {
        if (failure != null) {
            throw failure;
        }
    }
}
