package io.toritsugi.kpi.survey;

import io.toritsugi.kpi.definition.KpiUnit;
import io.toritsugi.kpi.report.KpiValue;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How many of how many: a share that tells what it rests on.
 *
 * <p>Two shares are merged by adding their parts; a mean of shares is not a share. Immutable and thread-safe.
 *
 * @param part how many; 0 or more
 * @param of of how many; no fewer than the part
 * @since 0.1
 */
public record Proportion(long part, long of) {
    private static final MathContext RATIO = new MathContext(17, RoundingMode.HALF_EVEN);
    private static final int DECIMALS = 12;

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the part is negative, or more than the whole
     */
    public Proportion {
        if (part < 0 || part > of) {
            throw new IllegalArgumentException("Proportion.part must be from 0 to " + of + ", was " + part);
        }
    }

    /**
     * {@return the proportion behind a figure, of which {@link #wilson} tells how sure it is}
     *
     * @param figure a share of units: one number of them divided by another
     * @throws IllegalArgumentException if it is no such share
     */
    public static Proportion of(KpiValue figure) {
        Optional<BigDecimal> part = figure.numerator();
        Optional<BigDecimal> of = figure.denominator();
        if (figure.unit() != KpiUnit.RATIO
                || part.isEmpty()
                || of.isEmpty()
                || part.get().scale() > 0) {
            throw new IllegalArgumentException("Proportion.of must be given a share of units, was "
                    + figure.definition() + " in " + figure.unit());
        }
        return new Proportion(part.get().longValueExact(), of.get().longValueExact());
    }

    /** {@return the share, from 0 to 1, with 17 significant digits; empty of nothing} */
    public Optional<BigDecimal> value() {
        return of == 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(part).divide(BigDecimal.valueOf(of), RATIO));
    }

    /**
     * {@return where the true share lies, if these are a sample of many; empty of nothing}
     *
     * <pre>(p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n)</pre>
     *
     * <p>E. B. Wilson, Probable inference, the law of succession, and statistical inference, 1927, without correction for
     * continuity. It holds for few answers too, and never leaves 0 to 1.
     *
     * @param confidence how sure
     */
    public Optional<ConfidenceInterval> wilson(Confidence confidence) {
        if (of == 0) {
            return Optional.empty();
        }
        double n = of;
        double p = part / n;
        double z = confidence.quantile();
        double middle = p + z * z / (2 * n);
        double half = z * StrictMath.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
        double whole = 1 + z * z / n;
        return Optional.of(new ConfidenceInterval(
                part == 0 ? BigDecimal.ZERO : end((middle - half) / whole),
                part == of ? BigDecimal.ONE : end((middle + half) / whole)));
    }

    private static BigDecimal end(double end) {
        return new BigDecimal(end).setScale(DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
    }
}
