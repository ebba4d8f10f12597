package io.toritsugi.kpi.staffing.plan;

import io.toritsugi.core.plan.TimeRange;
import io.toritsugi.kpi.staffing.StaffingRequirement;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * How many agents it would have taken in one interval, against those who were there.
 *
 * <p>Immutable and thread-safe.
 *
 * @param recorded what was recorded
 * @param required the agents that would have reached the goal under what was recorded, and what they would have reached
 * @param plannedBalance the agent time that was planned to be at work, less what the plan required
 * @param gap why it came out otherwise
 * @since 0.1
 */
public record IntervalOutcome(
        RecordedInterval recorded, StaffingRequirement required, Duration plannedBalance, StaffingGap gap)
        implements TimeRange {
    /** Checks that all parts are there. */
    public IntervalOutcome {
        Objects.requireNonNull(recorded, "IntervalOutcome.recorded");
        Objects.requireNonNull(required, "IntervalOutcome.required");
        Objects.requireNonNull(plannedBalance, "IntervalOutcome.plannedBalance");
        Objects.requireNonNull(gap, "IntervalOutcome.gap");
    }

    @Override
    public Instant from() {
        return recorded.from();
    }

    @Override
    public Instant to() {
        return recorded.to();
    }

    /** {@return the agent time that it would have taken} */
    public Duration requiredTime() {
        return length().multipliedBy(required.agents());
    }

    /**
     * {@return the agent time that was there less what it would have taken: positive if there was too much, negative if too little;
     * it is the planned balance and the whole gap}
     */
    public Duration balance() {
        return recorded.agentTime().minus(requiredTime());
    }

    /** {@return whether too few were there} */
    public boolean isShort() {
        return balance().isNegative();
    }
}
