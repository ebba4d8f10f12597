package io.toritsugi.core.organization.unit;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days on which something holds: from the first to the last, both included.
 *
 * <p>Days are closed at both ends, as contracts and certificates state them: whoever types a file types the last day that
 * counts, and a day belongs wholly to one side or the other.
 *
 * @since 0.1
 */
public interface Validity {
    /** {@return the first day on which it holds} */
    LocalDate firstDay();

    /** {@return the last day on which it holds; absent: until further notice} */
    Optional<LocalDate> lastDay();

    /**
     * {@return whether it holds on a day}
     *
     * @param day the day
     */
    default boolean holdsOn(LocalDate day) {
        return !day.isBefore(firstDay()) && !endsBefore(day);
    }

    /**
     * {@return whether its last day lies before a day}
     *
     * @param day the day
     */
    default boolean endsBefore(LocalDate day) {
        return lastDay().filter(last -> last.isBefore(day)).isPresent();
    }

    /**
     * {@return whether there is a day on which both hold}
     *
     * @param other the other
     */
    default boolean overlaps(Validity other) {
        return !endsBefore(other.firstDay()) && !other.endsBefore(firstDay());
    }
}
