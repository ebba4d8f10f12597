package io.toritsugi.kpi.agenttime;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;

/**
 * How much time of how much: a ratio that tells by which definition it was computed, and what it rests on.
 *
 * <p>Two are merged by adding their parts; a mean of ratios is not a ratio. It is a ratio and never a percentage, and may exceed
 * one where its definition lets it. Immutable and thread-safe.
 *
 * @param definition id and version of the definition, such as {@code "occupancy.handling/1"}
 * @param numerator the time that is divided; zero or more
 * @param denominator the time to divide by; zero or more
 * @since 0.1
 */
public record TimeRatioValue(String definition, Duration numerator, Duration denominator) {
    private static final MathContext DIGITS = new MathContext(17, RoundingMode.HALF_EVEN);
    private static final int NANO_DECIMALS = 9;

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if one is negative
     */
    public TimeRatioValue {
        if (numerator.isNegative() || denominator.isNegative()) {
            throw new IllegalArgumentException("TimeRatioValue " + definition
                    + " must be of two times of zero or more, was of " + numerator + " and " + denominator);
        }
    }

    /** {@return the ratio, with 17 significant digits; empty if there is nothing to divide by} */
    public Optional<BigDecimal> value() {
        return divided(seconds(numerator), seconds(denominator));
    }

    /**
     * {@return the ratio of both together}
     *
     * @param other another one by the same definition
     * @throws IllegalArgumentException if its definition is another one
     */
    public TimeRatioValue plus(TimeRatioValue other) {
        if (!definition.equals(other.definition)) {
            throw new IllegalArgumentException(
                    "TimeRatioValue.definition must be " + definition + " to be added, was " + other.definition);
        }
        return new TimeRatioValue(definition, numerator.plus(other.numerator), denominator.plus(other.denominator));
    }

    static BigDecimal seconds(Duration time) {
        return BigDecimal.valueOf(time.getSeconds()).add(BigDecimal.valueOf(time.getNano(), NANO_DECIMALS));
    }

    static Optional<BigDecimal> divided(BigDecimal part, BigDecimal by) {
        return by.signum() == 0 ? Optional.empty() : Optional.of(part.divide(by, DIGITS));
    }
}
