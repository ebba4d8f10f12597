package io.toritsugi.core.event;

import java.time.Instant;

/**
 * An event and when it happened: what a decision returns and what every fold reads.
 *
 * @since 0.1
 */
public interface Dated {
    /**
     * {@return when it happened} For a live event the {@code now} of its command; for an event caused by a deadline, the
     * deadline.
     */
    Instant occurredAt();

    /** {@return what happened} */
    Event event();

    /**
     * {@return an event with its instant and nothing else}
     *
     * @param occurredAt when it happened
     * @param event what happened
     */
    static Dated of(Instant occurredAt, Event event) {
        return new DatedEvent(occurredAt, event);
    }
}
