package io.toritsugi.core.journal.record;

import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.Appended;
import io.toritsugi.core.journal.Journal;
import io.toritsugi.core.journal.PendingEvent;
import io.toritsugi.core.journal.RecordedEvent;
import io.toritsugi.core.journal.Snapshot;
import io.toritsugi.core.journal.StreamBatch;
import io.toritsugi.core.journal.VersionConflict;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A journal of one stream that keeps what a durable one would keep: what {@link RecordFormat} writes. */
public final class StoredJournal implements Journal {
    private static final StreamId STREAM = StreamId.of("s");

    private final RecordFormat format;
    private final List<WrittenRecord> records = new ArrayList<>();

    /**
     * Makes an empty one.
     *
     * @param format how events are kept
     */
    public StoredJournal(RecordFormat format) {
        this.format = format;
    }

    /** {@return everything that is kept of events, as text} */
    public String bytes() {
        StringBuilder bytes = new StringBuilder();
        for (WrittenRecord written : records) {
            bytes.append(written.json());
            written.concerns().forEach(concern -> bytes.append(concern.kind()).append(concern.token()));
        }
        return bytes.toString();
    }

    @Override
    public Either<VersionConflict, Appended> append(TenantId tenant, List<StreamBatch> batches) {
        for (StreamBatch batch : batches) {
            for (PendingEvent event : batch.events()) {
                records.add(format.write(tenant, event));
            }
        }
        return Either.right(new Appended(records.size(), List.of()));
    }

    @Override
    public long version(TenantId tenant, StreamId stream) {
        return records.size();
    }

    @Override
    public List<RecordedEvent> readStream(TenantId tenant, StreamId stream, long afterVersion, int limit) {
        return readAll(tenant, afterVersion, limit);
    }

    @Override
    public List<RecordedEvent> readAll(TenantId tenant, long afterPosition, int limit) {
        return IntStream.range((int) afterPosition, records.size())
                .limit(limit)
                .mapToObj(i -> read(tenant, i))
                .toList();
    }

    @Override
    public List<RecordedEvent> readConcerning(TenantId tenant, Ref ref, long afterPosition, int limit) {
        Optional<Concern> concern = format.find(tenant, ref);
        return IntStream.range((int) afterPosition, records.size())
                .filter(i -> concern.filter(records.get(i).concerns()::contains).isPresent())
                .limit(limit)
                .mapToObj(i -> read(tenant, i))
                .toList();
    }

    @Override
    public boolean saveSnapshot(TenantId tenant, Snapshot snapshot) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Snapshot> loadSnapshot(TenantId tenant, String name) {
        return Optional.empty();
    }

    @Override
    public boolean deleteSnapshot(TenantId tenant, String name) {
        return false;
    }

    private RecordedEvent read(TenantId tenant, int index) {
        return format.read(
                tenant,
                STREAM,
                index + 1L,
                index + 1L,
                Instant.EPOCH,
                records.get(index).json());
    }
}
