package io.toritsugi.kpi.resolution;

import java.time.Duration;

/**
 * When a case counts as resolved for good.
 *
 * @param window how long after its resolution a case can come back: if its customer gets in touch about it within that time, or one of
 *     its contacts is reopened, it was not resolved yet; more than zero, at most 366 days
 * @since 0.1
 */
public record CaseRule(Duration window) {
    private static final Duration LONGEST = Duration.ofDays(366);

    /**
     * Checks the window.
     *
     * @throws IllegalArgumentException if it is not allowed
     */
    public CaseRule {
        if (window.isNegative() || window.isZero() || window.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "CaseRule.window must be more than zero and at most 366 days, was " + window);
        }
    }
}
