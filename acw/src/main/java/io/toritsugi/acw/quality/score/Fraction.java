package io.toritsugi.acw.quality.score;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/** A fraction of whole numbers in its lowest terms, its denominator more than 0. */
record Fraction(BigInteger numerator, BigInteger denominator) {
    static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

    private static final MathContext DIGITS = new MathContext(17, RoundingMode.HALF_EVEN);

    Fraction {
        if (denominator.signum() <= 0) {
            throw new ArithmeticException("Fraction.denominator must be more than 0, was " + denominator);
        }
        BigInteger common = numerator.gcd(denominator);
        numerator = numerator.divide(common);
        denominator = denominator.divide(common);
    }

    static Fraction of(BigDecimal number) {
        return number.scale() <= 0
                ? new Fraction(number.toBigIntegerExact(), BigInteger.ONE)
                : new Fraction(number.unscaledValue(), BigInteger.TEN.pow(number.scale()));
    }

    Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    Fraction over(Fraction other) {
        return new Fraction(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    boolean isZero() {
        return numerator.signum() == 0;
    }

    /** The same number as a decimal, of a fraction that is one. */
    BigDecimal exact() {
        return plain(new BigDecimal(numerator).divide(new BigDecimal(denominator)));
    }

    /** The nearest decimal of 17 digits, halves to even. */
    BigDecimal rounded() {
        return plain(new BigDecimal(numerator).divide(new BigDecimal(denominator), DIGITS));
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
