package io.toritsugi.core.testkit;

import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.Appended;
import io.toritsugi.core.journal.PendingEvent;
import io.toritsugi.core.journal.RecordedEvent;
import io.toritsugi.core.journal.Snapshot;
import io.toritsugi.core.journal.StreamBatch;
import io.toritsugi.core.journal.VersionConflict;
import io.toritsugi.core.journal.record.Concern;
import io.toritsugi.core.journal.record.RecordFormat;
import io.toritsugi.core.journal.record.WrittenRecord;
import io.vavr.control.Either;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A sound journal in memory that keeps each event as a text under keys, for a test to break in one place. */
class ProtectingJournal extends ForwardingJournal {
    final List<String> stored = new ArrayList<>();

    private final RecordFormat format;
    private final Map<Place, WrittenRecord> records = new HashMap<>();

    ProtectingJournal(InstantSource recordedAt, RecordFormat format) {
        super(recordedAt);
        this.format = format;
    }

    @Override
    public Either<VersionConflict, Appended> append(TenantId tenant, List<StreamBatch> batches) {
        Either<VersionConflict, Appended> answer = super.append(tenant, batches);
        List<PendingEvent> events =
                batches.stream().flatMap(batch -> batch.events().stream()).toList();
        for (int i = 0; answer.isRight() && i < events.size(); i++) {
            WrittenRecord record = format.write(tenant, events.get(i));
            records.put(Place.of(answer.get().events().get(i)), record);
            stored.add(record.json());
            record.concerns().forEach(concern -> stored.add(concern.token()));
        }
        return answer;
    }

    @Override
    List<RecordedEvent> seen(List<RecordedEvent> events) {
        return events.stream().map(this::read).toList();
    }

    private RecordedEvent read(RecordedEvent event) {
        StreamId stream = event.stream();
        String text = record(event).json();
        return format.read(event.tenant(), stream, event.version(), event.position(), event.recordedAt(), text);
    }

    private WrittenRecord record(RecordedEvent event) {
        return Optional.ofNullable(records.get(Place.of(event))).orElseThrow();
    }

    @Override
    public List<RecordedEvent> readConcerning(TenantId tenant, Ref ref, long afterPosition, int limit) {
        Optional<Concern> concern = format.find(tenant, ref);
        Stream<RecordedEvent> found = sound.readAll(tenant, afterPosition, Integer.MAX_VALUE).stream()
                .filter(event ->
                        concern.filter(record(event).concerns()::contains).isPresent());
        return seen(found.limit(limit).toList());
    }

    @Override
    public boolean saveSnapshot(TenantId tenant, Snapshot snapshot) {
        stored.add(snapshot.format());
        stored.add(snapshot.content());
        return super.saveSnapshot(tenant, snapshot);
    }

    private record Place(TenantId tenant, long position) {
        static Place of(RecordedEvent event) {
            return new Place(event.tenant(), event.position());
        }
    }
}
