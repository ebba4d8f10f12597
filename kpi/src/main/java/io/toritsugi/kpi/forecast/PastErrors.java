package io.toritsugi.kpi.forecast;

import io.toritsugi.kpi.forecast.ErrorPool.Miss;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Past errors of forecasts, in pools of forecasts of like size, and the prediction intervals that follow from them. */
final class PastErrors {
    private static final int POOLS = 5;
    private static final int LEAST_IN_POOL = 100;

    // Half of the last decimal that is written.
    private static final double NOTHING = 5e-7;

    private final BigDecimal coverage;
    private final ErrorPool ofNothing;
    private final ErrorPool ofAll;
    private final NavigableMap<Double, ErrorPool> bySize;

    private PastErrors(BigDecimal coverage, List<Miss> misses) {
        this.coverage = coverage;
        double share = (1 + coverage.doubleValue()) / 2;
        ofNothing = new ErrorPool(
                misses.stream().filter(miss -> miss.expected() < NOTHING).toList(), share);
        // The sort is stable: what is equal in size stays in the order of time, so no pool gathers the high ones.
        List<Miss> something = misses.stream()
                .filter(miss -> miss.expected() >= NOTHING)
                .sorted(Comparator.comparingDouble(Miss::expected))
                .toList();
        ofAll = new ErrorPool(something, share);
        bySize = pools(something, share);
    }

    static Builder builder() {
        return new Builder();
    }

    Optional<PredictionInterval> around(double expected) {
        if (expected < NOTHING) {
            return around(expected, ofNothing);
        }
        return Optional.ofNullable(bySize.floorEntry(expected))
                .or(() -> Optional.ofNullable(bySize.firstEntry()))
                .map(Map.Entry::getValue)
                .flatMap(pool -> around(expected, pool))
                .or(() -> around(expected, ofAll));
    }

    private Optional<PredictionInterval> around(double expected, ErrorPool pool) {
        double scale = scale(expected);
        return pool.low()
                .flatMap(low -> pool.high()
                        .map(high -> new PredictionInterval(
                                coverage,
                                Calls.written(Math.max(0, expected + scale * low)),
                                Calls.written(Math.max(0, expected + scale * high)),
                                pool.days())));
    }

    // Where nothing was expected, there is no size by which to scale.
    private static double scale(double expected) {
        return expected < NOTHING ? 1 : StrictMath.sqrt(expected);
    }

    private static NavigableMap<Double, ErrorPool> pools(List<Miss> bySize, double share) {
        NavigableMap<Double, ErrorPool> pools = new TreeMap<>();
        int number = Math.max(1, Math.min(POOLS, bySize.size() / LEAST_IN_POOL));
        int from = 0;
        for (int pool = 1; pool <= number; pool++) {
            int to = endOf(bySize, Math.max(from, (int) ((long) pool * bySize.size() / number)));
            if (to > from) {
                pools.put(bySize.get(from).expected(), new ErrorPool(bySize.subList(from, to), share));
            }
            from = to;
        }
        return pools;
    }

    private static int endOf(List<Miss> bySize, int end) {
        int to = end;
        while (to > 0
                && to < bySize.size()
                && bySize.get(to).expected() == bySize.get(to - 1).expected()) {
            to++;
        }
        return to;
    }

    /** Gathers errors, day by day in the order of time. */
    static final class Builder {
        private final List<Miss> misses = new ArrayList<>();
        private int days;

        private Builder() {}

        void add(double[] expected, long[] actual) {
            for (int slot = 0; slot < actual.length; slot++) {
                misses.add(new Miss(days, expected[slot], (actual[slot] - expected[slot]) / scale(expected[slot])));
            }
            days++;
        }

        PastErrors build(BigDecimal coverage) {
            return new PastErrors(coverage, misses);
        }
    }
}
