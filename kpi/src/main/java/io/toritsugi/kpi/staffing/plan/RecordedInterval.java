package io.toritsugi.kpi.staffing.plan;

import io.toritsugi.core.plan.TimeRange;
import io.toritsugi.kpi.collect.Interval;
import io.toritsugi.kpi.report.KpiValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What was recorded in one interval.
 *
 * <p>Immutable and thread-safe.
 *
 * @param from where the interval begins; inclusive
 * @param to where it ends; exclusive
 * @param calls how many arrived; 0 or more
 * @param meanHandleTime the mean time that an agent was busy with one of them, after-contact work included; more than zero; empty
 *     if none was handled
 * @param agentTime how long agents were there for calls, added up; zero or more
 * @since 0.1
 */
public record RecordedInterval(
        Instant from, Instant to, long calls, Optional<Duration> meanHandleTime, Duration agentTime)
        implements TimeRange {
    private static final String AT_WORK = "utilisation.with-waiting/1";

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a part is not allowed
     */
    public RecordedInterval {
        Rows.requireNotEmpty("RecordedInterval", from, to);
        Objects.requireNonNull(meanHandleTime, "RecordedInterval.meanHandleTime");
        if (calls < 0) {
            throw new IllegalArgumentException("RecordedInterval.calls must be 0 or more, was " + calls);
        }
        if (agentTime.isNegative()) {
            throw new IllegalArgumentException("RecordedInterval.agentTime must be zero or more, was " + agentTime);
        }
        meanHandleTime.ifPresent(mean -> {
            if (mean.isNegative() || mean.isZero()) {
                throw new IllegalArgumentException(
                        "RecordedInterval.meanHandleTime must be more than zero, was " + mean);
            }
        });
    }

    /**
     * {@return what was recorded in an interval of a report, agents counting while they handle contacts or wait for them}
     *
     * <p>That is time on contact, on hold, in wrap-up, ready, and with a contact offered. It is what is left after all shrinkage.
     *
     * @param interval the interval
     * @param calls how many arrived; 0 or more
     * @param meanHandleTime the mean time that an agent was busy with one of them; more than zero; empty if none was handled
     * @param utilisation the figure {@code utilisation.with-waiting} of the interval and of those who could have handled them: its
     *     numerator is their time
     * @throws IllegalArgumentException if an argument is not allowed, or this is another figure
     */
    public static RecordedInterval of(
            Interval interval, long calls, Optional<Duration> meanHandleTime, KpiValue utilisation) {
        if (!utilisation.definition().equals(AT_WORK)) {
            throw new IllegalArgumentException(
                    "RecordedInterval.utilisation must be " + AT_WORK + ", was " + utilisation.definition());
        }
        long millis = utilisation
                .numerator()
                .orElse(BigDecimal.ZERO)
                .movePointRight(3)
                .longValueExact();
        return new RecordedInterval(interval.start(), interval.end(), calls, meanHandleTime, Duration.ofMillis(millis));
    }
}
