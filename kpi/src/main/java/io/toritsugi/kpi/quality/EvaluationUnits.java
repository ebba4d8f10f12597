package io.toritsugi.kpi.quality;

import io.toritsugi.kpi.measure.CountedUnit;
import io.toritsugi.kpi.measure.Dimension;
import io.toritsugi.kpi.measure.StandardMeasure;
import io.toritsugi.kpi.measure.UnitFacts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Turns an evaluation into units that a {@link io.toritsugi.kpi.collect.KpiCollector} counts: one of the whole, and one of each criterion, so that
 * its points can be grouped by criterion and are counted once all the same.
 *
 * <p>The host begins each unit with {@link UnitFacts#at} and {@link CountedUnit#EVALUATION}, so it says itself where the evaluation belongs: to
 * the instant when it was completed, or to that of the contact, and to which agent and queue. An evaluation that was withdrawn is not counted, and
 * one that was rescored with its last score.
 *
 * <pre>{@code
 * EvaluationUnits.of(() -> UnitFacts.at(CountedUnit.EVALUATION, completedAt).dimension(Dimension.AGENT, Optional.of("kim")), score, false, 0, criteria)
 *         .forEach(collector::count);
 * }</pre>
 *
 * @since 0.1
 */
public final class EvaluationUnits {
    private static final BigDecimal MILLIONTHS = BigDecimal.valueOf(1_000_000);

    private EvaluationUnits() {}

    /**
     * {@return the units of an evaluation, the whole first; none if nothing of it applied}
     *
     * @param unit begins a unit, anew each time
     * @param score the score, from 0 to 1; empty if no question applied that gives points
     * @param failed whether it failed as a whole by one question
     * @param criticalErrors how many of the errors are critical; 0 or more
     * @param criteria what it says of each criterion that applies
     * @throws IllegalArgumentException if the score is none, or there are more critical errors than errors
     */
    public static List<UnitFacts> of(
            Supplier<UnitFacts.Builder> unit,
            Optional<BigDecimal> score,
            boolean failed,
            int criticalErrors,
            List<EvaluatedCriterion> criteria) {
        int errors = criteria.stream().mapToInt(EvaluatedCriterion::errors).sum();
        if (score.filter(value -> value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0)
                .isPresent()) {
            throw new IllegalArgumentException("EvaluationUnits.score must be 0 to 1, was " + score.get());
        }
        if (criticalErrors < 0 || criticalErrors > errors) {
            throw new IllegalArgumentException(
                    "EvaluationUnits.criticalErrors must be 0 to the errors, " + errors + ", was " + criticalErrors);
        }
        List<UnitFacts> units = new ArrayList<>();
        score.ifPresent(value -> units.add(unit.get()
                .value(StandardMeasure.EVALUATIONS, 1)
                .value(StandardMeasure.EVALUATION_SCORES, millionths(value))
                .value(StandardMeasure.EVALUATIONS_FAILED, failed ? 1 : 0)
                .value(StandardMeasure.EVALUATIONS_WITH_ERROR, errors > 0 ? 1 : 0)
                .value(StandardMeasure.EVALUATIONS_WITH_CRITICAL_ERROR, criticalErrors > 0 ? 1 : 0)
                .build()));
        for (EvaluatedCriterion criterion : criteria) {
            units.add(unit.get()
                    .dimension(Dimension.CRITERION, Optional.of(criterion.criterion()))
                    .value(StandardMeasure.EVALUATION_POINTS, millionths(criterion.points()))
                    .value(StandardMeasure.EVALUATION_POINTS_POSSIBLE, millionths(criterion.possible()))
                    .value(StandardMeasure.ERRORS, criterion.errors())
                    .value(StandardMeasure.ERROR_OPPORTUNITIES, criterion.opportunities())
                    .build());
        }
        return List.copyOf(units);
    }

    private static long millionths(BigDecimal amount) {
        return amount.multiply(MILLIONTHS).setScale(0, RoundingMode.HALF_EVEN).longValueExact();
    }
}
