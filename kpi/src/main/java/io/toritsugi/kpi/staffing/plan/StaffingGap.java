package io.toritsugi.kpi.staffing.plan;

import java.time.Duration;
import java.util.Objects;

/**
 * Why the balance of agent time came out other than planned: three parts, which are exactly the whole.
 *
 * <p>Each is agent time, positive if it left more agents than planned, negative if it left fewer. What was planned is replaced by
 * what was recorded in this order: the number of calls, then the mean handle time, then the people. So the part of the handle
 * time is that at the recorded number of calls; in another order the first two would differ, and their sum would not.
 *
 * <p>Immutable and thread-safe.
 *
 * @param volume what came of the number of calls: the agent time required for the planned number, less that for the recorded one, both
 *     at the planned handle time
 * @param handleTime what came of the handle time: the agent time required at the planned one, less that at the recorded one, both
 *     for the recorded number of calls
 * @param people what came of the people: the agent time recorded, less that planned
 * @since 0.1
 */
public record StaffingGap(Duration volume, Duration handleTime, Duration people) {
    static final StaffingGap NONE = new StaffingGap(Duration.ZERO, Duration.ZERO, Duration.ZERO);

    /** Checks that all parts are there. */
    public StaffingGap {
        Objects.requireNonNull(volume, "StaffingGap.volume");
        Objects.requireNonNull(handleTime, "StaffingGap.handleTime");
        Objects.requireNonNull(people, "StaffingGap.people");
    }

    /** {@return the whole: the balance of agent time as recorded, less that planned} */
    public Duration total() {
        return volume.plus(handleTime).plus(people);
    }

    /**
     * {@return this gap and another one, part by part}
     *
     * @param other the other one
     */
    public StaffingGap plus(StaffingGap other) {
        return new StaffingGap(volume.plus(other.volume), handleTime.plus(other.handleTime), people.plus(other.people));
    }
}
