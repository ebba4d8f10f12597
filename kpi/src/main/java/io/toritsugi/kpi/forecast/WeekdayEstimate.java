package io.toritsugi.kpi.forecast;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What is expected of ordinary weekdays, slot by slot, after the days of a window. The formulas stand at {@link SeasonalMethod}. */
final class WeekdayEstimate {
    // 1.4826 makes the median absolute deviation of a normal distribution its standard deviation.
    private static final double DEVIATION = 1.4826;
    // A history without any noise must still let the level move.
    private static final double LEAST_SPREAD = 0.05;
    private static final double BOUND = 2;

    private final Map<DayOfWeek, List<Day>> days = new EnumMap<>(DayOfWeek.class);
    private final Map<DayOfWeek, double[]> expected = new EnumMap<>(DayOfWeek.class);

    /** An ordinary day of the window. */
    static final class Day {
        private final DayOfWeek weekday;
        private final long[] counts;
        private final long total;

        Day(DayOfWeek weekday, long[] counts) {
            this.weekday = weekday;
            this.counts = counts;
            total = Arrays.stream(counts).sum();
        }

        DayOfWeek weekday() {
            return weekday;
        }

        long total() {
            return total;
        }
    }

    /** Days are in the order of time. */
    WeekdayEstimate(List<Day> window, ForecastSettings settings) {
        for (Day day : window) {
            days.computeIfAbsent(day.weekday(), weekday -> new ArrayList<>()).add(day);
        }
        Map<DayOfWeek, Double> medians = new EnumMap<>(DayOfWeek.class);
        days.forEach((weekday, known) -> {
            if (known.size() >= settings.fewestDays()) {
                medians.put(
                        weekday,
                        Calls.median(
                                known.stream().map(day -> (double) day.total()).toList()));
            }
        });
        List<Day> told = window.stream()
                .filter(day -> medians.getOrDefault(day.weekday(), 0.0) > 0)
                .toList();
        double bound = BOUND * spread(told, medians);
        Map<DayOfWeek, Double> usual = new EnumMap<>(DayOfWeek.class);
        medians.forEach((weekday, median) -> usual.put(weekday, median * meanOf(known(weekday), median, bound)));
        double level = level(told, usual, bound, settings.smoothing().doubleValue());
        usual.forEach((weekday, total) -> expected.put(weekday, profile(known(weekday), level * total)));
    }

    int days(DayOfWeek weekday) {
        return known(weekday).size();
    }

    /** The calls expected in each slot; empty if too few days are known. */
    Optional<double[]> expected(DayOfWeek weekday) {
        return Optional.ofNullable(expected.get(weekday));
    }

    /** The mean shape of these days, with this many calls in all. */
    static double[] profile(List<Day> days, double calls) {
        double[] slots = new double[days.get(0).counts.length];
        long all = days.stream().mapToLong(Day::total).sum();
        for (int slot = 0; slot < slots.length && all > 0; slot++) {
            long arrived = 0;
            for (Day day : days) {
                arrived += day.counts[slot];
            }
            slots[slot] = calls * arrived / all;
        }
        return slots;
    }

    private List<Day> known(DayOfWeek weekday) {
        return Objects.requireNonNullElse(days.get(weekday), List.of());
    }

    private static double spread(List<Day> days, Map<DayOfWeek, Double> medians) {
        if (days.isEmpty()) {
            return LEAST_SPREAD;
        }
        double deviation = Calls.median(days.stream()
                .map(day -> Math.abs(day.total() / medians.getOrDefault(day.weekday(), 1.0) - 1))
                .toList());
        return Math.max(LEAST_SPREAD, DEVIATION * deviation);
    }

    private static double meanOf(List<Day> days, double median, double bound) {
        if (median == 0) {
            return 0;
        }
        double sum = 0;
        for (Day day : days) {
            sum += 1 + bounded(day.total() / median - 1, bound);
        }
        return sum / days.size();
    }

    private static double level(List<Day> days, Map<DayOfWeek, Double> usual, double bound, double smoothing) {
        double level = 1;
        for (Day day : days) {
            double departure = day.total() / usual.getOrDefault(day.weekday(), 1.0) - level;
            level += smoothing * bounded(departure, bound);
        }
        return level;
    }

    private static double bounded(double departure, double bound) {
        return Math.max(-bound, Math.min(bound, departure));
    }
}
