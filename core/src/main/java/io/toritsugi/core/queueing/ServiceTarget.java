package io.toritsugi.core.queueing;

import java.time.Duration;
import java.util.OptionalDouble;

/**
 * What a team must reach: a share of the arrivals within a time, and, if so wished, servers that are not busier than a share
 * of their time. "80/20" is {@code ServiceTarget.of(0.8, Duration.ofSeconds(20))}.
 *
 * <p>The time is the threshold of the service level. It is not the average speed of answer, though some tools call it so.
 * Immutable and thread-safe.
 *
 * @param serviceLevel the least share of the arrivals, from 0 included to 1 excluded: no finite team reaches 1
 * @param within the threshold: who waits exactly so long is within it; zero to 36,500 days
 * @param maximumOccupancy the largest share of their time that servers may be busy, from 0.01 to 1, both included; empty
 *     means any
 * @since 0.1
 */
public record ServiceTarget(double serviceLevel, Duration within, OptionalDouble maximumOccupancy) {
    private static final double LEAST_MAXIMUM = 0.01;

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a part is not allowed
     */
    public ServiceTarget {
        if (!(serviceLevel >= 0 && serviceLevel < 1)) {
            throw Allowed.refused("ServiceTarget.serviceLevel", "0 or more and less than 1", serviceLevel);
        }
        Allowed.zeroOrMore("ServiceTarget.within", within);
        maximumOccupancy.ifPresent(maximum -> {
            if (!(maximum >= LEAST_MAXIMUM && maximum <= 1)) {
                throw Allowed.refused("ServiceTarget.maximumOccupancy", Allowed.text(LEAST_MAXIMUM) + " to 1", maximum);
            }
        });
    }

    /**
     * {@return the target without a maximum of the occupancy}
     *
     * @param serviceLevel the least share of the arrivals, from 0 included to 1 excluded
     * @param within the threshold; zero to 36,500 days
     * @throws IllegalArgumentException if an argument is not allowed
     */
    public static ServiceTarget of(double serviceLevel, Duration within) {
        return new ServiceTarget(serviceLevel, within, OptionalDouble.empty());
    }

    /**
     * {@return this target with a maximum of the occupancy}
     *
     * @param maximum the largest share of their time that servers may be busy, from 0.01 to 1, both included
     * @throws IllegalArgumentException if the maximum is not allowed
     */
    public ServiceTarget withMaximumOccupancy(double maximum) {
        return new ServiceTarget(serviceLevel, within, OptionalDouble.of(maximum));
    }

    /** {@return the maximum of the occupancy, which is 1 if any is allowed} */
    double occupancyLimit() {
        return maximumOccupancy.orElse(1);
    }

    @Override
    public String toString() {
        String limit = maximumOccupancy.isPresent()
                ? ", maximumOccupancy=" + Allowed.text(maximumOccupancy.getAsDouble())
                : "";
        return "ServiceTarget{serviceLevel=" + Allowed.text(serviceLevel) + ", within=" + within + limit + "}";
    }
}
