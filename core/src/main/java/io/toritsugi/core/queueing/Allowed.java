package io.toritsugi.core.queueing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.Objects;

/** What the arguments of this package may be, and what is said of those that are not. */
final class Allowed {
    static final Duration LONGEST = Duration.ofDays(36_500);

    // Fifteen digits are what was written, if they read as the same double; seventeen tell any two doubles apart.
    private static final MathContext WRITTEN = new MathContext(15);
    private static final MathContext APART = new MathContext(17);
    private static final int LONGEST_PLAIN = 20;

    private Allowed() {}

    static Duration positive(String name, Duration span) {
        Objects.requireNonNull(span, name);
        if (span.isNegative() || span.isZero() || span.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    name + " must be more than zero and at most " + LONGEST + ", was " + span);
        }
        return span;
    }

    static Duration zeroOrMore(String name, Duration span) {
        Objects.requireNonNull(span, name);
        if (span.isNegative() || span.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(name + " must be zero to " + LONGEST + ", was " + span);
        }
        return span;
    }

    static int zeroOrMore(String name, int count) {
        if (count < 0) {
            throw new IllegalArgumentException(name + " must be 0 or more, was " + count);
        }
        return count;
    }

    static IllegalArgumentException refused(String name, String rule, double value) {
        return new IllegalArgumentException(name + " must be " + rule + ", was " + text(value));
    }

    static String text(double value) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "Infinity" : "-Infinity";
        }
        BigDecimal exact = new BigDecimal(value);
        BigDecimal written = exact.round(WRITTEN);
        BigDecimal shown = (written.doubleValue() == value ? written : exact.round(APART)).stripTrailingZeros();
        return Math.abs(shown.scale()) <= LONGEST_PLAIN ? shown.toPlainString() : shown.toString();
    }
}
