package io.toritsugi.acw.quality.calibration;

import io.toritsugi.acw.quality.score.EvaluationScore;
import io.toritsugi.core.event.Actor;
import java.util.Objects;

/**
 * What one evaluator makes of the contact that all evaluate.
 *
 * @param evaluator who
 * @param score what the contact scores with him
 * @since 0.1
 */
public record CalibratedScore(Actor evaluator, EvaluationScore score) {
    /** Checks that both parts are there. */
    public CalibratedScore {
        Objects.requireNonNull(evaluator, "CalibratedScore.evaluator");
        Objects.requireNonNull(score, "CalibratedScore.score");
    }
}
