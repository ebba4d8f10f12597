package io.toritsugi.kpi.collect;

import io.toritsugi.kpi.definition.Attribution;
import io.toritsugi.kpi.definition.Formula;
import io.toritsugi.kpi.definition.KpiDefinition;
import io.toritsugi.kpi.measure.Distribution;
import io.toritsugi.kpi.measure.Measure;
import io.toritsugi.kpi.report.KpiValue;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Computes KPIs from what a group adds up to: decimals only, so that every JVM writes the same digits. */
final class KpiValues {
    private static final MathContext RATIO = new MathContext(17, RoundingMode.HALF_EVEN);

    private KpiValues() {}

    static KpiValue of(KpiDefinition definition, KpiCell numerator, KpiCell cell, Finality.Standing standing) {
        KpiValue.Builder value = KpiValue.builder().unit(definition.unit()).definition(definition.key());
        Formula formula = definition.formula();
        if (formula instanceof Formula.Sum sum) {
            value.value(sum(sum.measures(), cell));
        } else if (formula instanceof Formula.Ratio ratio) {
            ratio(ratio, numerator, cell, value);
        } else if (formula instanceof Formula.Balance balance) {
            divide(
                    sum(balance.plus(), cell).subtract(sum(balance.minus(), cell)),
                    sum(balance.denominator(), cell),
                    value);
        } else if (formula instanceof Formula.Percentile percentile) {
            value.value(percentile(percentile, cell).map(KpiValues::seconds));
        } else if (formula instanceof Formula.Maximum maximum) {
            value.value(maximum(maximum.distribution(), cell).map(KpiValues::seconds));
        } else if (formula instanceof Formula.CustomerCount count) {
            value.value(customers(count.measure(), cell));
        } else if (formula instanceof Formula.CustomerShare share) {
            divide(customers(share.numerator(), cell), customers(share.denominator(), cell), value);
        }
        return value.attribution(definition.attribution())
                .n(
                        definition.attribution() == Attribution.CLIPPED
                                ? stretchesOf(formula, cell)
                                : unitsOf(formula, cell))
                .provisional(standing.provisional())
                .censored(standing.censored())
                .build();
    }

    /** A ratio is made of what it is divided by; where that is a duration, of the units that the duration is made of. */
    private static long unitsOf(Formula formula, KpiCell cell) {
        if (formula instanceof Formula.Sum sum) {
            return units(sum.measures(), cell);
        }
        if (formula instanceof Formula.Ratio ratio) {
            return units(ratio.denominator(), cell) - units(ratio.without(), cell);
        }
        if (formula instanceof Formula.Balance balance) {
            return units(balance.denominator(), cell);
        }
        if (formula instanceof Formula.CustomerCount count) {
            return cell.customers().count(count.measure());
        }
        if (formula instanceof Formula.CustomerShare share) {
            return cell.customers().count(share.denominator());
        }
        Distribution ranked = formula instanceof Formula.Percentile percentile
                ? percentile.distribution()
                : ((Formula.Maximum) formula).distribution();
        return cell.totals().sum(ranked.count());
    }

    private static long units(List<Measure> measures, KpiCell cell) {
        return measures.stream()
                .flatMap(measure -> measure.countedBy().stream())
                .distinct()
                .mapToLong(cell.totals()::sum)
                .sum();
    }

    /** Durations that were split are made of the stretches of which a part lies in the group. */
    private static long stretchesOf(Formula formula, KpiCell cell) {
        List<Measure> measures =
                formula instanceof Formula.Ratio ratio ? ratio.denominator() : ((Formula.Sum) formula).measures();
        return measures.stream().distinct().mapToLong(cell.stretches()::sum).sum();
    }

    private static void ratio(Formula.Ratio ratio, KpiCell numerator, KpiCell cell, KpiValue.Builder value) {
        divide(
                sum(ratio.numerator(), numerator),
                sum(ratio.denominator(), cell).subtract(sum(ratio.without(), cell)),
                value);
    }

    private static void divide(BigDecimal numerator, BigDecimal denominator, KpiValue.Builder value) {
        value.numerator(numerator).denominator(denominator);
        if (denominator.signum() != 0) {
            value.value(plain(numerator.divide(denominator, RATIO)));
        }
    }

    private static BigDecimal customers(Measure measure, KpiCell cell) {
        return BigDecimal.valueOf(cell.customers().count(measure));
    }

    private static BigDecimal sum(List<Measure> measures, KpiCell cell) {
        long sum = 0;
        for (Measure measure : measures) {
            sum += cell.totals().sum(measure);
        }
        int scale = measures.isEmpty() ? 0 : measures.get(0).kind().scale();
        return plain(BigDecimal.valueOf(sum, scale));
    }

    /** The middle of the highest bin may lie above the largest value, which is known exactly. */
    private static Optional<Long> percentile(Formula.Percentile percentile, KpiCell cell) {
        OptionalLong estimate = cell.totals().percentile(percentile.distribution(), percentile.perMille());
        return maximum(percentile.distribution(), cell)
                .flatMap(maximum ->
                        estimate.isPresent() ? Optional.of(Math.min(maximum, estimate.getAsLong())) : Optional.empty());
    }

    private static Optional<Long> maximum(Distribution distribution, KpiCell cell) {
        OptionalLong maximum = cell.extremes().maximum(distribution);
        return maximum.isPresent() ? Optional.of(maximum.getAsLong()) : Optional.empty();
    }

    private static BigDecimal seconds(long millis) {
        return plain(BigDecimal.valueOf(millis, 3));
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
