package io.toritsugi.core.event;

import java.time.Instant;
import java.util.Objects;

record DatedEvent(Instant occurredAt, Event event) implements Dated {
    DatedEvent {
        Objects.requireNonNull(occurredAt, "occurredAt");
        Objects.requireNonNull(event, "event");
    }
}
