package io.toritsugi.kpi.forecast;

import io.toritsugi.kpi.collect.Interval;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/**
 * What a method was worth in a {@link BackTest}. Over all intervals, with a the calls that came and f those expected:
 *
 * <pre>
 * WAPE     = sum |a - f| / sum a
 * bias     = sum (f - a) / sum a
 * coverage = intervals whose calls lay within the prediction interval / intervals with one
 * </pre>
 *
 * <p>Sums are exact, ratios have 17 significant digits. A forecast that knows the true rate of a Poisson process has a WAPE above
 * zero as well, the higher the fewer calls an interval has: compare methods on the same intervals only.
 *
 * <p>Source: S. Kolassa, W. Schütz, "Advantages of the MAD/mean ratio over the MAPE", Foresight 6 (2007).
 *
 * <p>Immutable and thread-safe.
 *
 * @param method the stable name of the method
 * @param days on how many days it was tried
 * @param daysLeftOut on how many recorded days of the test some method had no forecast
 * @param intervals on how many intervals it was tried
 * @param arrived the calls that came
 * @param absoluteError the sum of |a - f|
 * @param error the sum of f - a
 * @param ranged how many intervals had a prediction interval
 * @param covered in how many of them the calls lay within it
 * @since 0.1
 */
public record BackTestResult(
        String method,
        int days,
        int daysLeftOut,
        int intervals,
        long arrived,
        BigDecimal absoluteError,
        BigDecimal error,
        int ranged,
        int covered) {
    /** {@return the weighted absolute percentage error as a ratio, 0 or more; empty if no call came} */
    public Optional<BigDecimal> wape() {
        return ratio(absoluteError, arrived);
    }

    /** {@return by which share of the calls that came too many were expected, negative if too few; empty if no call came} */
    public Optional<BigDecimal> bias() {
        return ratio(error, arrived);
    }

    /** {@return the share of prediction intervals that held, 0 to 1; empty if there was none} */
    public Optional<BigDecimal> coverage() {
        return ratio(BigDecimal.valueOf(covered), ranged);
    }

    private static Optional<BigDecimal> ratio(BigDecimal part, long whole) {
        return whole == 0 ? Optional.empty() : Optional.of(part.divide(BigDecimal.valueOf(whole), new MathContext(17)));
    }

    /** Counts as days are compared. */
    static final class Tally {
        private final ForecastMethod method;
        private int days;
        private int daysLeftOut;
        private int intervals;
        private long arrived;
        private BigDecimal absoluteError = BigDecimal.ZERO;
        private BigDecimal error = BigDecimal.ZERO;
        private int ranged;
        private int covered;

        Tally(ForecastMethod method) {
            this.method = method;
        }

        void leaveOut() {
            daysLeftOut++;
        }

        void add(DayForecast forecast, List<Interval> known, List<Long> counts) {
            if (!forecast.intervals().stream()
                    .map(IntervalForecast::start)
                    .toList()
                    .equals(known.stream().map(Interval::start).toList())) {
                throw refused("the intervals of the history on each day");
            }
            days++;
            for (int index = 0; index < counts.size(); index++) {
                add(forecast.intervals().get(index), counts.get(index));
            }
        }

        private void add(IntervalForecast forecast, long calls) {
            BigDecimal miss = forecast.expected().subtract(BigDecimal.valueOf(calls));
            intervals++;
            arrived += calls;
            absoluteError = absoluteError.add(miss.abs());
            error = error.add(miss);
            if (forecast.range().isPresent()) {
                ranged++;
                covered += forecast.range().orElseThrow().contains(calls) ? 1 : 0;
            }
        }

        IllegalArgumentException refused(String allowed) {
            return new IllegalArgumentException("ForecastMethod " + method.id() + " must forecast " + allowed);
        }

        BackTestResult result() {
            return new BackTestResult(
                    method.id(), days, daysLeftOut, intervals, arrived, absoluteError, error, ranged, covered);
        }
    }
}
