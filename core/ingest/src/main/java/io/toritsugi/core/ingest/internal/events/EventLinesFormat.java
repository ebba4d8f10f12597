package io.toritsugi.core.ingest.internal.events;

import io.toritsugi.core.event.EventId;
import io.toritsugi.core.ingest.RecordResult;
import io.toritsugi.core.ingest.RejectionReason;
import io.toritsugi.core.ingest.internal.text.Line;
import io.toritsugi.core.ingest.internal.text.LineInterpreter;
import io.toritsugi.core.ingest.internal.text.LogFormat;
import io.toritsugi.core.ingest.mapping.Mapping;
import io.toritsugi.core.journal.PendingEvent;
import io.toritsugi.core.json.Jackson3;
import io.toritsugi.core.json.JsonCodec;
import java.util.List;
import java.util.Map;

/** Reads events of which each is a line. */
public final class EventLinesFormat extends LogFormat {
    /** The name of the format. */
    public static final String ID = "events";

    private final JsonCodec json;

    /** Made by the service loader, and by who wires it: knows the events of core. */
    public EventLinesFormat() {
        this(Jackson3.codec());
    }

    /**
     * Reads with a codec.
     *
     * @param json the codec
     */
    public EventLinesFormat(JsonCodec json) {
        super(ID, Map.of());
        this.json = json;
    }

    @Override
    protected LineInterpreter interpreter(Mapping mapping, Map<String, String> chosen) {
        return this::interpret;
    }

    private RecordResult interpret(Line line) {
        PendingEvent event;
        try {
            event = json.read(line.text(), PendingEvent.class);
        } catch (IllegalArgumentException noEvent) {
            return line.rejected(RejectionReason.OTHER, "is no event: " + firstLine(noEvent));
        }
        PendingEvent named = event.eventId().isPresent()
                ? event
                : event.pending(EventId.ofIngested(line.contentHash(), line.record(), 0));
        return new RecordResult.Read(line.number(), event.event().type(), List.of(named), List.of());
    }

    private static String firstLine(IllegalArgumentException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("unreadable");
    }
}
