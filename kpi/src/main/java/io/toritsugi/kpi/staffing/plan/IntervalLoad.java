package io.toritsugi.kpi.staffing.plan;

import io.toritsugi.core.plan.TimeRange;
import io.toritsugi.core.queueing.Load;
import io.toritsugi.kpi.collect.Interval;
import io.toritsugi.kpi.forecast.IntervalForecast;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * The calls that are expected in one interval, and how long one keeps an agent busy.
 *
 * <p>For chats and other contacts of which an agent serves several at once, see
 * {@link io.toritsugi.kpi.staffing.StaffingRule#concurrency}. Immutable and thread-safe.
 *
 * @param from where the interval begins; inclusive
 * @param to where it ends; exclusive
 * @param calls how many arrive; 0 or more
 * @param meanHandleTime the mean time that an agent is busy with one of them, after-contact work included; more than zero, also
 *     where no call is expected: it is what one would take; at most 36,500 days
 * @since 0.1
 */
public record IntervalLoad(Instant from, Instant to, BigDecimal calls, Duration meanHandleTime) implements TimeRange {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a part is not allowed, or the load is more than {@link Load#MAXIMUM_ERLANGS}
     */
    public IntervalLoad {
        Objects.requireNonNull(calls, "IntervalLoad.calls");
        Objects.requireNonNull(meanHandleTime, "IntervalLoad.meanHandleTime");
        Rows.requireNotEmpty("IntervalLoad", from, to);
        Load.of(calls, Duration.between(from, to), meanHandleTime);
    }

    /**
     * {@return the load of an interval of a report}
     *
     * @param interval the interval
     * @param calls how many arrive; 0 or more
     * @param meanHandleTime the mean time that an agent is busy with one of them; more than zero
     * @throws IllegalArgumentException if an argument is not allowed
     */
    public static IntervalLoad of(Interval interval, BigDecimal calls, Duration meanHandleTime) {
        return new IntervalLoad(interval.start(), interval.end(), calls, meanHandleTime);
    }

    /**
     * {@return the load that a forecast expects}
     *
     * @param forecast the forecast of one interval
     * @param meanHandleTime the mean time that an agent is busy with a call; more than zero
     * @throws IllegalArgumentException if the handle time is not allowed
     */
    public static IntervalLoad of(IntervalForecast forecast, Duration meanHandleTime) {
        Instant from = forecast.start();
        return new IntervalLoad(from, from.plus(forecast.length()), forecast.expected(), meanHandleTime);
    }

    /** {@return the load in erlangs} */
    public Load load() {
        return Load.of(calls, length(), meanHandleTime);
    }
}
