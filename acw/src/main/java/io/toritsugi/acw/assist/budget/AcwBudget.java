package io.toritsugi.acw.assist.budget;

import java.time.Duration;

/**
 * How long after-call work is expected to take.
 *
 * <p>Immutable and thread-safe.
 *
 * @param half within how long a half of it is done; 0 or more
 * @param most within how long four of five are; not less than {@code half}
 * @param nearlyAll within how long nineteen of twenty are; not less than {@code most}
 * @param like on how many earlier contacts of just these traits it rests; 0 or more: the fewer, the more it borrows from less alike ones
 * @since 0.1
 */
public record AcwBudget(Duration half, Duration most, Duration nearlyAll, long like) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a time is negative or less than the one before
     */
    public AcwBudget {
        if (half.isNegative() || most.compareTo(half) < 0 || nearlyAll.compareTo(most) < 0) {
            throw new IllegalArgumentException(
                    "AcwBudget must have times of 0 or more, none less than the one before, had " + half + ", " + most
                            + ", " + nearlyAll);
        }
        if (like < 0) {
            throw new IllegalArgumentException("AcwBudget.like must be 0 or more, was " + like);
        }
    }

    /**
     * {@return the same time for all, which rests on nothing}
     *
     * @param limit the time; 0 or more
     * @throws IllegalArgumentException if it is negative
     */
    public static AcwBudget fixed(Duration limit) {
        return new AcwBudget(limit, limit, limit, 0);
    }

    /**
     * {@return within how long this much is done}
     *
     * @param quantile how much
     */
    public Duration of(BudgetQuantile quantile) {
        return switch (quantile) {
            case HALF -> half;
            case MOST -> most;
            case NEARLY_ALL -> nearlyAll;
        };
    }
}
