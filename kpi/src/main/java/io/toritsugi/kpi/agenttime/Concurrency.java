package io.toritsugi.kpi.agenttime;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/**
 * How many contacts agents serve at the same time, and the two average handle times that follow from it.
 *
 * <pre>session AHT = workload AHT × concurrency</pre>
 *
 * <p>Who divides the time on the wall clock by the number of contacts has the workload AHT; to divide that by the concurrency
 * again, as is sometimes taught, counts the concurrency twice. A session counts with the interval in which it began and its time
 * where it passes, so take the two averages of days rather than of half-hours. Immutable and thread-safe.
 *
 * @param sessionTime the time of all sessions, those at the same time each for itself
 * @param engagedTime the time on the wall clock in which there was a session or more; no longer than {@code sessionTime}
 * @param sessions how many sessions; 0 or more
 * @since 0.1
 */
public record Concurrency(Duration sessionTime, Duration engagedTime, long sessions) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if one is negative, or {@code engagedTime} is longer than {@code sessionTime}
     */
    public Concurrency {
        if (engagedTime.isNegative() || engagedTime.compareTo(sessionTime) > 0) {
            throw new IllegalArgumentException(
                    "Concurrency.engagedTime must be zero to " + sessionTime + ", was " + engagedTime);
        }
        if (sessions < 0) {
            throw new IllegalArgumentException("Concurrency.sessions must be 0 or more, was " + sessions);
        }
    }

    /**
     * {@return the concurrency of these totals}
     *
     * @param totals how the time was spent
     */
    public static Concurrency of(TimeTotals totals) {
        return new Concurrency(
                Duration.ofMillis(totals.sessionMillis()),
                Duration.ofMillis(totals.engagedMillis()),
                totals.sessions());
    }

    /** {@return how many sessions there are at the same time on average, while there are any; 1 or more; empty without any time} */
    public Optional<BigDecimal> concurrency() {
        return TimeRatioValue.divided(TimeRatioValue.seconds(sessionTime), TimeRatioValue.seconds(engagedTime));
    }

    /** {@return the mean length of a session, in seconds, as the customer sees it; empty without sessions} */
    public Optional<BigDecimal> sessionAht() {
        return TimeRatioValue.divided(TimeRatioValue.seconds(sessionTime), BigDecimal.valueOf(sessions));
    }

    /** {@return the time that a session costs an agent, in seconds on the wall clock; empty without sessions} */
    public Optional<BigDecimal> workloadAht() {
        return TimeRatioValue.divided(TimeRatioValue.seconds(engagedTime), BigDecimal.valueOf(sessions));
    }
}
