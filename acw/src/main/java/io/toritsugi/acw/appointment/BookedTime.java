package io.toritsugi.acw.appointment;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;

/**
 * The time of one appointment.
 *
 * <p>Immutable and thread-safe.
 *
 * @param from when it begins, inclusive
 * @param to when it ends, exclusive; after the beginning
 * @since 0.1
 */
public record BookedTime(
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant from,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant to) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if it does not end after it begins
     */
    public BookedTime {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("BookedTime.to must be after its beginning " + from + ", was " + to);
        }
    }

    boolean overlaps(BookedTime other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }
}
