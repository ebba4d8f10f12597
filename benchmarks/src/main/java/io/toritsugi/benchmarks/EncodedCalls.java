package io.toritsugi.benchmarks;

import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.PendingEvent;
import io.toritsugi.core.journal.file.internal.log.EncodedRecord;
import io.toritsugi.core.journal.file.internal.log.Key;
import io.toritsugi.core.journal.personal.PersonalDataCodec;
import io.toritsugi.core.journal.record.RecordFormat;
import io.toritsugi.core.journal.record.WrittenRecord;
import io.toritsugi.core.json.Jackson3;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The events of calls, each of another contact, encoded as a file journal stores them. */
final class EncodedCalls {
    private static final Key TENANT = Key.tenant("acme");
    private static final RecordFormat FORMAT = new RecordFormat(Jackson3.codec(), PersonalDataCodec.plain());
    private static final Instant START = Instant.parse("2026-04-01T00:00:00Z");

    private EncodedCalls() {}

    static Key stream(int number) {
        return Key.of(Key.STREAM, "acme", "domain/" + number);
    }

    static List<EncodedRecord> of(Key stream, int records, int seed) {
        List<EncodedRecord> encoded = new ArrayList<>();
        for (int call = 0; encoded.size() < records; call++) {
            InteractionId id = InteractionId.of("call-" + seed + "-" + call);
            for (ContactEvent event : CallScript.of(id, 1 + call % 3)) {
                encoded.add(encode(stream, event));
            }
        }
        return List.copyOf(encoded.subList(0, records));
    }

    private static EncodedRecord encode(Key stream, ContactEvent event) {
        WrittenRecord written = FORMAT.write(TenantId.of("acme"), PendingEvent.of(START, event));
        List<Key> concerns = written.concerns().stream()
                .map(concern -> Key.of((byte) (concern.kind() == Ref.Kind.AGENT ? 4 : 2), "acme", concern.token()))
                .toList();
        return EncodedRecord.of(TENANT, stream, concerns, written.json().getBytes(StandardCharsets.UTF_8));
    }
}
