package io.toritsugi.kpi.workforce;

import io.toritsugi.kpi.report.KpiGroup;
import io.toritsugi.kpi.report.KpiValue;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * How far the figures of agents, teams or queues lie apart: whether quality is even.
 *
 * <p>Every group counts once, however much it is made of; so the mean here is that of the groups, and not the figure of all of them
 * together. Immutable and thread-safe.
 *
 * @param groups how many groups it is made of; 1 or more
 * @param leftOut how many groups were left out, for their figure rests on too little or is undefined
 * @param mean the mean of the groups
 * @param variance the sum of the squares of what each group is away from the mean, divided by one less than the groups; empty of one
 *     group
 * @param lowest the lowest value
 * @param highest the highest value
 * @since 0.1
 */
public record Dispersion(
        int groups,
        int leftOut,
        BigDecimal mean,
        Optional<BigDecimal> variance,
        BigDecimal lowest,
        BigDecimal highest) {
    private static final MathContext DIGITS = new MathContext(17, RoundingMode.HALF_EVEN);

    /**
     * {@return how far a figure lies apart in groups; empty if there is no group that counts}
     *
     * @param among the groups, all of one grouping
     * @param kpi the id of the figure
     * @param fewest of how many units a figure must be made of to count; 1 or more
     * @throws IllegalArgumentException if {@code fewest} is not
     */
    public static Optional<Dispersion> of(Iterable<KpiGroup> among, String kpi, long fewest) {
        if (fewest < 1) {
            throw new IllegalArgumentException("Dispersion.fewest must be 1 or more, was " + fewest);
        }
        List<BigDecimal> values = new ArrayList<>();
        int leftOut = 0;
        for (KpiGroup group : among) {
            Optional<BigDecimal> counted =
                    group.find(kpi).filter(value -> value.n() >= fewest).flatMap(KpiValue::value);
            counted.ifPresent(values::add);
            leftOut += counted.isPresent() ? 0 : 1;
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(of(values, leftOut));
    }

    private static Dispersion of(List<BigDecimal> values, int leftOut) {
        BigDecimal n = BigDecimal.valueOf(values.size());
        BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal squares = values.stream().map(value -> value.pow(2)).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Dispersion(
                values.size(),
                leftOut,
                sum.divide(n, DIGITS),
                values.size() == 1
                        ? Optional.empty()
                        : Optional.of(squares.multiply(n)
                                .subtract(sum.multiply(sum))
                                .divide(n.multiply(n.subtract(BigDecimal.ONE)), DIGITS)),
                Collections.min(values),
                Collections.max(values));
    }

    /** {@return the highest less the lowest} */
    public BigDecimal range() {
        return highest.subtract(lowest);
    }

    /** {@return the square root of the variance; empty of one group} */
    public Optional<BigDecimal> standardDeviation() {
        return variance.map(square -> square.sqrt(DIGITS));
    }
}
