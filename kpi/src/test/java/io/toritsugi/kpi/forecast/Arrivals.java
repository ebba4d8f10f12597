package io.toritsugi.kpi.forecast;

import io.vavr.control.Either;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Histories of a few slots a day, and what is forecast from them. Days begin on Monday, 5 January 2026. */
final class Arrivals {
    static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

    private Arrivals() {}

    /** Each inner list is a day, and tells the calls of its slots. */
    static ArrivalHistory.Builder daily(List<List<Long>> days) {
        Duration length = Duration.ofDays(1).dividedBy(days.get(0).size());
        ArrivalHistory.Builder history = ArrivalHistory.builder(ZONE, length);
        LocalDate date = MONDAY;
        for (List<Long> day : days) {
            record(history, date, length, day);
            date = date.plusDays(1);
        }
        return history;
    }

    /** Only Mondays are recorded. */
    static ArrivalHistory.Builder mondays(List<List<Long>> days) {
        Duration length = Duration.ofDays(1).dividedBy(days.get(0).size());
        ArrivalHistory.Builder history = ArrivalHistory.builder(ZONE, length);
        LocalDate date = MONDAY;
        for (List<Long> day : days) {
            record(history, date, length, day);
            date = date.plusWeeks(1);
        }
        return history;
    }

    static void record(ArrivalHistory.Builder history, LocalDate date, Duration length, List<Long> calls) {
        history.recorded(date, date.plusDays(1));
        for (int slot = 0; slot < calls.size(); slot++) {
            history.arrivals(date.atStartOfDay(ZONE).toInstant().plus(length.multipliedBy(slot)), calls.get(slot));
        }
    }

    static SeasonalMethod seasonal() {
        return SeasonalMethod.of(ForecastSettings.standard());
    }

    static DayForecast forecast(ForecastMethod method, ArrivalHistory history, SpecialDays special, LocalDate date) {
        Either<TooLittleHistory, DayForecast> forecast =
                method.forecast(history, special, date, date.plusDays(1)).get(0);
        return forecast.getOrElseThrow(none -> new AssertionError(none.toString()));
    }

    static TooLittleHistory none(ForecastMethod method, ArrivalHistory history, SpecialDays special, LocalDate date) {
        return method.forecast(history, special, date, date.plusDays(1)).get(0).getLeft();
    }

    static List<Double> expected(DayForecast forecast) {
        return forecast.intervals().stream()
                .map(IntervalForecast::expected)
                .map(BigDecimal::doubleValue)
                .toList();
    }
}
