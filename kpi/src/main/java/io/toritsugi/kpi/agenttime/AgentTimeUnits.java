package io.toritsugi.kpi.agenttime;

import io.toritsugi.core.agent.Activity;
import io.toritsugi.core.event.agent.StatusReason;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.plan.actual.PlannedAndActual;
import io.toritsugi.kpi.measure.CountedUnit;
import io.toritsugi.kpi.measure.Dimension;
import io.toritsugi.kpi.measure.Measure;
import io.toritsugi.kpi.measure.Moment;
import io.toritsugi.kpi.measure.StandardMeasure;
import io.toritsugi.kpi.measure.UnitFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Turns how agents spend their time into units that a {@link io.toritsugi.kpi.collect.KpiCollector} counts.
 *
 * <p>An instant counts from its millisecond, so that the parts of a period add up to the whole whatever its ends are.
 *
 * @since 0.1
 */
public final class AgentTimeUnits {
    private AgentTimeUnits() {}

    /**
     * {@return what a period counts as: the time in its category, and of its sessions; empty for time logged out}
     *
     * @param period the period
     */
    public static Optional<UnitFacts> of(AgentPeriod period) {
        if (period.category().kind() == Activity.Kind.LOGGED_OUT) {
            return Optional.empty();
        }
        UnitFacts.Builder unit = unit(period.agent(), period.from(), period.to())
                .dimension(Dimension.REASON, reason(period).map(StatusReason::code))
                .value(StandardMeasure.SESSIONS, period.begun());
        add(unit, measure(period.category()), period.from(), period.to());
        if (period.sessions() > 0) {
            add(unit, StandardMeasure.ENGAGED_TIME, period.from(), period.to());
        }
        for (int session = 0; session < period.sessions(); session++) {
            add(unit, StandardMeasure.SESSION_TIME, period.from(), period.to());
        }
        return Optional.of(unit.build());
    }

    /**
     * {@return what an agent's keeping to his schedule counts as, in order of time}
     *
     * <p>He adheres while productive time is planned and what he does is productive, or neither is: a break during lunch
     * adheres, and so does being logged out. Whoever is not ready for the very reason that is planned adheres too, so that
     * training may be planned as productive. Whether planned time is productive says its activity; whether what he does is, says
     * {@link Activity.Kind#productive}.
     *
     * <p>A deviation is scheduled time in which he does not adhere, as long as it lasts without interruption. One that is no
     * longer than the tolerance is forgiven and counts as adherence; a longer one does not, not even in part, and whatever
     * intervals see of it. Time in an exception is excused: it is neither scheduled nor worked. Overtime is productive time
     * outside scheduled time, whether it was planned as overtime or not at all.
     *
     * @param day what he should do against what he does
     * @param tolerance the longest deviation that is forgiven, inclusive; zero or more
     * @throws IllegalArgumentException if the tolerance is negative
     */
    public static List<UnitFacts> ofSchedule(PlannedAndActual day, Duration tolerance) {
        return AdherenceSpan.of(day, tolerance).stream()
                .map(span -> ofSpan(day.agent(), span))
                .toList();
    }

    private static UnitFacts ofSpan(AgentId agent, AdherenceSpan span) {
        UnitFacts.Builder unit = unit(agent, span.from(), span.to());
        span.measures().forEach(measure -> add(unit, measure, span.from(), span.to()));
        return unit.build();
    }

    private static UnitFacts.Builder unit(AgentId agent, Instant from, Instant to) {
        return UnitFacts.builder(CountedUnit.AGENT_TIME, from)
                .moment(Moment.BEGAN, Optional.of(from))
                .moment(Moment.ENDED, Optional.of(to))
                .moment(Moment.COMPLETED, Optional.of(to))
                .moment(Moment.JUDGED, Optional.of(to))
                .dimension(Dimension.AGENT, Optional.of(agent.value()));
    }

    private static void add(UnitFacts.Builder unit, Measure measure, Instant from, Instant to) {
        long start = from.toEpochMilli();
        unit.stretch(measure, Optional.of(Instant.ofEpochMilli(start)), to.toEpochMilli() - start);
    }

    private static Optional<StatusReason> reason(AgentPeriod period) {
        return TimeCategory.hasReason(period.category().kind()) ? period.reason() : Optional.empty();
    }

    private static StandardMeasure measure(TimeCategory category) {
        return switch (category.kind()) {
            case ON_CONTACT -> StandardMeasure.TIME_ON_CONTACT;
            case ON_HOLD -> StandardMeasure.TIME_ON_HOLD;
            case WRAP_UP -> StandardMeasure.TIME_WRAPPING_UP;
            case MANUAL_WORK -> StandardMeasure.TIME_IN_MANUAL_WORK;
            case OFFERED -> StandardMeasure.TIME_OFFERED;
            case READY -> StandardMeasure.TIME_READY;
            case NOT_READY, DRAINING ->
                byReason(
                        category,
                        StandardMeasure.TIME_AWAY_PLANNED,
                        StandardMeasure.TIME_AWAY_UNPLANNED,
                        StandardMeasure.TIME_AWAY_UNPAID);
            case TOOL_LOST ->
                byReason(
                        category,
                        StandardMeasure.TIME_TOOL_LOST_PLANNED,
                        StandardMeasure.TIME_TOOL_LOST_UNPLANNED,
                        StandardMeasure.TIME_TOOL_LOST_UNPAID);
            case LOGGED_OUT -> throw new IllegalArgumentException("Time logged out is no unit");
        };
    }

    private static StandardMeasure byReason(
            TimeCategory category, StandardMeasure planned, StandardMeasure unplanned, StandardMeasure unpaid) {
        if (!category.paid()) {
            return unpaid;
        }
        return category.planned() ? planned : unplanned;
    }
}
