package io.toritsugi.core.journal;

import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.EventId;
import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.TenantId;
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
public sealed interface PendingEvent extends Attributed permits ImmutablePendingEvent {
    /**
     * {@return the id of the event; given for ingested events, absent for live ones, whose id the journal derives from
     * their place; a simulated one may do either}
     */
    Optional<EventId> eventId();

    /**
     * {@return a live event of the system with nothing else said}
     *
     * @param occurredAt when it happened
     * @param event what happened
     */
    static PendingEvent of(Instant occurredAt, Event event) {
        return builder().occurredAt(occurredAt).event(event).build();
    }

    /**
     * {@return a builder of an event that was decided, with its instant and, where it lies after {@code now}, its clock lag}
     *
     * @param decided what a decider gave
     * @param now the time of the command, as the host gave it to the decider
     */
    static Builder decided(Dated decided, Instant now) {
        Builder builder = builder().occurredAt(decided.occurredAt()).event(decided.event());
        return now.isBefore(decided.occurredAt())
                ? builder.clockLag(Duration.between(now, decided.occurredAt()))
                : builder;
    }

    /**
     * {@return this event in the place that a journal gave it; its id is derived from that place unless it brings one}
     *
     * @param tenant whose event
     * @param stream its stream
     * @param version its place in the stream, 1 or more
     * @param position its place among the events of its tenant, 1 or more
     * @param recordedAt when the journal got it
     */
    default RecordedEvent recorded(TenantId tenant, StreamId stream, long version, long position, Instant recordedAt) {
        return RecordedEvent.builder().tenant(tenant).stream(stream)
                .version(version)
                .position(position)
                .recordedAt(recordedAt)
                .eventId(eventId().orElseGet(() -> EventId.ofLive(tenant, stream, version)))
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

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link PendingEvent}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutablePendingEvent.Builder {
        Builder() {}
    }
}
