package io.toritsugi.core.ingest.internal.connect;

import io.toritsugi.core.ingest.RecordResult;
import io.toritsugi.core.ingest.RejectionReason;
import io.toritsugi.core.ingest.internal.text.JsonLine;
import io.toritsugi.core.ingest.internal.text.Line;
import io.toritsugi.core.ingest.internal.text.LineEvents;
import io.toritsugi.core.ingest.internal.text.LineInterpreter;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Says what contact records mean, each by itself; one that comes again tells nothing. */
final class ConnectRecordsInterpreter implements LineInterpreter {
    /** The most contacts of which it is known that they came. */
    static final int MOST = 100_000;

    private final Map<String, Boolean> seen = new LinkedHashMap<>();
    private final Optional<String> source;

    ConnectRecordsInterpreter(Optional<String> source) {
        this.source = source;
    }

    @Override
    public RecordResult interpret(Line line) {
        return JsonLine.of(line).fold(rejected -> rejected, record -> interpret(line, record));
    }

    private RecordResult interpret(Line line, JsonLine record) {
        Optional<String> id = record.name("ContactId");
        Optional<Instant> began = record.instant("InitiationTimestamp");
        if (id.isEmpty() || began.isEmpty()) {
            return line.rejected(
                    RejectionReason.MISSING_VALUE,
                    "must have ContactId, and InitiationTimestamp in ISO 8601, has no "
                            + (id.isEmpty() ? "ContactId" : "such InitiationTimestamp"));
        }
        LineEvents events = line.events();
        if (seen.put(id.get(), true) == null) {
            new ConnectRecord(id.get(), began.get(), record, source, events).tell();
        } else {
            events.odd("record-again");
        }
        if (seen.size() > MOST) {
            seen.remove(seen.keySet().iterator().next());
        }
        return events.read("contact");
    }
}
