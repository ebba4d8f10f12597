package io.toritsugi.acw.assist.repeat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How good a predictor of repeats was at a threshold, on contacts that it had not learned from.
 *
 * <p>Immutable and thread-safe.
 *
 * @param threshold from which likelihood on a customer was said to come back
 * @param found said to come back, and did
 * @param mistaken said to come back, and did not
 * @param missed not said to come back, and did
 * @param rest not said to come back, and did not
 * @since 0.1
 */
public record RepeatBackTest(BigDecimal threshold, long found, long mistaken, long missed, long rest) {
    private static final MathContext DIGITS = new MathContext(17, RoundingMode.HALF_EVEN);

    /**
     * Tries a predictor on observations; it learns nothing from them.
     *
     * @param predictor the predictor; a contact of which it knows nothing is not said to come back
     * @param observations what became of contacts
     * @param threshold from which likelihood on a customer is said to come back, inclusive
     */
    public static RepeatBackTest run(
            FollowUpPredictor predictor, Iterable<RepeatObservation> observations, BigDecimal threshold) {
        long[] counts = new long[4];
        for (RepeatObservation observation : observations) {
            boolean said = predictor
                    .predict(observation.traits())
                    .filter(likelihood -> likelihood.reaches(threshold))
                    .isPresent();
            counts[(said ? 0 : 2) + (observation.returned() ? 0 : 1)]++;
        }
        return new RepeatBackTest(threshold, counts[0], counts[1], counts[2], counts[3]);
    }

    /** {@return of those who were said to come back, the share that did; empty if nobody was} */
    public Optional<BigDecimal> precision() {
        return share(found, found + mistaken);
    }

    /** {@return of those who came back, the share that was said to; empty if nobody did} */
    public Optional<BigDecimal> recall() {
        return share(found, found + missed);
    }

    /** {@return the share of all who came back: the precision of who says it of everybody; empty if there was nobody} */
    public Optional<BigDecimal> baseRate() {
        return share(found + missed, found + mistaken + missed + rest);
    }

    /** {@return the harmonic mean of precision and recall (F1); empty without one of them} */
    public Optional<BigDecimal> balance() {
        return share(2 * found, 2 * found + mistaken + missed);
    }

    private static Optional<BigDecimal> share(long part, long whole) {
        return whole == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DIGITS));
    }
}
