package io.toritsugi.core.testkit;

import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.EventId;
import io.toritsugi.core.journal.RecordedEvent;
import java.time.Instant;
import java.util.Optional;

/** A recorded event, to be changed in one place. */
final class Draft {
    private final RecordedEvent original;
    EventId eventId;
    long version;
    long position;
    Instant recordedAt;
    Instant occurredAt;
    Optional<String> cause;
    Event event;

    Draft(RecordedEvent original) {
        this.original = original;
        this.eventId = original.eventId();
        this.version = original.version();
        this.position = original.position();
        this.recordedAt = original.recordedAt();
        this.occurredAt = original.occurredAt();
        this.cause = original.cause();
        this.event = original.event();
    }

    RecordedEvent build() {
        return RecordedEvent.builder().tenant(original.tenant()).stream(original.stream())
                .eventId(eventId)
                .version(version)
                .position(position)
                .recordedAt(recordedAt)
                .occurredAt(occurredAt)
                .cause(cause)
                .event(event)
                .correlation(original.correlation())
                .actor(original.actor())
                .origin(original.origin())
                .configVersion(original.configVersion())
                .corrects(original.corrects())
                .clockLag(original.clockLag())
                .build();
    }
}
