package io.toritsugi.acw.quality.calibration;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * How far evaluators agree on one question.
 *
 * <p>Immutable and thread-safe.
 *
 * @param question the question
 * @param agreement the pairs of evaluators with the same points, or who both say that it does not apply, divided by all pairs, from 0 to 1, with 17
 *     digits
 * @param spread the most points that were given less the fewest, of those who say that it applies; 0 if nobody does
 * @since 0.1
 */
public record QuestionAgreement(String question, BigDecimal agreement, BigDecimal spread) {
    /** Checks that all parts are there. */
    public QuestionAgreement {
        Objects.requireNonNull(question, "QuestionAgreement.question");
        Objects.requireNonNull(agreement, "QuestionAgreement.agreement");
        Objects.requireNonNull(spread, "QuestionAgreement.spread");
    }
}
