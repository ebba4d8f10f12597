package io.toritsugi.kpi.staffing.plan;

import io.toritsugi.core.plan.TimeRange;
import io.toritsugi.kpi.staffing.StaffingRequirement;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * How many agents it takes in one interval.
 *
 * <p>Immutable and thread-safe.
 *
 * @param load what is expected to arrive
 * @param required the agents at work, the positions, and what they reach
 * @since 0.1
 */
public record IntervalRequirement(IntervalLoad load, StaffingRequirement required) implements TimeRange {
    /** Checks that both parts are there. */
    public IntervalRequirement {
        Objects.requireNonNull(load, "IntervalRequirement.load");
        Objects.requireNonNull(required, "IntervalRequirement.required");
    }

    @Override
    public Instant from() {
        return load.from();
    }

    @Override
    public Instant to() {
        return load.to();
    }

    /** {@return the agent time of those at work: their number times the length of the interval} */
    public Duration agentTime() {
        return length().multipliedBy(required.agents());
    }

    /** {@return the agent time of all positions: their number times the length of the interval} */
    public Duration positionTime() {
        return length().multipliedBy(required.positions());
    }
}
