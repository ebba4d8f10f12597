package io.toritsugi.core.interaction;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The rule by which a span of time is known. */
final class Spans {
    private Spans() {}

    static Optional<Duration> assertedOrBetween(
            Optional<Duration> asserted, Optional<Instant> start, Optional<Instant> end) {
        if (asserted.isPresent() || start.isEmpty() || end.isEmpty()) {
            return asserted;
        }
        return Optional.of(Duration.between(start.get(), end.get())).filter(span -> !span.isNegative());
    }
}
