package io.toritsugi.acw.audit.trail;

import io.toritsugi.core.event.Actor;
import io.toritsugi.core.journal.RecordedEvent;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What one event changed, by whom, when and why.
 *
 * <p>Immutable and thread-safe.
 *
 * @param event the event
 * @param why why, as the event says it; else what caused it; empty if nobody said
 * @param differences what was changed, in the order of the paths; unmodifiable
 * @since 0.1
 */
public record AuditedChange(RecordedEvent event, Optional<String> why, List<Difference> differences) {
    /** Copies the list. */
    public AuditedChange {
        Objects.requireNonNull(event, "AuditedChange.event");
        Objects.requireNonNull(why, "AuditedChange.why");
        differences = List.copyOf(differences);
    }

    /** {@return who did it} */
    public Actor who() {
        return event.actor();
    }

    /** {@return when it happened} */
    public Instant when() {
        return event.occurredAt();
    }

    @Override
    public String toString() {
        return "AuditedChange[" + event.event().type() + " " + differences + "]";
    }
}
