package io.toritsugi.routing.hours;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.immutables.value.Value;

/**
 * When a queue is open: every week the same, save on certain dates.
 *
 * <p>Where the clock is put forward, a time that is left out means the instant at which it is; where it is put back, a time that comes
 * twice means its first coming. Slots may overlap. Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = QueueHours.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = QueueHours.Builder.class)
public sealed interface QueueHours permits ImmutableQueueHours {
    /** {@return whose clock is meant} */
    ZoneId zone();

    /** {@return the times of the week in which it is open; none: never} */
    List<OpenSlot> slots();

    /** {@return the dates on which no slot begins; one that began the day before runs to its end} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    @Value.NaturalOrder
    SortedSet<LocalDate> closedDates();

    /**
     * {@return whether the queue is open}
     *
     * @param now the time
     */
    default boolean isOpen(Instant now) {
        return OpenTimes.isOpen(this, now);
    }

    /**
     * {@return when the queue next opens or closes; empty if it never does}
     *
     * @param now the time; what changes just then has changed
     */
    default Optional<Instant> nextChange(Instant now) {
        return OpenTimes.nextChange(this, now);
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link QueueHours}; setting a part twice fails, as does leaving out the zone. Not thread-safe. */
    final class Builder extends ImmutableQueueHours.Builder {
        Builder() {}
    }
}
