package io.toritsugi.kpi.collect;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * A stretch of time of a report.
 *
 * <p>Immutable and thread-safe.
 *
 * @param start its beginning, inclusive
 * @param end its end, exclusive
 * @param offset the offset from UTC that the wall clock shows at its beginning
 * @since 0.1
 */
public record Interval(Instant start, Instant end, ZoneOffset offset) {
    /**
     * Checks the ends.
     *
     * @throws IllegalArgumentException if it would be empty
     */
    public Interval {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("Interval must start before it ends, was " + start + " to " + end);
        }
    }

    /**
     * {@return whether an instant lies in it}
     *
     * @param instant the instant
     */
    public boolean contains(Instant instant) {
        return !instant.isBefore(start) && instant.isBefore(end);
    }

    /**
     * {@return its name in reports: its beginning with offset by ISO 8601, seconds always written, such as
     * {@code "1999-01-03T07:00:00+02:00"}}
     */
    public String label() {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(start.atOffset(offset));
    }
}
