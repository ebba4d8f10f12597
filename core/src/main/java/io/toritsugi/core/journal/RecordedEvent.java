package io.toritsugi.core.journal;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.event.EventId;
import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Instant;
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
public sealed interface RecordedEvent extends Attributed permits ImmutableRecordedEvent {
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
    @Value.Check
    default void check() {
        Attributed.super.check();
        if (version() < 1) {
            throw new IllegalArgumentException("RecordedEvent.version must be 1 or more, was " + version());
        }
        if (position() < 1) {
            throw new IllegalArgumentException("RecordedEvent.position must be 1 or more, was " + position());
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
