package io.toritsugi.kpi.scorecard;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.toritsugi.kpi.targets.KpiTarget;
import java.math.BigDecimal;

/**
 * A target on a scorecard, and how much it weighs there.
 *
 * <p>A figure is judged by the limit of its target; the recovery, which is for watching figures over time, says nothing here.
 * Immutable and thread-safe.
 *
 * @param target what the figure should be; without a scope, for the card is of the group that it is judged for; its limit is zero or
 *     more
 * @param category what it is about
 * @param weight how much the line weighs beside the others; more than zero
 * @since 0.1
 */
@JsonPropertyOrder({"target", "category", "weight"})
public record ScorecardLine(
        @JsonProperty(required = true) KpiTarget target,
        @JsonProperty(required = true) ScorecardCategory category,
        @JsonProperty(required = true) BigDecimal weight) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a part is not allowed
     */
    public ScorecardLine {
        if (!target.scope().isEmpty()) {
            throw new IllegalArgumentException(
                    "ScorecardLine.target must have no scope, as its card says the group, was of " + target.scope());
        }
        if (target.limit().signum() < 0) {
            throw new IllegalArgumentException("ScorecardLine.target must have a limit of zero or more, was "
                    + target.limit() + " for " + target.id());
        }
        if (weight.signum() <= 0) {
            throw new IllegalArgumentException(
                    "ScorecardLine.weight must be more than zero, was " + weight + " for " + target.id());
        }
    }

    /**
     * {@return a line}
     *
     * @param target what the figure should be
     * @param category what it is about
     * @param weight how much the line weighs beside the others; 1 or more
     * @throws IllegalArgumentException if a part is not allowed
     */
    public static ScorecardLine of(KpiTarget target, ScorecardCategory category, long weight) {
        return new ScorecardLine(target, category, BigDecimal.valueOf(weight));
    }
}
