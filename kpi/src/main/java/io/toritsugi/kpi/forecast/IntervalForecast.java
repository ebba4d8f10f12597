package io.toritsugi.kpi.forecast;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The calls that are expected in one interval: what a staffing plan takes as its load.
 *
 * <p>Immutable and thread-safe.
 *
 * @param start when the interval begins, inclusive
 * @param length how long it lasts, more than zero; where the clock changes it may differ from that of the history
 * @param expected the expected number of calls, 0 or more, to six decimals
 * @param range between which numbers they should come to lie; empty if the method tells none, or too few errors are known
 * @since 0.1
 */
public record IntervalForecast(
        Instant start, Duration length, BigDecimal expected, Optional<PredictionInterval> range) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if one is not allowed
     */
    public IntervalForecast {
        if (length.isNegative() || length.isZero()) {
            throw new IllegalArgumentException("IntervalForecast.length must be more than zero, was " + length);
        }
        if (expected.signum() < 0) {
            throw new IllegalArgumentException("IntervalForecast.expected must be 0 or more, was " + expected);
        }
    }
}
