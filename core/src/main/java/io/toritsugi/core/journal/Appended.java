package io.toritsugi.core.journal;

import java.util.List;

/**
 * What an append has written, for the host to apply and to publish.
 *
 * <p>Immutable and thread-safe.
 *
 * @param position the position of its last event
 * @param events all its events in the order of their positions; unmodifiable
 * @since 0.1
 */
public record Appended(long position, List<RecordedEvent> events) {
    /** Copies the list. */
    public Appended {
        events = List.copyOf(events);
    }
}
