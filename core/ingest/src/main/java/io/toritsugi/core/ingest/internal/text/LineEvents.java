package io.toritsugi.core.ingest.internal.text;

import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.EventId;
import io.toritsugi.core.event.Origin;
import io.toritsugi.core.ingest.RecordResult;
import io.toritsugi.core.journal.PendingEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The events that a line tells of, with the ids of what is ingested, in the order in which they are added. */
public final class LineEvents {
    private final Line line;
    private final List<PendingEvent> events = new ArrayList<>(4);
    private final List<String> oddities = new ArrayList<>(0);

    LineEvents(Line line) {
        this.line = line;
    }

    /**
     * Adds an event.
     *
     * @param occurredAt when it happened
     * @param event what happened
     */
    public void add(Instant occurredAt, Event event) {
        events.add(PendingEvent.builder()
                .occurredAt(occurredAt)
                .event(event)
                .eventId(EventId.ofIngested(line.contentHash(), line.record(), events.size()))
                .origin(Origin.INGESTED)
                .build());
    }

    /**
     * Notes what is odd about the line and does not hinder reading.
     *
     * @param name the name of the oddity, such as {@code "unknown-call"}
     */
    public void odd(String name) {
        oddities.add(name);
    }

    /**
     * {@return the line as one that gave these events, which may be none}
     *
     * @param outcome what the line is, such as the name of its kind
     */
    public RecordResult read(String outcome) {
        return new RecordResult.Read(line.number(), outcome, events, oddities);
    }
}
