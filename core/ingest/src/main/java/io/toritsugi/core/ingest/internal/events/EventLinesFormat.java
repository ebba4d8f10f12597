package io.toritsugi.core.ingest.internal.events;

import io.toritsugi.core.event.EventId;
import io.toritsugi.core.ingest.IngestFailure;
import io.toritsugi.core.ingest.InputFormat;
import io.toritsugi.core.ingest.ReadOptions;
import io.toritsugi.core.ingest.RecordReader;
import io.toritsugi.core.ingest.RecordResult;
import io.toritsugi.core.ingest.RejectionReason;
import io.toritsugi.core.ingest.internal.text.FormatOptions;
import io.toritsugi.core.ingest.internal.text.Line;
import io.toritsugi.core.ingest.internal.text.LineRecordReader;
import io.toritsugi.core.ingest.mapping.Mapping;
import io.toritsugi.core.journal.PendingEvent;
import io.toritsugi.core.json.Jackson3;
import io.toritsugi.core.json.JsonCodec;
import io.vavr.control.Either;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/** Reads events of which each is a line. */
public final class EventLinesFormat implements InputFormat {
    /** The name of the format. */
    public static final String ID = "events";

    private static final String MARKER = "toritsugi.ingest.events/1";

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
        this.json = json;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Either<IngestFailure, RecordReader> open(
            String source, InputStream content, Mapping mapping, ReadOptions options) {
        return FormatOptions.check(mapping, Map.of())
                .map(none -> new LineRecordReader(source, content, options.encoding(), MARKER, this::interpret));
    }

    private RecordResult interpret(Line line) {
        PendingEvent event;
        try {
            event = json.read(line.text(), PendingEvent.class);
        } catch (IllegalArgumentException noEvent) {
            return line.rejected(RejectionReason.OTHER, "is no event: " + firstLine(noEvent));
        }
        PendingEvent named = event.eventId().isPresent() ? event : named(event, line);
        return new RecordResult.Read(line.number(), event.event().type(), List.of(named), List.of());
    }

    private static PendingEvent named(PendingEvent event, Line line) {
        return PendingEvent.builder()
                .eventId(EventId.ofIngested(line.contentHash(), line.record(), 0))
                .occurredAt(event.occurredAt())
                .event(event.event())
                .cause(event.cause())
                .correlation(event.correlation())
                .actor(event.actor())
                .origin(event.origin())
                .configVersion(event.configVersion())
                .corrects(event.corrects())
                .clockLag(event.clockLag())
                .build();
    }

    private static String firstLine(IllegalArgumentException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("unreadable");
    }
}
