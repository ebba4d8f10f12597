package io.toritsugi.kpi.targets;

import java.math.BigDecimal;

/**
 * On which side of its limit a figure should be.
 *
 * @since 0.1
 */
public enum TargetSide {
    /** The limit or more, as for a service level. */
    AT_LEAST,
    /** The limit or less, as for an abandonment rate. */
    AT_MOST;

    /**
     * {@return whether a value is on this side of a limit, or is the limit}
     *
     * @param value the value
     * @param limit the limit
     */
    public boolean holds(BigDecimal value, BigDecimal limit) {
        int order = value.compareTo(limit);
        return this == AT_LEAST ? order >= 0 : order <= 0;
    }
}
