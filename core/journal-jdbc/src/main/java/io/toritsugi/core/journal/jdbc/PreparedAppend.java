package io.toritsugi.core.journal.jdbc;

import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.JournalArguments;
import io.toritsugi.core.journal.PendingEvent;
import io.toritsugi.core.journal.StreamBatch;
import io.toritsugi.core.journal.record.RecordFormat;
import io.toritsugi.core.journal.record.WrittenRecord;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One append with all that can be made before a connection is held: a connection is short, and keys may want one too. */
final class PreparedAppend {
    private final TenantId tenant;
    private final List<StreamBatch> batches;
    private final List<Row> rows;
    private final InstantSource clock;
    private @Nullable Instant recordedAt;

    private PreparedAppend(TenantId tenant, List<StreamBatch> batches, List<Row> rows, InstantSource clock) {
        this.tenant = tenant;
        this.batches = batches;
        this.rows = rows;
        this.clock = clock;
    }

    static PreparedAppend of(TenantId tenant, List<StreamBatch> batches, RecordFormat format, InstantSource clock) {
        List<StreamBatch> given = JournalArguments.checkBatches(batches);
        checkStorable("TenantId", tenant.value());
        List<Row> rows = new ArrayList<>();
        for (StreamBatch batch : given) {
            StreamId stream = batch.stream();
            checkStorable("StreamId", stream.value());
            for (PendingEvent event : batch.events()) {
                WrittenRecord written = format.write(tenant, event);
                rows.add(new Row(
                        StoredText.of(written.json()),
                        written.concerns().stream()
                                .map(ConcernKey::of)
                                .distinct()
                                .toList()));
            }
        }
        return new PreparedAppend(tenant, given, rows, clock);
    }

    TenantId tenant() {
        return tenant;
    }

    List<StreamBatch> batches() {
        return batches;
    }

    List<Row> rows() {
        return rows;
    }

    int size() {
        return rows.size();
    }

    /** {@return when the journal got it: asked once, however often the append is tried} */
    Instant recordedAt() {
        Instant asked = recordedAt == null ? clock.instant() : recordedAt;
        recordedAt = asked;
        return asked;
    }

    // A database would put the same question mark for each half, and take two ids for one.
    private static void checkStorable(String type, String id) {
        if (!StoredText.isStorable(id)) {
            throw new IllegalArgumentException(
                    type + " must not have half a surrogate pair to be stored in a database");
        }
    }

    /** What is stored of one event; {@link #toString} shows nothing of it. */
    record Row(String body, List<ConcernKey> concerns) {
        @Override
        public String toString() {
            return "Row[" + body.length() + " characters]";
        }
    }
}
