package io.toritsugi.kpi.scorecard;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.toritsugi.kpi.report.KpiValue;
import io.toritsugi.kpi.targets.KpiTarget;
import io.toritsugi.kpi.targets.TargetSide;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A line of a scorecard with what it came to.
 *
 * <p>Immutable and thread-safe.
 *
 * @param line the line
 * @param figure the figure of the group; empty if the group has none
 * @param unjudged why the line is not judged; empty if it is
 * @param cap the highest attainment; 1 or more
 * @since 0.1
 */
@JsonPropertyOrder({"line", "figure", "outcome", "attainment", "unjudged", "cap"})
public record JudgedLine(
        @JsonProperty(required = true) ScorecardLine line,
        Optional<KpiValue> figure,
        Optional<UnjudgedReason> unjudged,
        @JsonProperty(required = true) BigDecimal cap) {
    private static final MathContext DOWN = new MathContext(17, RoundingMode.DOWN);

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the cap is less than 1, or a line is judged without a value
     */
    public JudgedLine {
        Scorecard.requireCap(cap);
        if (unjudged.isEmpty() && figure.flatMap(KpiValue::value).isEmpty()) {
            throw new IllegalArgumentException("JudgedLine must have a value to be judged, had none for "
                    + line.target().id());
        }
    }

    /** {@return whether the line is reached} */
    @JsonProperty
    public LineOutcome outcome() {
        if (unjudged.isPresent()) {
            return LineOutcome.NOT_JUDGED;
        }
        return reached(value()) ? LineOutcome.REACHED : LineOutcome.MISSED;
    }

    /**
     * {@return how far it is reached: 0 to the cap, 1 or more if and only if it is reached; with 17 significant digits, rounded down;
     * empty if the line is not judged}
     */
    @JsonProperty
    public Optional<BigDecimal> attainment() {
        return unjudged.isPresent()
                ? Optional.empty()
                : Optional.of(attained(value()).min(cap));
    }

    private BigDecimal attained(BigDecimal value) {
        KpiTarget target = line.target();
        if (value.compareTo(target.limit()) == 0) {
            return BigDecimal.ONE;
        }
        boolean atLeast = target.side() == TargetSide.AT_LEAST;
        BigDecimal part = atLeast ? value : target.limit();
        BigDecimal whole = atLeast ? target.limit() : value;
        if (whole.signum() <= 0) {
            return reached(value) ? cap : BigDecimal.ZERO;
        }
        return plain(part.max(BigDecimal.ZERO).divide(whole, DOWN));
    }

    private boolean reached(BigDecimal value) {
        return line.target().side().holds(value, line.target().limit());
    }

    private BigDecimal value() {
        return figure.flatMap(KpiValue::value).orElseThrow();
    }

    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
