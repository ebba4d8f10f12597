package io.toritsugi.kpi.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the forecast is worth on a real centre: learnt from January and February 1999, tried on March. */
class BankForecastTest {
    private static final LocalDate JANUARY = LocalDate.of(1999, 1, 1);
    private static final LocalDate MARCH = LocalDate.of(1999, 3, 1);
    private static final LocalDate APRIL = LocalDate.of(1999, 4, 1);
    private static final List<ForecastMethod> RIVALS =
            List.of(SeasonalMethod.of(ForecastSettings.standard()), new LastWeek());

    private static ArrivalHistory history;

    @BeforeAll
    static void read() throws IOException {
        history = BankArrivals.history();
    }

    private static List<BackTestResult> results(SpecialDays special, int stretch) {
        return new BackTest(JANUARY, MARCH, APRIL, stretch).run(history, special, RIVALS);
    }

    private static double wape(BackTestResult result) {
        return result.wape().map(BigDecimal::doubleValue).orElseThrow();
    }

    private static double coverage(BackTestResult result) {
        return result.coverage().map(BigDecimal::doubleValue).orElseThrow();
    }

    @Test
    void marchIsForecastAtTheEndOfFebruary() {
        List<BackTestResult> results = results(SpecialDays.none(), 31);
        BackTestResult seasonal = results.get(0);
        BackTestResult naive = results.get(1);

        assertThat(results).as("both on all of March: %s", results).allSatisfy(result -> {
            assertThat(result.days()).isEqualTo(31);
            assertThat(result.intervals()).isEqualTo(31 * 48);
        });
        assertThat(wape(seasonal)).as("WAPE of the seasonal forecast").isBetween(0.341, 0.342);
        assertThat(wape(naive)).as("WAPE of the last week of February").isBetween(0.3805, 0.3815);
        assertThat(coverage(seasonal)).as("coverage, stated as 0.9").isBetween(0.87, 0.93);
    }

    @Test
    void eachWeekOfMarchIsForecastAtTheEndOfTheWeekBefore() {
        List<BackTestResult> results = results(SpecialDays.none(), 7);
        BackTestResult seasonal = results.get(0);
        BackTestResult naive = results.get(1);

        assertThat(wape(seasonal)).as("WAPE of the seasonal forecast").isBetween(0.342, 0.343);
        assertThat(wape(naive)).as("WAPE of last week, same weekday").isBetween(0.447, 0.448);
        assertThat(coverage(seasonal)).as("coverage, stated as 0.9").isBetween(0.87, 0.93);
    }

    // Purim was on 2 March, the eve of Passover on 31 March. The history has no such days: both are taken for Fridays.
    @Test
    void whoKnowsTheHolidaysForecastsBetter() {
        DayKind holiday = new DayKind("holiday");
        SpecialDays special = SpecialDays.builder()
                .day(LocalDate.of(1999, 3, 2), holiday)
                .day(LocalDate.of(1999, 3, 31), holiday)
                .resembles(holiday, DayOfWeek.FRIDAY)
                .build();

        BackTestResult knowing = results(special, 31).get(0);
        BackTestResult notKnowing = results(SpecialDays.none(), 31).get(0);

        assertThat(wape(knowing)).as("WAPE with holidays").isBetween(0.313, 0.314);
        assertThat(wape(notKnowing)).as("WAPE without").isBetween(0.341, 0.342);
    }
}
