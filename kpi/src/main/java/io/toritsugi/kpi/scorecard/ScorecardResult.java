package io.toritsugi.kpi.scorecard;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a group came to on a scorecard.
 *
 * <p>The total is of lines: each counts by its weight among those that are judged. It is no mean of the figures of groups, and two
 * results are not to be averaged either; a group that stands for several is judged by its own merged figures. Immutable and
 * thread-safe.
 *
 * @param scorecard the name of the card
 * @param scope which group; empty for the total; unmodifiable
 * @param cap the highest attainment of a line; 1 or more
 * @param lines the lines in the order of the card; unmodifiable
 * @since 0.1
 */
@JsonPropertyOrder({"scorecard", "scope", "reachedShare", "attainment", "judgedWeight", "weight", "cap", "lines"})
public record ScorecardResult(
        @JsonProperty(required = true) String scorecard,
        @JsonProperty(required = true) Map<String, String> scope,
        @JsonProperty(required = true) BigDecimal cap,
        @JsonProperty(required = true) List<JudgedLine> lines) {
    private static final MathContext DOWN = new MathContext(17, RoundingMode.DOWN);

    /**
     * Copies the parts and checks the cap.
     *
     * @throws IllegalArgumentException if the cap is less than 1
     */
    public ScorecardResult {
        Scorecard.requireCap(cap);
        scope = Collections.unmodifiableMap(new LinkedHashMap<>(scope));
        lines = List.copyOf(lines);
    }

    /**
     * {@return the weight of the lines reached as a share of the weight of those judged, 0 to 1, with 17 significant digits, rounded
     * down; empty if none is judged}
     */
    @JsonProperty
    public Optional<BigDecimal> reachedShare() {
        BigDecimal reached = BigDecimal.ZERO;
        for (JudgedLine line : lines) {
            if (line.outcome() == LineOutcome.REACHED) {
                reached = reached.add(line.line().weight());
            }
        }
        return ofJudged(reached);
    }

    /**
     * {@return the mean of the capped attainments of the lines judged, by their weights, 0 to the cap, with 17 significant digits,
     * rounded down; empty if none is judged}
     */
    @JsonProperty
    public Optional<BigDecimal> attainment() {
        BigDecimal attained = BigDecimal.ZERO;
        for (JudgedLine line : lines) {
            attained = attained.add(line.attainment()
                    .orElse(BigDecimal.ZERO)
                    .multiply(line.line().weight()));
        }
        return ofJudged(attained);
    }

    /** {@return what the lines weigh that are judged; the total rests on them} */
    @JsonProperty
    public BigDecimal judgedWeight() {
        return lines.stream()
                .filter(line -> line.outcome() != LineOutcome.NOT_JUDGED)
                .map(line -> line.line().weight())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** {@return what all lines weigh} */
    @JsonProperty
    public BigDecimal weight() {
        return lines.stream().map(line -> line.line().weight()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** {@return the lines that are left out of the total, in order, each with its reason} */
    @JsonIgnore
    public List<JudgedLine> unjudged() {
        return lines.stream()
                .filter(line -> line.outcome() == LineOutcome.NOT_JUDGED)
                .toList();
    }

    /**
     * {@return the lines of one category alone, with their total}
     *
     * @param category the category
     */
    public ScorecardResult in(ScorecardCategory category) {
        return new ScorecardResult(
                scorecard,
                scope,
                cap,
                lines.stream()
                        .filter(line -> line.line().category() == category)
                        .toList());
    }

    private Optional<BigDecimal> ofJudged(BigDecimal sum) {
        BigDecimal judged = judgedWeight();
        return judged.signum() == 0 ? Optional.empty() : Optional.of(JudgedLine.plain(sum.divide(judged, DOWN)));
    }
}
