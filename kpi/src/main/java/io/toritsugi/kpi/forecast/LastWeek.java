package io.toritsugi.kpi.forecast;

import io.vavr.control.Either;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * The naive forecast: as many calls as in the same interval of the last recorded ordinary day of the same weekday. What a better
 * method has to beat.
 *
 * <pre>expected(d, i) = calls(d - 7k, i), k the least for which that day is known and ordinary</pre>
 *
 * <p>A special day is taken for the weekday that its kind {@linkplain SpecialDays#resembled resembles}; if none was said, there
 * is no forecast. It tells no prediction intervals. Days on which the clock changes are forecast, each interval by its length,
 * but not taken as a model.
 *
 * <p>Source: R. Hyndman, G. Athanasopoulos, "Forecasting: principles and practice", the seasonal naive method.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class LastWeek implements ForecastMethod {
    /** Makes the method. It has no parts. */
    public LastWeek() {}

    @Override
    public String id() {
        return "last-week";
    }

    @Override
    public List<Either<TooLittleHistory, DayForecast>> forecast(
            ArrivalHistory history, SpecialDays special, LocalDate first, LocalDate end) {
        NavigableMap<LocalDate, long[]> latestFirst =
                history.evenDaysBefore(first).descendingMap();
        return first.datesUntil(end)
                .map(date -> {
                    DayKind kind = special.kindOf(date);
                    Optional<DayOfWeek> weekday = special.resembled(kind);
                    return weekday.map(DayKind::of)
                            .flatMap(model -> latestFirst.entrySet().stream()
                                    .filter(day -> special.kindOf(day.getKey()).equals(model))
                                    .map(Map.Entry::getValue)
                                    .findFirst()
                                    .map(counts -> new DayForecast(
                                            date, kind, model, 1, intervals(history.grid(), date, counts))))
                            .<Either<TooLittleHistory, DayForecast>>map(Either::right)
                            .orElseGet(() -> Either.left(new TooLittleHistory(
                                    date, weekday.map(DayKind::of).orElse(kind), 0, 1)));
                })
                .toList();
    }

    private static List<IntervalForecast> intervals(DayGrid grid, LocalDate date, long[] counts) {
        return grid.intervals(date).stream()
                .map(interval -> SeasonalMethod.forecast(
                        interval, counts[grid.slot(interval)] * grid.share(interval), Optional.empty()))
                .toList();
    }
}
