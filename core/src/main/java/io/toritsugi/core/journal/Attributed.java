package io.toritsugi.core.journal;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.EventId;
import io.toritsugi.core.event.Origin;
import io.toritsugi.core.json.EventJson;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An event with what its decider or reader says of it: who caused it, why, and how it came to be.
 *
 * <p>The part of an envelope that an event has before a journal gives it its place. Implementations are immutable and
 * thread-safe.
 *
 * @since 0.1
 */
public sealed interface Attributed extends Dated permits PendingEvent, RecordedEvent {
    @Override
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Instant occurredAt();

    @Override
    @EventJson
    Event event();

    /** {@return the command or event that caused it, where there is one} */
    Optional<String> cause();

    /** {@return what ties together the events of one doing across streams, as the host names it} */
    Optional<String> correlation();

    /** {@return who caused it; the system unless said} */
    @Value.Default
    default Actor actor() {
        return Actor.SYSTEM;
    }

    /** {@return how it came to be; {@link Origin#LIVE} unless said} */
    @Value.Default
    default Origin origin() {
        return Origin.LIVE;
    }

    /** {@return the version of the configuration under which it was decided} */
    Optional<String> configVersion();

    /** {@return the earlier event that this one replaces: a late correction} */
    Optional<EventId> corrects();

    /**
     * {@return by how much the {@code now} of its command lay before {@link #occurredAt}: a clock that went back; more than
     * zero}
     */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Duration> clockLag();

    /**
     * {@return this event, to be appended under an id}
     *
     * @param id the id that it gets
     */
    default PendingEvent pending(EventId id) {
        return PendingEvent.builder()
                .eventId(id)
                .occurredAt(occurredAt())
                .event(event())
                .cause(cause())
                .correlation(correlation())
                .actor(actor())
                .origin(origin())
                .configVersion(configVersion())
                .corrects(corrects())
                .clockLag(clockLag())
                .build();
    }

    /** Checks the parts. Called by the builders. */
    @Value.Check
    default void check() {
        if (clockLag().filter(lag -> lag.isNegative() || lag.isZero()).isPresent()) {
            throw new IllegalArgumentException("Attributed.clockLag must be more than zero, was "
                    + clockLag().get());
        }
    }
}
