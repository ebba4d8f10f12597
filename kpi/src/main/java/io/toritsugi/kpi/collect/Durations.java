package io.toritsugi.kpi.collect;

import java.time.Duration;
import java.util.Optional;

/** Which durations are believed. */
final class Durations {
    /** Sums of millions of contacts stay far from the end of a long. */
    private static final Duration LONGEST = Duration.ofDays(3_653);

    private Durations() {}

    static Optional<Duration> plausible(Optional<Duration> duration) {
        return duration.filter(value -> !value.isNegative() && value.compareTo(LONGEST) <= 0);
    }
}
