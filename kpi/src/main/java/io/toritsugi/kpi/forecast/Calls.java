package io.toritsugi.kpi.forecast;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Numbers of calls: their median, and how expected ones are written. */
final class Calls {
    private static final int DECIMALS = 6;

    private Calls() {}

    static double median(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    static BigDecimal written(double calls) {
        return new BigDecimal(calls).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }
}
