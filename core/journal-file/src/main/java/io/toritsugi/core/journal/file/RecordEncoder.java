package io.toritsugi.core.journal.file;

import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.PendingEvent;
import io.toritsugi.core.journal.StreamBatch;
import io.toritsugi.core.journal.file.internal.log.EncodedRecord;
import io.toritsugi.core.journal.file.internal.log.Key;
import io.toritsugi.core.journal.file.internal.log.StreamAppend;
import io.toritsugi.core.journal.record.Concern;
import io.toritsugi.core.journal.record.RecordFormat;
import io.toritsugi.core.journal.record.WrittenRecord;
import java.nio.charset.StandardCharsets;

/** Turns what one tenant appends into records with their keys. */
final class RecordEncoder {
    private final RecordFormat format;
    private final TenantId tenant;

    RecordEncoder(RecordFormat format, TenantId tenant) {
        this.format = format;
        this.tenant = tenant;
    }

    StreamAppend encode(StreamBatch batch) {
        Key ofTenant = Key.tenant(tenant.value());
        Key stream = stream(tenant, batch.stream());
        return new StreamAppend(
                stream,
                batch.expectedVersion().orElse(StreamAppend.ANY_VERSION),
                batch.events().stream()
                        .map(event -> encode(ofTenant, stream, event))
                        .toList());
    }

    private EncodedRecord encode(Key ofTenant, Key stream, PendingEvent event) {
        WrittenRecord written = format.write(tenant, event);
        return EncodedRecord.of(
                ofTenant,
                stream,
                written.concerns().stream()
                        .map(concern -> concern(tenant, concern))
                        .toList(),
                written.json().getBytes(StandardCharsets.UTF_8));
    }

    static Key stream(TenantId tenant, StreamId stream) {
        return Key.of(Key.STREAM, tenant.value(), stream.value());
    }

    static Key concern(TenantId tenant, Concern concern) {
        return Key.of(code(concern.kind()), tenant.value(), concern.token());
    }

    // Part of the format: a number is never used for another kind.
    private static byte code(Ref.Kind kind) {
        return switch (kind) {
            case INTERACTION -> 2;
            case WORK_ITEM -> 3;
            case AGENT -> 4;
            case CUSTOMER -> 5;
            case TENANT -> 6;
            case PROMISE -> 7;
        };
    }
}
