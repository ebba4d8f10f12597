package io.toritsugi.kpi.staffing;

import io.toritsugi.core.queueing.ServiceTarget;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a team must reach, all of it together.
 *
 * <p>Immutable and thread-safe.
 *
 * @param service the service level, and how busy agents may be
 * @param longestAsa the longest average speed of answer; zero or more; empty means any
 * @param mostAbandoned the largest share of arrivals that may abandon, from 0 excluded to 1; empty means any
 * @since 0.1
 */
public record StaffingGoal(ServiceTarget service, Optional<Duration> longestAsa, OptionalDouble mostAbandoned) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a part is not allowed
     */
    public StaffingGoal {
        Objects.requireNonNull(service, "StaffingGoal.service");
        longestAsa.filter(Duration::isNegative).ifPresent(asa -> {
            throw new IllegalArgumentException("StaffingGoal.longestAsa must be zero or more, was " + asa);
        });
        mostAbandoned.ifPresent(share -> {
            if (!(share > 0 && share <= 1)) {
                throw new IllegalArgumentException(
                        "StaffingGoal.mostAbandoned must be more than 0 and at most 1, was " + share);
            }
        });
    }

    /**
     * {@return the goal of a service level alone}
     *
     * @param service the service level, and how busy agents may be
     */
    public static StaffingGoal of(ServiceTarget service) {
        return new StaffingGoal(service, Optional.empty(), OptionalDouble.empty());
    }

    /**
     * {@return this goal with a longest average speed of answer}
     *
     * @param asa zero or more
     * @throws IllegalArgumentException if it is negative
     */
    public StaffingGoal withLongestAsa(Duration asa) {
        return new StaffingGoal(service, Optional.of(asa), mostAbandoned);
    }

    /**
     * {@return this goal with a largest share of arrivals that may abandon}
     *
     * @param share from 0 excluded to 1
     * @throws IllegalArgumentException if the share is not allowed
     */
    public StaffingGoal withMostAbandoned(double share) {
        return new StaffingGoal(service, longestAsa, OptionalDouble.of(share));
    }

    /** {@return whether there is anything that too few agents would miss} */
    boolean limitsAnything() {
        return service.serviceLevel() > 0
                || service.maximumOccupancy().orElse(1) < 1
                || longestAsa.isPresent()
                || mostAbandoned.orElse(1) < 1;
    }
}
