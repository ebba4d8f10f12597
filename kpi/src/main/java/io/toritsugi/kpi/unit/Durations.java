package io.toritsugi.kpi.unit;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Which durations are believed, and where they lead. */
final class Durations {
    /** Sums of millions of contacts stay far from the end of a long. */
    private static final Duration LONGEST = Duration.ofDays(3_653);

    private Durations() {}

    static Optional<Duration> plausible(Optional<Duration> duration) {
        return duration.filter(value -> !value.isNegative() && value.compareTo(LONGEST) <= 0);
    }

    /** {@return an instant so much earlier; the first one if there is none so early} */
    static Instant before(Instant end, Duration duration) {
        return duration.compareTo(Duration.between(Instant.MIN, end)) > 0 ? Instant.MIN : end.minus(duration);
    }
}
