package io.toritsugi.core.interaction;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How spans of time are known and added up. */
final class Spans {
    private static final Duration LONGEST = Duration.ofSeconds(Long.MAX_VALUE, 999_999_999);

    private Spans() {}

    /** {@return the sum of two times, zero or more each; the longest time that there is, if it would be longer: a fold never fails} */
    static Duration sum(Duration first, Duration second) {
        return second.compareTo(LONGEST.minus(first)) >= 0 ? LONGEST : first.plus(second);
    }

    /** {@return the time between two instants; zero if either is unknown, or if the second does not lie after the first} */
    static Duration between(Optional<Instant> start, Optional<Instant> end) {
        return assertedOrBetween(Optional.empty(), start, end).orElse(Duration.ZERO);
    }

    static Optional<Duration> assertedOrBetween(
            Optional<Duration> asserted, Optional<Instant> start, Optional<Instant> end) {
        if (asserted.isPresent() || start.isEmpty() || end.isEmpty()) {
            return asserted;
        }
        return Optional.of(Duration.between(start.get(), end.get())).filter(span -> !span.isNegative());
    }
}
