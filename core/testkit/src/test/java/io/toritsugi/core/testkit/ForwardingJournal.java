package io.toritsugi.core.testkit;

import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.Appended;
import io.toritsugi.core.journal.InMemoryJournal;
import io.toritsugi.core.journal.Journal;
import io.toritsugi.core.journal.RecordedEvent;
import io.toritsugi.core.journal.Snapshot;
import io.toritsugi.core.journal.StreamBatch;
import io.toritsugi.core.journal.VersionConflict;
import io.vavr.control.Either;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** A sound journal for a test to break in one place. */
class ForwardingJournal implements Journal {
    final Journal sound;

    ForwardingJournal(InstantSource recordedAt) {
        this(new InMemoryJournal(recordedAt));
    }

    ForwardingJournal(Journal sound) {
        this.sound = sound;
    }

    /** What is appended, for what was to be. */
    List<StreamBatch> taken(List<StreamBatch> batches) {
        return batches;
    }

    /** What a reader is given, for what there is. */
    List<RecordedEvent> seen(List<RecordedEvent> events) {
        return events;
    }

    @Override
    public Either<VersionConflict, Appended> append(TenantId tenant, List<StreamBatch> batches) {
        return sound.append(tenant, taken(batches));
    }

    @Override
    public long version(TenantId tenant, StreamId stream) {
        return sound.version(tenant, stream);
    }

    @Override
    public List<RecordedEvent> readStream(TenantId tenant, StreamId stream, long afterVersion, int limit) {
        return seen(sound.readStream(tenant, stream, afterVersion, limit));
    }

    @Override
    public List<RecordedEvent> readAll(TenantId tenant, long afterPosition, int limit) {
        return seen(sound.readAll(tenant, afterPosition, limit));
    }

    @Override
    public List<RecordedEvent> readConcerning(TenantId tenant, Ref ref, long afterPosition, int limit) {
        return seen(sound.readConcerning(tenant, ref, afterPosition, limit));
    }

    @Override
    public long retired(TenantId tenant) {
        return sound.retired(tenant);
    }

    @Override
    public boolean saveSnapshot(TenantId tenant, Snapshot snapshot) {
        return sound.saveSnapshot(tenant, snapshot);
    }

    @Override
    public Optional<Snapshot> loadSnapshot(TenantId tenant, String name) {
        return sound.loadSnapshot(tenant, name);
    }

    @Override
    public boolean deleteSnapshot(TenantId tenant, String name) {
        return sound.deleteSnapshot(tenant, name);
    }
}
