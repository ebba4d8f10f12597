package io.toritsugi.core.journal.file;

import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.Appended;
import io.toritsugi.core.journal.Journal;
import io.toritsugi.core.journal.JournalArguments;
import io.toritsugi.core.journal.PendingEvent;
import io.toritsugi.core.journal.RecordedEvent;
import io.toritsugi.core.journal.Snapshot;
import io.toritsugi.core.journal.StreamBatch;
import io.toritsugi.core.journal.VersionConflict;
import io.toritsugi.core.journal.file.internal.log.AppendOutcome;
import io.toritsugi.core.journal.file.internal.log.Key;
import io.toritsugi.core.journal.file.internal.log.Log;
import io.toritsugi.core.journal.file.internal.log.StoredRecord;
import io.toritsugi.core.journal.file.internal.log.StreamAppend;
import io.toritsugi.core.journal.record.RecordFormat;
import io.vavr.control.Either;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A journal in a folder: the embedded default, which loses nothing that it has acknowledged.
 *
 * <p>An append returns when the disk has it. Callers that append at the same time share one write; a reader never waits for a
 * writer. What is promised, fault by fault, and what is not, stands in the README of this module.
 *
 * <p>One process at a time has a folder open. Close the journal when the process ends properly: then the next opening misses
 * whatever was lost since. Memory grows with the segment that is being written, not with the journal; at most about 256 files are open at a time. One
 * append takes at most 256 MiB, encoded; a larger one is an {@link IllegalArgumentException}. Thread-safe.
 *
 * @since 0.1
 */
public final class FileJournal implements Journal, AutoCloseable {
    private final Log log;
    private final RecordFormat format;

    FileJournal(Log log, RecordFormat format) {
        this.log = log;
        this.format = format;
    }

    /**
     * {@return a builder of the journal in this folder}
     *
     * @param folder where it is, or is to be; it holds nothing else
     */
    public static FileJournalBuilder at(Path folder) {
        return new FileJournalBuilder(folder);
    }

    @Override
    public Either<VersionConflict, Appended> append(TenantId tenant, List<StreamBatch> batches) {
        Objects.requireNonNull(tenant, "tenant");
        List<StreamBatch> given = JournalArguments.checkBatches(batches);
        RecordEncoder encoder = new RecordEncoder(format, tenant);
        AppendOutcome outcome = log.append(given.stream().map(encoder::encode).toList());
        if (outcome instanceof AppendOutcome.Conflict conflict) {
            StreamBatch batch = given.get(conflict.stream());
            return Either.left(new VersionConflict(
                    batch.stream(), batch.expectedVersion().orElse(StreamAppend.ANY_VERSION), conflict.actual()));
        }
        return Either.right(appended(tenant, given, (AppendOutcome.Written) outcome));
    }

    private static Appended appended(TenantId tenant, List<StreamBatch> batches, AppendOutcome.Written written) {
        List<RecordedEvent> events = new ArrayList<>();
        long position = written.firstPosition();
        for (int i = 0; i < batches.size(); i++) {
            long version = written.firstVersions().get(i);
            for (PendingEvent event : batches.get(i).events()) {
                events.add(event.recorded(tenant, batches.get(i).stream(), version, position, written.recordedAt()));
                version++;
                position++;
            }
        }
        return new Appended(position - 1, events);
    }

    @Override
    public long version(TenantId tenant, StreamId stream) {
        return log.head(RecordEncoder.stream(tenant, stream));
    }

    @Override
    public List<RecordedEvent> readStream(TenantId tenant, StreamId stream, long afterVersion, int limit) {
        JournalArguments.checkPage("afterVersion", afterVersion, limit);
        return read(tenant, log.readStream(RecordEncoder.stream(tenant, stream), afterVersion, limit));
    }

    @Override
    public List<RecordedEvent> readAll(TenantId tenant, long afterPosition, int limit) {
        JournalArguments.checkPage("afterPosition", afterPosition, limit);
        return read(tenant, log.readKeyed(Key.tenant(tenant.value()), afterPosition, limit));
    }

    @Override
    public List<RecordedEvent> readConcerning(TenantId tenant, Ref ref, long afterPosition, int limit) {
        Objects.requireNonNull(tenant, "tenant");
        JournalArguments.checkPage("afterPosition", afterPosition, limit);
        return format.find(tenant, ref)
                .map(concern ->
                        read(tenant, log.readKeyed(RecordEncoder.concern(tenant, concern), afterPosition, limit)))
                .orElse(List.of());
    }

    private List<RecordedEvent> read(TenantId tenant, List<StoredRecord> records) {
        return records.stream().map(record -> read(tenant, record)).toList();
    }

    private RecordedEvent read(TenantId tenant, StoredRecord record) {
        return format.read(
                tenant,
                StreamId.of(record.stream()),
                record.version(),
                record.position(),
                record.recordedAt(),
                new String(record.payload(), StandardCharsets.UTF_8));
    }

    @Override
    public long retired(TenantId tenant) {
        return log.retired(Key.tenant(tenant.value()));
    }

    /**
     * Removes the oldest events: whole segments of which everything was recorded before an instant.
     *
     * <p>The segment that is being written stays, so do all snapshots and the versions at which streams ended. Take the
     * snapshots that a start needs first, and let the subscriptions come that far. Appends wait meanwhile, readers do not.
     *
     * @param recordedBefore what was recorded before it may go; of the instant, whole seconds count
     * @return how many segments were removed
     * @throws io.toritsugi.core.journal.JournalFailure if the disk fails; then either nothing was removed, or the next opening
     *     removes the rest
     */
    public int retire(Instant recordedBefore) {
        return log.retire(recordedBefore);
    }

    /**
     * Reads every byte of every segment, as a caretaker does now and then; appends and readers go on.
     *
     * @return how many events there are, of all tenants
     * @throws io.toritsugi.core.journal.JournalFailure with reason DAMAGED, and the file and offset of the first place where
     *     something is not what was written
     */
    public long check() {
        return log.check();
    }

    /** {@return what was found out of order since it was opened, and what was done about it; oldest first, unmodifiable} */
    public List<JournalFinding> findings() {
        return log.findings();
    }

    @Override
    public boolean saveSnapshot(TenantId tenant, Snapshot snapshot) {
        return log.snapshots().save(tenant.value(), snapshot);
    }

    @Override
    public Optional<Snapshot> loadSnapshot(TenantId tenant, String name) {
        return log.snapshots().load(tenant.value(), JournalArguments.checkSnapshotName(name));
    }

    @Override
    public boolean deleteSnapshot(TenantId tenant, String name) {
        return log.snapshots().delete(tenant.value(), JournalArguments.checkSnapshotName(name));
    }

    /** Waits for the append that is being written, and closes the journal; those that wait fail. Twice does nothing. */
    @Override
    public void close() {
        log.close();
    }
}
