package io.toritsugi.kpi.staffing.plan;

import io.toritsugi.kpi.staffing.StaffingRequirement;
import io.toritsugi.kpi.staffing.StaffingRule;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How many agents it takes in each of many intervals, by one rule.
 *
 * <p>Each interval is taken on its own, as if its load had lasted for long: what one leaves in the queue does not come to the
 * next (the usual stationary, independent, period by period approach; source: L. Green, P. Kolesar and W. Whitt, "Coping with
 * Time-Varying Demand When Setting Staffing Requirements for a Service System", 2007). It serves where calls are short against
 * intervals.
 *
 * <p>Intervals may be of any length, and of different lengths, such as where the clock changes. Between two that do not touch
 * nothing is planned: the centre is closed. An interval in which no call is expected takes no agent, unless the plan has a
 * minimum. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class StaffingPlan {
    private final StaffingRule rule;
    private final int minimumAgents;
    private final List<IntervalRequirement> intervals;

    private StaffingPlan(StaffingRule rule, int minimumAgents, List<IntervalLoad> loads) {
        this.rule = Objects.requireNonNull(rule, "StaffingPlan.rule");
        this.minimumAgents = minimumAgents;
        Rows.requireOrdered("StaffingPlan.loads", loads);
        intervals = loads.stream()
                .map(load -> new IntervalRequirement(load, required(load)))
                .toList();
    }

    /**
     * {@return the plan without a minimum}
     *
     * @param rule how a load becomes a number of agents
     * @param loads what is expected: one interval or more, in order of time, none overlapping another
     * @throws IllegalArgumentException if the intervals are not allowed, or the agents are more than an {@code int} holds
     */
    public static StaffingPlan of(StaffingRule rule, List<IntervalLoad> loads) {
        return new StaffingPlan(rule, 0, loads);
    }

    /**
     * {@return this plan with a number of agents that must be at work in each interval, also where no call is expected}
     *
     * @param agents how many; 0 or more
     * @throws IllegalArgumentException if the number is negative, or the positions are more than an {@code int} holds
     */
    public StaffingPlan withMinimumAgents(int agents) {
        if (agents < 0) {
            throw new IllegalArgumentException("StaffingPlan.minimumAgents must be 0 or more, was " + agents);
        }
        List<IntervalLoad> loads =
                intervals.stream().map(IntervalRequirement::load).toList();
        return new StaffingPlan(rule, agents, loads);
    }

    /** {@return what the rule and the minimum require in an interval} */
    StaffingRequirement required(IntervalLoad load) {
        return rule.required(load.load(), minimumAgents);
    }

    /** {@return how a load becomes a number of agents} */
    public StaffingRule rule() {
        return rule;
    }

    /** {@return how many agents must be at work in each interval, whatever is expected; 0 or more} */
    public int minimumAgents() {
        return minimumAgents;
    }

    /** {@return what each interval requires, in order of time; unmodifiable, not empty} */
    public List<IntervalRequirement> intervals() {
        return intervals;
    }

    /** {@return how many calls are expected in all} */
    public BigDecimal calls() {
        return intervals.stream().map(interval -> interval.load().calls()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** {@return the agent time of those at work, in all intervals: the agent-hours of the plan} */
    public Duration agentTime() {
        return Rows.sum(intervals, IntervalRequirement::agentTime);
    }

    /** {@return the agent time of all positions, in all intervals} */
    public Duration positionTime() {
        return Rows.sum(intervals, IntervalRequirement::positionTime);
    }

    /** {@return the interval that requires the most agents, the first of those that do} */
    public IntervalRequirement peak() {
        IntervalRequirement peak = intervals.get(0);
        for (IntervalRequirement interval : intervals) {
            if (interval.required().agents() > peak.required().agents()) {
                peak = interval;
            }
        }
        return peak;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StaffingPlan that
                && rule.equals(that.rule)
                && minimumAgents == that.minimumAgents
                && intervals.equals(that.intervals);
    }

    @Override
    public int hashCode() {
        return Objects.hash(rule, minimumAgents, intervals);
    }

    @Override
    public String toString() {
        return "StaffingPlan of " + intervals.size() + " intervals, " + agentTime() + " of agent time";
    }
}
