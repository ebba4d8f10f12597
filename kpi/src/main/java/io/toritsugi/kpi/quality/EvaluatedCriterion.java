package io.toritsugi.kpi.quality;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What an evaluation says of one criterion that applies.
 *
 * @param criterion what it is about, such as {@code greeting}, not blank
 * @param points Σ weight × points that were given; 0 or more, with at most 6 decimals
 * @param possible Σ weight × highest points; not less than {@code points}, with at most 6 decimals
 * @param errors how many errors were found; 0 or more
 * @param opportunities how many questions could have found one; not less than {@code errors}
 * @since 0.1
 */
public record EvaluatedCriterion(
        String criterion, BigDecimal points, BigDecimal possible, int errors, int opportunities) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if one is not allowed
     */
    public EvaluatedCriterion {
        Objects.requireNonNull(criterion, "EvaluatedCriterion.criterion");
        if (criterion.isBlank()) {
            throw new IllegalArgumentException(
                    "EvaluatedCriterion.criterion must not be blank, was \"" + criterion + "\"");
        }
        if (points.signum() < 0 || points.compareTo(possible) > 0) {
            throw new IllegalArgumentException("EvaluatedCriterion.points must be 0 to possible, were " + points
                    + " of " + possible + " for " + criterion);
        }
        if (errors < 0 || errors > opportunities) {
            throw new IllegalArgumentException("EvaluatedCriterion.errors must be 0 to opportunities, were " + errors
                    + " of " + opportunities + " for " + criterion);
        }
    }
}
