package io.toritsugi.kpi.forecast;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * The calls that are expected on one day.
 *
 * <p>Immutable and thread-safe.
 *
 * @param date the day
 * @param kind its kind
 * @param learntFrom the kind of the days from which it was learnt: its own, or the weekday that stands in for it
 * @param days on how many recorded days of that kind it rests; 1 or more
 * @param intervals its intervals, in the order of time
 * @since 0.1
 */
public record DayForecast(
        LocalDate date, DayKind kind, DayKind learntFrom, int days, List<IntervalForecast> intervals) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if it rests on no day
     */
    public DayForecast {
        if (days < 1) {
            throw new IllegalArgumentException("DayForecast.days must be 1 or more, was " + days);
        }
        intervals = List.copyOf(intervals);
    }

    /** {@return the expected number of calls of the day: exactly the sum of its intervals} */
    public BigDecimal expected() {
        return intervals.stream().map(IntervalForecast::expected).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
