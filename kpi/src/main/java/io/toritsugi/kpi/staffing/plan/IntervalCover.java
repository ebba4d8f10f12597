package io.toritsugi.kpi.staffing.plan;

import io.toritsugi.core.plan.TimeRange;
import io.toritsugi.kpi.staffing.StaffingPrediction;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * How many agents schedules plan in one interval, against how many it takes.
 *
 * <p>Immutable and thread-safe.
 *
 * @param requirement how many agents it takes
 * @param against with what of it the schedules are compared
 * @param covered the agent time that the schedules plan for contacts
 * @param atWork what is left of that after shrinkage which the schedules do not show, in whole nanoseconds, rounded down; all of it
 *     against {@link CoverAgainst#AGENTS}
 * @param predicted what so many whole agents reach as {@code atWork} makes through the interval; a rest that makes no whole one
 *     is left out
 * @since 0.1
 */
public record IntervalCover(
        IntervalRequirement requirement,
        CoverAgainst against,
        Duration covered,
        Duration atWork,
        StaffingPrediction predicted)
        implements TimeRange {
    /** Checks that all parts are there. */
    public IntervalCover {
        Objects.requireNonNull(requirement, "IntervalCover.requirement");
        Objects.requireNonNull(against, "IntervalCover.against");
        Objects.requireNonNull(covered, "IntervalCover.covered");
        Objects.requireNonNull(atWork, "IntervalCover.atWork");
        Objects.requireNonNull(predicted, "IntervalCover.predicted");
    }

    @Override
    public Instant from() {
        return requirement.from();
    }

    @Override
    public Instant to() {
        return requirement.to();
    }

    /** {@return how many it takes, of what is compared: agents or positions; 0 or more} */
    public int required() {
        return against == CoverAgainst.AGENTS
                ? requirement.required().agents()
                : requirement.required().positions();
    }

    /** {@return the agent time that it takes, of what is compared} */
    public Duration requiredTime() {
        return against == CoverAgainst.AGENTS ? requirement.agentTime() : requirement.positionTime();
    }

    /** {@return the agent time that is covered less what it takes: positive if there is too much, negative if too little} */
    public Duration balance() {
        return covered.minus(requiredTime());
    }

    /** {@return whether too little is covered} */
    public boolean isShort() {
        return balance().isNegative();
    }
}
