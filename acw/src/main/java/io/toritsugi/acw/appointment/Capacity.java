package io.toritsugi.acw.appointment;

import io.toritsugi.core.time.BusinessCalendar;
import java.util.Objects;

/**
 * When, and for how many appointments at once, a resource has time.
 *
 * <p>Immutable and thread-safe.
 *
 * @param calendar the hours within which appointments lie
 * @param atOnce how many appointments it takes at one time, 1 or more
 * @since 0.1
 */
public record Capacity(BusinessCalendar calendar, int atOnce) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if {@code atOnce} is not allowed
     */
    public Capacity {
        Objects.requireNonNull(calendar, "Capacity.calendar");
        if (atOnce < 1) {
            throw new IllegalArgumentException("Capacity.atOnce must be 1 or more, was " + atOnce);
        }
    }
}
