package io.toritsugi.core.journal;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.EventId;
import io.toritsugi.core.event.Origin;
import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.json.EventJson;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An event with its envelope: the truth, as a journal keeps it.
 *
 * <p>Within a stream in the order of {@link #version}; across streams in the order of {@link #position}, where
 * {@link #occurredAt} may go back. Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = RecordedEvent.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = RecordedEvent.Builder.class)
public sealed interface RecordedEvent extends Dated permits ImmutableRecordedEvent {
    /** {@return whose event it is} */
    TenantId tenant();

    /** {@return its id: two recorded events with one id are one event} */
    EventId eventId();

    /** {@return the stream of whoever decided it} */
    StreamId stream();

    /** {@return its place in the stream, counted from 1, without holes} */
    long version();

    /** {@return its place among the events of its tenant: 1 or more, rising, perhaps with holes} */
    long position();

    /** {@return when the journal got it} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Instant recordedAt();

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

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (version() < 1) {
            throw new IllegalArgumentException("RecordedEvent.version must be 1 or more, was " + version());
        }
        if (position() < 1) {
            throw new IllegalArgumentException("RecordedEvent.position must be 1 or more, was " + position());
        }
        if (clockLag().filter(lag -> lag.isNegative() || lag.isZero()).isPresent()) {
            throw new IllegalArgumentException("RecordedEvent.clockLag must be more than zero, was "
                    + clockLag().get());
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link RecordedEvent}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableRecordedEvent.Builder {
        Builder() {}
    }
}
