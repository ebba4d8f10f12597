package io.toritsugi.kpi.forecast;

import static io.toritsugi.kpi.forecast.Arrivals.MONDAY;
import static io.toritsugi.kpi.forecast.Arrivals.daily;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vavr.control.Either;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BackTestTest {
    private static final LocalDate SECOND_WEEK = MONDAY.plusWeeks(1);
    private static final LocalDate THIRD_WEEK = MONDAY.plusWeeks(2);

    private static ArrivalHistory history() {
        List<List<Long>> days = new ArrayList<>();
        for (long calls : new long[] {10, 20, 30, 40, 50, 0, 0, 12, 15, 30, 40, 53, 0, 0}) {
            days.add(List.of(calls));
        }
        return daily(days).build();
    }

    /** Expects 30 calls every day, 29 to 31 on all days but Mondays. */
    private record Always(Duration length) implements ForecastMethod {
        @Override
        public String id() {
            return "always";
        }

        @Override
        public List<Either<TooLittleHistory, DayForecast>> forecast(
                ArrivalHistory history, SpecialDays special, LocalDate first, LocalDate end) {
            return first.datesUntil(end)
                    .<Either<TooLittleHistory, DayForecast>>map(date -> Either.right(new DayForecast(
                            date, special.kindOf(date), special.kindOf(date), 1, List.of(interval(date)))))
                    .toList();
        }

        private IntervalForecast interval(LocalDate date) {
            PredictionInterval range =
                    new PredictionInterval(new BigDecimal("0.9"), BigDecimal.valueOf(29), BigDecimal.valueOf(31), 1);
            return new IntervalForecast(
                    date.atStartOfDay(Arrivals.ZONE).toInstant().plus(length),
                    Duration.ofDays(1),
                    BigDecimal.valueOf(30),
                    Optional.of(range).filter(told -> date.getDayOfWeek() != DayOfWeek.MONDAY));
        }
    }

    // The second week had 12 15 30 40 53 0 0, which is 150. Last week: 10 20 30 40 50 0 0, missed by 2 + 5 + 3 = 10 in
    // all, by
    // -2 + 5 - 3 = 0 on balance. Always 30: missed by 18 + 15 + 0 + 10 + 23 + 30 + 30 = 126, by 210 - 150 = 60 on
    // balance; of its
    // six ranges one holds.
    @Test
    void rivalsStandSideBySide() {
        List<BackTestResult> results = new BackTest(MONDAY, SECOND_WEEK, THIRD_WEEK, 7)
                .run(history(), SpecialDays.none(), List.of(new LastWeek(), new Always(Duration.ZERO)));

        BackTestResult lastWeek = results.get(0);
        assertThat(lastWeek.method()).isEqualTo("last-week");
        assertThat(lastWeek.arrived()).isEqualTo(150);
        assertThat(lastWeek.absoluteError()).isEqualByComparingTo("10");
        assertThat(lastWeek.wape()).contains(new BigDecimal("0.066666666666666667"));
        assertThat(lastWeek.bias()).hasValueSatisfying(bias -> assertThat(bias).isEqualByComparingTo("0"));
        assertThat(lastWeek.coverage()).isEmpty();
        BackTestResult always = results.get(1);
        assertThat(always.days()).isEqualTo(7);
        assertThat(always.wape()).hasValueSatisfying(wape -> assertThat(wape).isEqualByComparingTo("0.84"));
        assertThat(always.bias()).hasValueSatisfying(bias -> assertThat(bias).isEqualByComparingTo("0.4"));
        assertThat(always.ranged()).isEqualTo(6);
        assertThat(always.covered()).isEqualTo(1);
    }

    @Test
    void aStretchIsForecastFromAllThatCameBeforeIt() {
        List<LocalDate> latest = new ArrayList<>();
        ForecastMethod spy = new ForecastMethod() {
            @Override
            public String id() {
                return "spy";
            }

            @Override
            public List<Either<TooLittleHistory, DayForecast>> forecast(
                    ArrivalHistory history, SpecialDays special, LocalDate first, LocalDate end) {
                latest.add(history.days().first());
                latest.add(history.days().last());
                return new LastWeek().forecast(history, special, first, end);
            }
        };

        new BackTest(MONDAY.plusDays(1), SECOND_WEEK, THIRD_WEEK, 4).run(history(), SpecialDays.none(), List.of(spy));

        assertThat(latest)
                .containsExactly(
                        MONDAY.plusDays(1), SECOND_WEEK.minusDays(1), MONDAY.plusDays(1), SECOND_WEEK.plusDays(3));
    }

    @Test
    void aDayThatOneMethodCannotForecastCountsForNone() {
        List<BackTestResult> results = new BackTest(MONDAY.plusDays(1), SECOND_WEEK, THIRD_WEEK, 7)
                .run(history(), SpecialDays.none(), List.of(new LastWeek(), new Always(Duration.ZERO)));

        assertThat(results).allSatisfy(result -> {
            assertThat(result.days()).isEqualTo(6);
            assertThat(result.daysLeftOut()).isEqualTo(1);
            assertThat(result.arrived()).isEqualTo(138);
        });
    }

    @Test
    void withoutCallsThereIsNoRatio() {
        BackTestResult result = new BackTest(MONDAY, SECOND_WEEK.plusDays(5), THIRD_WEEK, 7)
                .run(history(), SpecialDays.none(), List.of(new LastWeek()))
                .get(0);

        assertThat(result.days()).isEqualTo(2);
        assertThat(result.wape()).isEmpty();
        assertThat(result.bias()).isEmpty();
    }

    @Test
    void aMethodThatForecastsSomethingElseIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BackTest(MONDAY, SECOND_WEEK, THIRD_WEEK, 7)
                        .run(history(), SpecialDays.none(), List.of(new Always(Duration.ofHours(1)))))
                .withMessageContaining("always");
    }

    @Test
    void aTestComesAfterItsTraining() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BackTest(SECOND_WEEK, SECOND_WEEK, THIRD_WEEK, 7))
                .withMessageContaining("2026-01-12");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BackTest(MONDAY, SECOND_WEEK, THIRD_WEEK, 0))
                .withMessageContaining("stretch");
    }
}
