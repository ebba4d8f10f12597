package io.toritsugi.kpi.workforce;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What new agents reach in one month of their time with the centre.
 *
 * <p>Immutable and thread-safe.
 *
 * @param month how many whole months they had been there when the time of the figure began; 0 for the first
 * @param agents how many agents it is made of; 1 or more
 * @param numerator what is divided, of all of them
 * @param denominator what it is divided by, of all of them
 * @since 0.1
 */
public record RampPoint(long month, int agents, BigDecimal numerator, BigDecimal denominator) {
    private static final MathContext DIGITS = new MathContext(17, RoundingMode.HALF_EVEN);

    /** {@return the figure of all of them together, never the mean of theirs; empty if it is divided by zero} */
    public Optional<BigDecimal> value() {
        return denominator.signum() == 0 ? Optional.empty() : Optional.of(numerator.divide(denominator, DIGITS));
    }
}
