package io.toritsugi.kpi.forecast;

import io.toritsugi.kpi.collect.Interval;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The forecast by weekday and interval, with a level that follows the recent weeks and is not carried away by odd days.
 *
 * <p>Let T(d) be the calls of day d, w(d) its weekday, and all sums be over the ordinary days of the last weeks (of
 * {@link ForecastSettings#weeks}). With m(w) the median of the totals of a weekday,
 *
 * <pre>
 * s        = max(0.05, 1.4826 median of |T(d) / m(w(d)) - 1|)
 * psi(x)   = max(-2s, min(2s, x))
 * u(w)     = m(w) (1 + mean of psi(T(d) / m(w) - 1) over the days of weekday w)
 * level    = 1 at first, then day by day: level + smoothing psi(T(d) / u(w(d)) - level)
 * p(w, i)  = calls in slot i / calls, over the days of weekday w
 * expected = level u(w) p(w, i)
 * </pre>
 *
 * <p>A weekday whose median is 0 is expected to have none. A special day is expected to have the calls of its own weekday times
 * the median, over the known special days of its kind, of T(d) over what would have been expected of d as an ordinary day from the
 * days before it; its shape is that of those days together. They are sought in the whole history, and count only if that much was
 * known before them. With too few of them the weekday stands in that the kind {@linkplain SpecialDays#resembled resembles}.
 *
 * <p>A prediction interval comes from errors, not from a distribution: arrivals vary more than a Poisson process of known rate.
 * Each of the 52 weeks that end with the last recorded day is forecast, ordinary days only, from the days before that week. The
 * errors {@code r = (a - f) / sqrt(f)} are sorted into at most five pools of like f with 100 errors each or more. What goes wrong on a
 * day goes wrong in many of its intervals, so days count, not intervals. With K days in the pool, each of its errors weighs one over
 * the number of errors of its day there, and for a coverage c
 *
 * <pre>
 * h    = the least r for which the errors of at most r weigh (K + 1) (1 + c) / 2 or more
 * l    = the greatest r for which the errors of at least r weigh as much
 * low  = max(0, f + l sqrt(f)), high = max(0, f + h sqrt(f))
 * </pre>
 *
 * <p>If the errors weigh less in all, all forecasts above 0 are taken as one pool, and there is no prediction interval if those weigh less as
 * well: a coverage of 0.9 takes 19 days. Where f is 0, errors of forecasts of 0 are taken as they are. If days were
 * exchangeable, the coverage within a pool would be at least that stated. It is less if the days to come are odder than those known, are special, or lie much more
 * than a week ahead.
 *
 * <p>Days on which the clock changes are forecast, each interval by its length, but not learnt from.
 *
 * <p>Sources: for the level, S. Gelper, R. Fried, C. Croux, "Robust forecasting with exponential and Holt-Winters smoothing",
 * Journal of Forecasting 29 (2010), with the bound 2 they use; the spread is here one number of the window instead of a
 * recursion, and floored so that a history without noise lets the level move. For weekday and interval as factors, R. Ibrahim,
 * P. L'Ecuyer, "Forecasting call center arrivals: fixed-effects, mixed-effects, and bivariate models", Manufacturing and
 * Service Operations Management 15 (2013). For the prediction interval, Y. Lee, R. Barber, R. Willett, "Distribution-free inference with
 * hierarchical data" (2023), conformal prediction of groups, here by pools and with either end by itself.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class SeasonalMethod implements ForecastMethod {
    private final ForecastSettings settings;

    private SeasonalMethod(ForecastSettings settings) {
        this.settings = settings;
    }

    /**
     * {@return the method with these settings}
     *
     * @param settings how it learns
     */
    public static SeasonalMethod of(ForecastSettings settings) {
        return new SeasonalMethod(settings);
    }

    @Override
    public String id() {
        return "seasonal";
    }

    @Override
    public List<Either<TooLittleHistory, DayForecast>> forecast(
            ArrivalHistory history, SpecialDays special, LocalDate first, LocalDate end) {
        SeasonalEstimate estimate = new SeasonalEstimate(history, special, first, settings);
        PastErrors errors = estimate.errors();
        return first.datesUntil(end)
                .map(date -> estimate.of(date)
                        .map(slots -> new DayForecast(
                                date,
                                special.kindOf(date),
                                slots.learntFrom(),
                                slots.days(),
                                intervals(history.grid(), date, slots.expected(), errors))))
                .toList();
    }

    private static List<IntervalForecast> intervals(
            DayGrid grid, LocalDate date, List<Double> expected, PastErrors errors) {
        return grid.intervals(date).stream()
                .map(interval -> {
                    double calls = expected.get(grid.slot(interval)) * grid.share(interval);
                    return forecast(interval, calls, errors.around(calls));
                })
                .toList();
    }

    static IntervalForecast forecast(Interval interval, double calls, Optional<PredictionInterval> range) {
        return new IntervalForecast(
                interval.start(), Duration.between(interval.start(), interval.end()), Calls.written(calls), range);
    }
}
