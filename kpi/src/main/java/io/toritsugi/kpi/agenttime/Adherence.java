package io.toritsugi.kpi.agenttime;

import io.toritsugi.core.plan.actual.PlannedAndActual;
import io.toritsugi.kpi.collect.Interval;
import io.toritsugi.kpi.collect.Intervals;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far an agent kept to his schedule: the sums that adherence and conformance are made of.
 *
 * <p>He adheres while productive time is planned and what he does is productive, or neither is: a break during lunch adheres, and
 * so does being logged out. Whoever is not ready for the very reason that is planned adheres too, so that training may be planned
 * as productive. Whether planned time is productive says its activity; whether what he does is, says
 * {@link io.toritsugi.core.agent.Activity.Kind#productive}.
 *
 * <p>A deviation is scheduled time in which he does not adhere, as long as it lasts without interruption. One that is no longer
 * than the tolerance is forgiven and counts as adherence; a longer one does not, not even in part. Time in an exception is excused:
 * it is neither scheduled nor worked. Overtime is productive time outside scheduled time, whether it was planned as overtime or
 * not at all.
 *
 * <p>Immutable and thread-safe.
 *
 * @param scheduled time in shifts that are no overtime, breaks included, exceptions left out
 * @param adherent the part of {@code scheduled} in which he adhered or was forgiven
 * @param forgiven the part of {@code adherent} that was forgiven
 * @param excused time in exceptions
 * @param overtime time that he worked beyond what was scheduled
 * @since 0.1
 */
public record Adherence(Duration scheduled, Duration adherent, Duration forgiven, Duration excused, Duration overtime) {
    /** No time at all: what changes nothing when it is added. */
    public static final Adherence NONE =
            new Adherence(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a part is negative, or longer than what it is a part of
     */
    public Adherence {
        if (excused.isNegative() || overtime.isNegative()) {
            throw new IllegalArgumentException(
                    "Adherence.excused and overtime must be zero or more, was " + excused + " and " + overtime);
        }
        if (adherent.compareTo(scheduled) > 0) {
            throw new IllegalArgumentException("Adherence.adherent must be at most " + scheduled + ", was " + adherent);
        }
        if (forgiven.isNegative() || forgiven.compareTo(adherent) > 0) {
            throw new IllegalArgumentException("Adherence.forgiven must be zero to " + adherent + ", was " + forgiven);
        }
    }

    /**
     * {@return how far an agent kept to his schedule}
     *
     * @param day what he should do against what he does
     * @param tolerance the longest deviation that is forgiven, inclusive; zero or more
     * @throws IllegalArgumentException if the tolerance is negative
     */
    public static Adherence of(PlannedAndActual day, Duration tolerance) {
        return AdherenceSpan.of(day, tolerance).stream()
                .map(AdherenceSpan::sums)
                .reduce(NONE, Adherence::plus);
    }

    /**
     * {@return the same, in each interval of a report, by the beginning of the interval; together they are the whole}
     *
     * <p>A deviation is forgiven or not as a whole, although an interval may see only a part of it. Intervals in which there is
     * nothing are left out.
     *
     * @param day what he should do against what he does
     * @param tolerance the longest deviation that is forgiven, inclusive; zero or more
     * @param intervals the intervals
     * @throws IllegalArgumentException if the tolerance is negative
     */
    public static SortedMap<Instant, Adherence> byInterval(
            PlannedAndActual day, Duration tolerance, Intervals intervals) {
        SortedMap<Instant, Adherence> sums = new TreeMap<>();
        for (AdherenceSpan span : AdherenceSpan.of(day, tolerance)) {
            Instant at = span.from();
            while (at.isBefore(span.to())) {
                Interval interval = intervals.at(at);
                Instant end = interval.end().isBefore(span.to()) ? interval.end() : span.to();
                sums.merge(interval.start(), new AdherenceSpan(at, end, span.judgement()).sums(), Adherence::plus);
                at = end;
            }
        }
        return Collections.unmodifiableSortedMap(sums);
    }

    /**
     * {@return the sums of both together}
     *
     * @param other those of another time or agent
     */
    public Adherence plus(Adherence other) {
        return new Adherence(
                scheduled.plus(other.scheduled),
                adherent.plus(other.adherent),
                forgiven.plus(other.forgiven),
                excused.plus(other.excused),
                overtime.plus(other.overtime));
    }

    /**
     * {@return the figure by one of its definitions}
     *
     * @param definition the definition
     */
    public TimeRatioValue value(AdherenceDefinition definition) {
        return switch (definition) {
            case SCHEDULED_TIME -> new TimeRatioValue(definition.key(), adherent, scheduled);
            case SCHEDULED_TIME_AND_OVERTIME ->
                new TimeRatioValue(definition.key(), adherent, scheduled.plus(overtime));
            case CONFORMANCE -> new TimeRatioValue(definition.key(), adherent.plus(overtime), scheduled);
        };
    }
}
