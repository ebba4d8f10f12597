package io.toritsugi.kpi.forecast;

import static io.toritsugi.kpi.forecast.Arrivals.MONDAY;
import static io.toritsugi.kpi.forecast.Arrivals.ZONE;
import static io.toritsugi.kpi.forecast.Arrivals.expected;
import static io.toritsugi.kpi.forecast.Arrivals.forecast;
import static io.toritsugi.kpi.forecast.Arrivals.mondays;
import static io.toritsugi.kpi.forecast.Arrivals.none;
import static io.toritsugi.kpi.forecast.Arrivals.seasonal;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeasonalMethodTest {
    private static final List<List<Long>> FOUR =
            List.of(List.of(60L, 30L), List.of(60L, 40L), List.of(70L, 40L), List.of(50L, 50L));
    private static final LocalDate FIFTH = MONDAY.plusWeeks(4);
    private static final DayKind HOLIDAY = new DayKind("holiday");

    // Totals 90, 100, 110, 100: m = 100. Departures from it 0.1, 0, 0.1, 0: their median 0.05, s = 1.4826 x 0.05 =
    // 0.07413,
    // the bound 0.14826, which none exceeds: u = 100.
    // Level: 1 + 0.1 (0.9 - 1) = 0.99; + 0.1 (1 - 0.99) = 0.991; + 0.1 (1.1 - 0.991) = 1.0019; + 0.1 (1 - 1.0019) =
    // 1.00171.
    // Shape: mornings 240 of 400, afternoons 160 of 400. Expected 100.171 x 0.6 and 100.171 x 0.4.
    @Test
    void theForecastIsLevelTimesUsualTotalTimesShape() {
        DayForecast forecast = forecast(seasonal(), mondays(FOUR).build(), SpecialDays.none(), FIFTH);

        assertThat(forecast.intervals())
                .extracting(IntervalForecast::expected)
                .containsExactly(new BigDecimal("60.102600"), new BigDecimal("40.068400"));
        assertThat(forecast.expected()).isEqualByComparingTo("100.171");
        assertThat(forecast.kind()).isEqualTo(new DayKind("monday"));
        assertThat(forecast.learntFrom()).isEqualTo(new DayKind("monday"));
        assertThat(forecast.days()).isEqualTo(4);
    }

    // As above with a fifth Monday of 1000: m = 100, departures 0.1, 0, 0.1, 0, 9: median 0.1, bound 0.29652.
    // u = 100 (1 + 0.29652 / 5) = 105.9304. The level ends within 0.1 x 0.29652 above what it would be: T / u below 1
    // before.
    // Before it T / u is 0.849615, 0.944016, 1.038418, 0.944016: level 0.984962, 0.980867, 0.986622, 0.982361; then +
    // 0.029652.
    @Test
    void oneOddDayMovesTheForecastALittle() {
        List<List<Long>> days = new ArrayList<>(FOUR);
        days.add(List.of(600L, 400L));

        DayForecast forecast = forecast(seasonal(), mondays(days).build(), SpecialDays.none(), FIFTH.plusWeeks(1));

        assertThat(forecast.expected().doubleValue()).isCloseTo(105.9304 * 1.012013, Offset.offset(0.001));
    }

    @Test
    void anIntervalIsALoadWithStartAndLength() {
        DayForecast forecast = forecast(seasonal(), mondays(FOUR).build(), SpecialDays.none(), FIFTH);

        assertThat(forecast.intervals())
                .extracting(IntervalForecast::start)
                .containsExactly(Instant.parse("2026-02-01T15:00:00Z"), Instant.parse("2026-02-02T03:00:00Z"));
        assertThat(forecast.intervals()).extracting(IntervalForecast::length).containsOnly(Duration.ofHours(12));
    }

    @Test
    void tooFewDaysOfAWeekdayAreAValueThatSaysSo() {
        ArrivalHistory history = mondays(FOUR.subList(0, 2)).build();

        TooLittleHistory none = none(seasonal(), history, SpecialDays.none(), FIFTH);

        assertThat(none).isEqualTo(new TooLittleHistory(FIFTH, new DayKind("monday"), 2, 3));
        assertThat(none.toText(Locale.ENGLISH))
                .isEqualTo("No forecast for 2026-02-02: 2 usable days of kind monday are recorded, 3 are needed.");
        assertThat(none.toText(Locale.JAPAN)).contains("2026-02-02", "monday", "3");
    }

    @Test
    void aDayThatWasNotRecordedIsMissingAndNotZero() {
        ArrivalHistory gap = mondays(FOUR)
                .recorded(FIFTH, FIFTH.plusDays(1))
                .notRecorded(FIFTH)
                .build();
        ArrivalHistory zero = mondays(FOUR).recorded(FIFTH, FIFTH.plusDays(1)).build();
        LocalDate sixth = FIFTH.plusWeeks(1);

        assertThat(forecast(seasonal(), gap, SpecialDays.none(), sixth).expected())
                .isEqualByComparingTo("100.171");
        assertThat(forecast(seasonal(), zero, SpecialDays.none(), sixth).days()).isEqualTo(5);
        assertThat(forecast(seasonal(), zero, SpecialDays.none(), sixth).expected())
                .isLessThan(new BigDecimal("100"));
    }

    @Test
    void aWeekdayOnWhichNobodyCallsIsForecastAsZero() {
        ArrivalHistory closed = mondays(Collections.nCopies(4, List.of(0L, 0L))).build();

        assertThat(expected(forecast(seasonal(), closed, SpecialDays.none(), FIFTH)))
                .containsExactly(0.0, 0.0);
    }

    // The fourth Monday is a holiday. Without it all Mondays are 100, so it would have been 100, and had 30: ratio 0.3.
    @Test
    void aHolidayIsLearntFromHolidays() {
        List<List<Long>> days = List.of(List.of(60L, 40L), List.of(60L, 40L), List.of(60L, 40L), List.of(10L, 20L));
        SpecialDays special = SpecialDays.builder()
                .day(MONDAY.plusWeeks(3), HOLIDAY)
                .day(FIFTH, HOLIDAY)
                .build();

        DayForecast holiday = forecast(seasonal(), mondays(days).build(), special, FIFTH);
        DayForecast ordinary = forecast(seasonal(), mondays(days).build(), special, FIFTH.plusWeeks(1));

        assertThat(expected(holiday)).containsExactly(10.0, 20.0);
        assertThat(holiday.learntFrom()).isEqualTo(HOLIDAY);
        assertThat(holiday.days()).isEqualTo(1);
        assertThat(expected(ordinary)).containsExactly(60.0, 40.0);
        assertThat(ordinary.days()).isEqualTo(3);
    }

    @Test
    void aHolidayWithoutHistoryIsLikeTheWeekdayThatItResembles() {
        LocalDate tuesday = FIFTH.plusDays(1);
        ArrivalHistory history = mondays(FOUR).build();
        SpecialDays unlike = SpecialDays.builder().day(tuesday, HOLIDAY).build();
        SpecialDays like = SpecialDays.builder()
                .day(tuesday, HOLIDAY)
                .resembles(HOLIDAY, DayOfWeek.MONDAY)
                .build();

        DayForecast forecast = forecast(seasonal(), history, like, tuesday);

        assertThat(forecast.expected()).isEqualByComparingTo("100.171");
        assertThat(forecast.kind()).isEqualTo(HOLIDAY);
        assertThat(forecast.learntFrom()).isEqualTo(new DayKind("monday"));
        assertThat(none(seasonal(), history, unlike, tuesday)).isEqualTo(new TooLittleHistory(tuesday, HOLIDAY, 0, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-29, PT1H, 23, 23", // 02:00 to 03:00 does not exist
        "2026-10-25, PT1H, 25, 25", // 02:00 to 03:00 comes twice
        "2026-10-25, PT3H, 8, 25", // from 00:00 to 03:00 it is four hours
        "2026-11-01, PT1H, 24, 24"
    })
    void aDayOnWhichTheClockChangesIsForecastByItsHours(LocalDate sunday, Duration length, int intervals, int calls) {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        ArrivalHistory.Builder history = ArrivalHistory.builder(berlin, length);
        for (LocalDate day = LocalDate.of(2026, 1, 4); day.isBefore(sunday); day = day.plusWeeks(1)) {
            history.recorded(day, day.plusDays(1));
            Instant end = day.plusDays(1).atStartOfDay(berlin).toInstant();
            for (Instant hour = day.atStartOfDay(berlin).toInstant();
                    hour.isBefore(end);
                    hour = hour.plusSeconds(3600)) {
                history.arrivals(hour, 1);
            }
        }

        DayForecast forecast = forecast(seasonal(), history.build(), SpecialDays.none(), sunday);

        assertThat(forecast.intervals()).hasSize(intervals);
        assertThat(forecast.expected()).isEqualByComparingTo(BigDecimal.valueOf(calls));
        assertThat(forecast.intervals().stream().map(IntervalForecast::length).reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(Duration.ofHours(calls));
    }

    // 3 weeks are needed before the first is tried; each of the further ones gives one day with an error. A coverage of
    // 0.9
    // takes K with 0.95 (K + 1) <= K: 19. The last week tried ends with the last day.
    @ParameterizedTest
    @CsvSource({"21, false", "22, true"})
    void aPredictionIntervalTakesNineteenDaysOfErrors(int recorded, boolean told) {
        ArrivalHistory history =
                mondays(Collections.nCopies(recorded, List.of(60L, 40L))).build();

        DayForecast forecast = forecast(seasonal(), history, SpecialDays.none(), MONDAY.plusWeeks(recorded));

        assertThat(forecast.intervals())
                .extracting(interval -> interval.range().isPresent())
                .containsOnly(told);
    }

    // Mondays of 100 but for every fourth of 120; the odd ones are missed by about 20, and 0.9 of all is to be
    // contained.
    @Test
    void aPredictionIntervalContainsWhatUsuallyHappens() {
        List<List<Long>> days = new ArrayList<>();
        for (int week = 0; week < 40; week++) {
            days.add(week % 4 == 3 ? List.of(120L) : List.of(100L));
        }
        ArrivalHistory history = mondays(days).build();

        DayForecast forecast = forecast(seasonal(), history, SpecialDays.none(), MONDAY.plusWeeks(40));
        Optional<PredictionInterval> range = forecast.intervals().get(0).range();

        assertThat(range).hasValueSatisfying(known -> {
            assertThat(known.coverage()).isEqualByComparingTo("0.9");
            assertThat(known.days()).isEqualTo(37);
            assertThat(known.contains(100)).isTrue();
            assertThat(known.contains(120)).isTrue();
            assertThat(known.contains(90)).isFalse();
            assertThat(known.contains(130)).isFalse();
        });
        assertThat(forecast.intervals().get(0).start())
                .isEqualTo(MONDAY.plusWeeks(40).atStartOfDay(ZONE).toInstant());
    }
}
