package io.toritsugi.core.plan;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of time: from an instant up to, but not including, a later one.
 *
 * @since 0.1
 */
public interface TimeRange {
    /** {@return where it begins; inclusive} */
    Instant from();

    /** {@return where it ends; exclusive, and after {@link #from}} */
    Instant to();

    /**
     * {@return whether an instant lies in it}
     *
     * @param at an instant
     */
    default boolean contains(Instant at) {
        return !at.isBefore(from()) && at.isBefore(to());
    }

    /** {@return how long it is; more than zero} */
    default Duration length() {
        return Duration.between(from(), to());
    }
}
