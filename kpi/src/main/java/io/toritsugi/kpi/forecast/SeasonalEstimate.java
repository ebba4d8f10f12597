package io.toritsugi.kpi.forecast;

import io.vavr.control.Either;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;

/** What is expected of the days after a cut: of weekdays, and of special days by what they did to weekdays. */
final class SeasonalEstimate {
    private static final int DAYS_OF_WEEK = 7;
    private static final int WEEKS_TRIED = 52;

    private final NavigableMap<LocalDate, long[]> known;
    private final SpecialDays special;
    private final ForecastSettings settings;
    private final WeekdayEstimate weekdays;
    private final Map<DayKind, Effect> effects = new HashMap<>();

    /** What is expected of a day, slot by slot, and from how many days of which kind it was learnt. */
    record Slots(DayKind learntFrom, int days, List<Double> expected) {
        static Slots of(DayKind learntFrom, int days, double[] expected) {
            return new Slots(learntFrom, days, Arrays.stream(expected).boxed().toList());
        }
    }

    private record Effect(List<WeekdayEstimate.Day> days, List<Double> ratios) {}

    SeasonalEstimate(ArrivalHistory history, SpecialDays special, LocalDate cut, ForecastSettings settings) {
        known = history.evenDaysBefore(cut);
        this.special = special;
        this.settings = settings;
        weekdays = weekdaysBefore(cut);
    }

    Either<TooLittleHistory, Slots> of(LocalDate date) {
        DayKind kind = special.kindOf(date);
        Optional<DayOfWeek> weekday = kind.weekday();
        if (weekday.isPresent()) {
            return ordinary(date, weekday.orElseThrow());
        }
        Effect effect = effects.computeIfAbsent(kind, this::effectOf);
        int days = effect.ratios().size();
        Optional<double[]> asOrdinary = weekdays.expected(date.getDayOfWeek());
        if (days >= settings.fewestSpecialDays() && asOrdinary.isPresent()) {
            double calls = sum(asOrdinary.orElseThrow()) * Calls.median(effect.ratios());
            return Either.right(Slots.of(kind, days, WeekdayEstimate.profile(effect.days(), calls)));
        }
        return special.resembled(kind)
                .map(standIn -> ordinary(date, standIn))
                .orElseGet(() -> Either.left(
                        days < settings.fewestSpecialDays()
                                ? new TooLittleHistory(date, kind, days, settings.fewestSpecialDays())
                                : tooFew(date, date.getDayOfWeek())));
    }

    /** By how much ordinary days of the past year missed what had been expected of them. */
    PastErrors errors() {
        PastErrors.Builder errors = PastErrors.builder();
        if (!known.isEmpty()) {
            LocalDate end = known.lastKey().plusDays(1);
            for (int week = WEEKS_TRIED; week > 0; week--) {
                LocalDate first = end.minusDays((long) week * DAYS_OF_WEEK);
                WeekdayEstimate before = weekdaysBefore(first);
                known.subMap(first, first.plusDays(DAYS_OF_WEEK))
                        .forEach((date, counts) -> special.kindOf(date)
                                .weekday()
                                .flatMap(before::expected)
                                .ifPresent(expected -> errors.add(expected, counts)));
            }
        }
        return errors.build(settings.coverage());
    }

    private Either<TooLittleHistory, Slots> ordinary(LocalDate date, DayOfWeek weekday) {
        return weekdays.expected(weekday)
                .<Either<TooLittleHistory, Slots>>map(
                        expected -> Either.right(Slots.of(DayKind.of(weekday), weekdays.days(weekday), expected)))
                .orElseGet(() -> Either.left(tooFew(date, weekday)));
    }

    private TooLittleHistory tooFew(LocalDate date, DayOfWeek weekday) {
        return new TooLittleHistory(date, DayKind.of(weekday), weekdays.days(weekday), settings.fewestDays());
    }

    private Effect effectOf(DayKind kind) {
        Effect effect = new Effect(new ArrayList<>(), new ArrayList<>());
        known.forEach((date, counts) -> {
            if (special.kindOf(date).equals(kind)) {
                double asOrdinary = weekdaysBefore(date)
                        .expected(date.getDayOfWeek())
                        .map(SeasonalEstimate::sum)
                        .orElse(0.0);
                if (asOrdinary > 0) {
                    WeekdayEstimate.Day day = new WeekdayEstimate.Day(date.getDayOfWeek(), counts);
                    effect.days().add(day);
                    effect.ratios().add(day.total() / asOrdinary);
                }
            }
        });
        return effect;
    }

    private WeekdayEstimate weekdaysBefore(LocalDate cut) {
        SortedMap<LocalDate, long[]> before = known.headMap(cut, false);
        List<WeekdayEstimate.Day> window = new ArrayList<>();
        if (!before.isEmpty()) {
            LocalDate first = before.lastKey().minusDays((long) settings.weeks() * DAYS_OF_WEEK - 1);
            before.tailMap(first)
                    .forEach((date, counts) -> special.kindOf(date)
                            .weekday()
                            .ifPresent(weekday -> window.add(new WeekdayEstimate.Day(weekday, counts))));
        }
        return new WeekdayEstimate(window, settings);
    }

    private static double sum(double[] slots) {
        double sum = 0;
        for (double slot : slots) {
            sum += slot;
        }
        return sum;
    }
}
