package io.toritsugi.kpi.forecast;

import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Forecasts of days that are known, from the days before them, and what they were worth.
 *
 * <p>The days of the test are forecast in stretches. Each stretch is forecast from what was recorded from the first day of
 * training on and before the stretch; so a stretch as long as the test tells of one forecast, made once, and shorter ones tell of
 * a plan that is made anew every so many days (the rolling origin of L. Tashman, "Out-of-sample tests of forecasting accuracy: an
 * analysis and review", International Journal of Forecasting 16 (2000)).
 *
 * <p>Immutable and thread-safe.
 *
 * @param trainFirst the first day to learn from, inclusive
 * @param testFirst the first day of the test, inclusive; after the first day to learn from
 * @param testEnd the day after the last of the test, exclusive; after the first day of the test
 * @param stretch how many days are forecast at a time; 1 or more
 * @since 0.1
 */
public record BackTest(LocalDate trainFirst, LocalDate testFirst, LocalDate testEnd, int stretch) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if days are out of order, or the stretch is not allowed
     */
    public BackTest {
        if (!trainFirst.isBefore(testFirst) || !testFirst.isBefore(testEnd)) {
            throw new IllegalArgumentException("BackTest must train before it tests, and test a day or more, was "
                    + trainFirst + ", " + testFirst + ", " + testEnd);
        }
        if (stretch < 1) {
            throw new IllegalArgumentException("BackTest.stretch must be 1 or more, was " + stretch);
        }
    }

    /**
     * {@return what each method was worth, in their order, all on the same days: those recorded which every method forecast}
     *
     * @param history what arrived, in training and in the test
     * @param special the special days
     * @param methods the methods
     * @throws IllegalArgumentException if a method returns other days or intervals than were asked for
     */
    public List<BackTestResult> run(
            ArrivalHistory history, SpecialDays special, List<? extends ForecastMethod> methods) {
        List<BackTestResult.Tally> tallies =
                methods.stream().map(BackTestResult.Tally::new).toList();
        ArrivalHistory known = history.between(trainFirst, testEnd);
        LocalDate from = testFirst;
        while (from.isBefore(testEnd)) {
            LocalDate next = from.plusDays(stretch);
            LocalDate to = next.isBefore(testEnd) ? next : testEnd;
            ArrivalHistory before = known.between(trainFirst, from);
            List<List<Either<TooLittleHistory, DayForecast>>> all = new ArrayList<>();
            for (ForecastMethod method : methods) {
                all.add(method.forecast(before, special, from, to));
            }
            List<LocalDate> dates = from.datesUntil(to).toList();
            for (int day = 0; day < dates.size(); day++) {
                count(known, dates.get(day), forecastsOf(day, dates.size(), all, tallies), tallies);
            }
            from = to;
        }
        return tallies.stream().map(BackTestResult.Tally::result).toList();
    }

    private static List<Either<TooLittleHistory, DayForecast>> forecastsOf(
            int day,
            int days,
            List<List<Either<TooLittleHistory, DayForecast>>> all,
            List<BackTestResult.Tally> tallies) {
        List<Either<TooLittleHistory, DayForecast>> forecasts = new ArrayList<>();
        for (int method = 0; method < all.size(); method++) {
            if (all.get(method).size() != days) {
                throw tallies.get(method).refused("as many days as asked for");
            }
            forecasts.add(all.get(method).get(day));
        }
        return forecasts;
    }

    private static void count(
            ArrivalHistory known,
            LocalDate date,
            List<Either<TooLittleHistory, DayForecast>> forecasts,
            List<BackTestResult.Tally> tallies) {
        known.counts(date).ifPresent(counts -> {
            boolean comparable = forecasts.stream().allMatch(Either::isRight);
            for (int method = 0; method < tallies.size(); method++) {
                if (comparable) {
                    tallies.get(method).add(forecasts.get(method).get(), known.intervals(date), counts);
                } else {
                    tallies.get(method).leaveOut();
                }
            }
        });
    }
}
