package io.toritsugi.kpi.forecast;

import java.math.BigDecimal;

/**
 * Between which numbers the calls of an interval should come to lie, at a stated share of times.
 *
 * <p>Immutable and thread-safe.
 *
 * @param coverage the stated share, more than 0 and less than 1
 * @param low the lower end in calls, inclusive; 0 or more
 * @param high the upper end in calls, inclusive; not below the lower end
 * @param days on the errors of how many past days it rests; 1 or more
 * @since 0.1
 */
public record PredictionInterval(BigDecimal coverage, BigDecimal low, BigDecimal high, int days) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if one is not allowed
     */
    public PredictionInterval {
        if (coverage.signum() <= 0 || coverage.compareTo(BigDecimal.ONE) >= 0) {
            throw new IllegalArgumentException(
                    "PredictionInterval.coverage must be more than 0 and less than 1, was " + coverage);
        }
        if (low.signum() < 0 || high.compareTo(low) < 0) {
            throw new IllegalArgumentException(
                    "PredictionInterval must be of 0 or more and in order, was " + low + " to " + high);
        }
        if (days < 1) {
            throw new IllegalArgumentException("PredictionInterval.days must be 1 or more, was " + days);
        }
    }

    /**
     * {@return whether this number of calls lies within, ends included}
     *
     * @param calls the number
     */
    public boolean contains(long calls) {
        BigDecimal number = BigDecimal.valueOf(calls);
        return low.compareTo(number) <= 0 && number.compareTo(high) <= 0;
    }
}
