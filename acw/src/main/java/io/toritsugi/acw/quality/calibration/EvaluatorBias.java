package io.toritsugi.acw.quality.calibration;

import io.toritsugi.core.event.Actor;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * How far an evaluator is from the reference.
 *
 * <p>Immutable and thread-safe.
 *
 * @param evaluator who
 * @param difference his score less that of the reference: above 0 he is more lenient; absent if one of the two has no score
 * @param questionsApart on how many questions his points differ, or whether they apply
 * @since 0.1
 */
public record EvaluatorBias(Actor evaluator, Optional<BigDecimal> difference, int questionsApart) {
    /** Checks that all parts are there. */
    public EvaluatorBias {
        Objects.requireNonNull(evaluator, "EvaluatorBias.evaluator");
        Objects.requireNonNull(difference, "EvaluatorBias.difference");
    }
}
