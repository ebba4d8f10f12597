package io.toritsugi.core.journal;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.EventId;
import io.toritsugi.core.event.Origin;
import io.toritsugi.core.json.EventJson;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An event on its way to a journal: what its decider or reader says of it, before the journal gives it its place.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = PendingEvent.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = PendingEvent.Builder.class)
public sealed interface PendingEvent extends Dated permits ImmutablePendingEvent {
    @Override
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Instant occurredAt();

    @Override
    @EventJson
    Event event();

    /**
     * {@return the id of the event; given for ingested events, absent for live ones, whose id the journal derives from
     * their place; a simulated one may do either}
     */
    Optional<EventId> eventId();

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
     * {@return a live event of the system with nothing else said}
     *
     * @param occurredAt when it happened
     * @param event what happened
     */
    static PendingEvent of(Instant occurredAt, Event event) {
        return builder().occurredAt(occurredAt).event(event).build();
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (clockLag().filter(lag -> lag.isNegative() || lag.isZero()).isPresent()) {
            throw new IllegalArgumentException("PendingEvent.clockLag must be more than zero, was "
                    + clockLag().get());
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link PendingEvent}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutablePendingEvent.Builder {
        Builder() {}
    }
}
