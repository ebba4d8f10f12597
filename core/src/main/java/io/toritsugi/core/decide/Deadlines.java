package io.toritsugi.core.decide;

import java.time.Duration;
import java.time.Instant;

/**
 * Reckons deadlines without failing, for a fold never fails. Stateless and thread-safe.
 *
 * @since 0.1
 */
public final class Deadlines {
    private Deadlines() {}

    /**
     * {@return the instant that lies this time after another; {@link Instant#MAX} if it would lie in its last second or beyond}
     *
     * @param start an instant
     * @param length a time, zero or more
     */
    public static Instant after(Instant start, Duration length) {
        long left = Instant.MAX.getEpochSecond() - start.getEpochSecond();
        return length.toSeconds() >= left ? Instant.MAX : start.plus(length);
    }
}
