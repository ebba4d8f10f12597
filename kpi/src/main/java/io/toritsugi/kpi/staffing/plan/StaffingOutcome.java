package io.toritsugi.kpi.staffing.plan;

import io.toritsugi.kpi.staffing.StaffingRequirement;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Where too many agents were there, and where too few, and whether it was the calls, their handle time or the people.
 *
 * <p>What was recorded becomes a requirement by the rule and the minimum of the plan, and is compared with the agents who were there.
 * Agents at work are compared with agents at work: people are recorded after all shrinkage. Where no call was handled,
 * nothing is known of the handle time, and the planned one holds.
 *
 * <p>Recorded calls are those that arrived, abandoned ones included. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class StaffingOutcome {
    private final StaffingPlan plan;
    private final List<IntervalOutcome> intervals;

    private StaffingOutcome(
            StaffingPlan plan, List<RecordedInterval> recorded, Function<Integer, Duration> plannedPeople) {
        Rows.requireSame("StaffingOutcome.recorded", recorded, plan.intervals());
        this.plan = plan;
        intervals = IntStream.range(0, recorded.size())
                .mapToObj(index ->
                        outcome(plan, plan.intervals().get(index), plannedPeople.apply(index), recorded.get(index)))
                .toList();
    }

    /**
     * {@return the outcome of a plan for which as many people were planned as it required}
     *
     * @param plan what was planned
     * @param recorded what was recorded, in the intervals of the plan
     * @throws IllegalArgumentException if the intervals are not those of the plan, or the recorded load is not allowed
     */
    public static StaffingOutcome of(StaffingPlan plan, List<RecordedInterval> recorded) {
        return new StaffingOutcome(
                plan, recorded, index -> plan.intervals().get(index).agentTime());
    }

    /**
     * {@return the outcome of a plan for which the people of schedules were planned} Of them count those left at work, after the
     * shrinkage that the schedules do not show.
     *
     * @param cover what was planned, and how schedules covered it
     * @param recorded what was recorded, in the intervals of the plan, of the same group of agents
     * @throws IllegalArgumentException if the intervals are not those of the plan, or the recorded load is not allowed
     */
    public static StaffingOutcome of(ShiftCover cover, List<RecordedInterval> recorded) {
        return new StaffingOutcome(
                cover.plan(), recorded, index -> cover.intervals().get(index).atWork());
    }

    private static IntervalOutcome outcome(
            StaffingPlan plan, IntervalRequirement planned, Duration plannedPeople, RecordedInterval recorded) {
        Duration plannedHandleTime = planned.load().meanHandleTime();
        StaffingRequirement ofVolume = required(plan, recorded, plannedHandleTime);
        StaffingRequirement afterwards =
                required(plan, recorded, recorded.meanHandleTime().orElse(plannedHandleTime));
        return new IntervalOutcome(
                recorded,
                afterwards,
                plannedPeople.minus(planned.agentTime()),
                new StaffingGap(
                        saved(recorded, planned.required(), ofVolume),
                        saved(recorded, ofVolume, afterwards),
                        recorded.agentTime().minus(plannedPeople)));
    }

    private static StaffingRequirement required(StaffingPlan plan, RecordedInterval recorded, Duration handleTime) {
        BigDecimal calls = BigDecimal.valueOf(recorded.calls());
        return plan.required(new IntervalLoad(recorded.from(), recorded.to(), calls, handleTime));
    }

    private static Duration saved(RecordedInterval interval, StaffingRequirement before, StaffingRequirement after) {
        return interval.length().multipliedBy((long) before.agents() - after.agents());
    }

    /** {@return what was planned} */
    public StaffingPlan plan() {
        return plan;
    }

    /** {@return the outcome of each interval of the plan, in its order; unmodifiable, not empty} */
    public List<IntervalOutcome> intervals() {
        return intervals;
    }

    /** {@return the agent time that it would have taken, in all intervals} */
    public Duration requiredTime() {
        return Rows.sum(intervals, IntervalOutcome::requiredTime);
    }

    /** {@return the agent time beyond what it would have taken, in the intervals that had too much; zero or more} */
    public Duration overstaffed() {
        return Rows.overstaffed(intervals.stream().map(IntervalOutcome::balance));
    }

    /** {@return the agent time that was missing, in the intervals that were short; zero or more} */
    public Duration understaffed() {
        return Rows.understaffed(intervals.stream().map(IntervalOutcome::balance));
    }

    /** {@return the intervals that were short, in order of time; unmodifiable} */
    public List<IntervalOutcome> shortIntervals() {
        return intervals.stream().filter(IntervalOutcome::isShort).toList();
    }

    /** {@return the interval that missed the most agent time, the first of those that did; empty if none was short} */
    public Optional<IntervalOutcome> worst() {
        return Rows.worst(shortIntervals(), IntervalOutcome::balance);
    }

    /** {@return why it came out other than planned, in all intervals: gaps of opposite sign cancel out, part by part} */
    public StaffingGap gap() {
        return intervals.stream().map(IntervalOutcome::gap).reduce(StaffingGap.NONE, StaffingGap::plus);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StaffingOutcome that && plan.equals(that.plan) && intervals.equals(that.intervals);
    }

    @Override
    public int hashCode() {
        return 31 * plan.hashCode() + intervals.hashCode();
    }

    @Override
    public String toString() {
        return "StaffingOutcome of " + intervals.size() + " intervals, " + overstaffed() + " too much, "
                + understaffed() + " too little";
    }
}
