package io.toritsugi.kpi.forecast;

import static io.toritsugi.kpi.forecast.Arrivals.MONDAY;
import static io.toritsugi.kpi.forecast.Arrivals.daily;
import static io.toritsugi.kpi.forecast.Arrivals.seasonal;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;

class ForecastLawsTest {
    private static final int SLOTS = 4;
    private static final Offset<Double> ROUNDING = Offset.offset(1e-4);

    @Provide
    Arbitrary<List<List<Long>>> days() {
        return days(28, 70);
    }

    @Provide
    Arbitrary<List<List<Long>>> week() {
        return days(7, 7);
    }

    private static Arbitrary<List<List<Long>>> days(int least, int most) {
        return Arbitraries.longs()
                .between(0, 200)
                .list()
                .ofSize(SLOTS)
                .list()
                .ofMinSize(least)
                .ofMaxSize(most);
    }

    private static List<DayForecast> weekAfter(ForecastMethod method, ArrivalHistory history, int days) {
        LocalDate first = MONDAY.plusDays(days);
        return method.forecast(history, SpecialDays.none(), first, first.plusDays(7)).stream()
                .map(Either::get)
                .toList();
    }

    private static List<Double> expected(List<DayForecast> days) {
        return days.stream().flatMap(day -> Arrivals.expected(day).stream()).toList();
    }

    private static List<List<Long>> times(List<List<Long>> days, long factor) {
        return days.stream()
                .map(day -> day.stream().map(calls -> calls * factor).toList())
                .toList();
    }

    private static void assertAlmostEqual(List<Double> actual, List<Double> wanted) {
        assertThat(actual).hasSameSizeAs(wanted);
        for (int index = 0; index < actual.size(); index++) {
            assertThat(actual.get(index)).isCloseTo(wanted.get(index), ROUNDING);
        }
    }

    @Property
    void theForecastOfAPeriodicHistoryIsThatHistory(
            @ForAll("week") List<List<Long>> week, @ForAll @IntRange(min = 3, max = 9) int weeks) {
        List<List<Long>> days = new ArrayList<>();
        IntStream.range(0, weeks).forEach(again -> days.addAll(week));

        for (ForecastMethod method : List.of(seasonal(), new LastWeek())) {
            List<DayForecast> forecast = weekAfter(method, daily(days).build(), days.size());

            assertAlmostEqual(
                    expected(forecast),
                    week.stream().flatMap(List::stream).map(Long::doubleValue).toList());
        }
    }

    @Property
    void scalingTheHistoryScalesTheForecast(
            @ForAll("days") List<List<Long>> days, @ForAll @IntRange(min = 1, max = 30) int factor) {
        List<DayForecast> plain = weekAfter(seasonal(), daily(days).build(), days.size());
        List<DayForecast> scaled =
                weekAfter(seasonal(), daily(times(days, factor)).build(), days.size());

        assertAlmostEqual(
                expected(scaled),
                expected(plain).stream().map(calls -> calls * factor).toList());
    }

    // By four, whose root is whole, so that no rounding moves an error from one pool to the next.
    @Property
    void scalingTheHistoryScalesThePredictionIntervals(@ForAll("days") List<List<Long>> days) {
        List<Double> plain = ends(weekAfter(seasonal(), daily(days).build(), days.size()));
        List<Double> scaled = ends(weekAfter(seasonal(), daily(times(days, 4)).build(), days.size()));

        assertAlmostEqual(scaled, plain.stream().map(calls -> calls * 4).toList());
    }

    private static List<Double> ends(List<DayForecast> days) {
        return days.stream()
                .flatMap(day -> day.intervals().stream())
                .flatMap(interval -> interval.range().stream())
                .flatMap(
                        range -> List.of(range.low().doubleValue(), range.high().doubleValue()).stream())
                .toList();
    }

    @Property
    void theOrderOfWhatIsToldDoesNotMatter(@ForAll("days") List<List<Long>> days, @ForAll long seed) {
        ArrivalHistory inOrder = daily(days).build();
        List<Integer> slots =
                new ArrayList<>(IntStream.range(0, days.size() * SLOTS).boxed().toList());
        Collections.shuffle(slots, new Random(seed));
        ArrivalHistory.Builder shuffled = ArrivalHistory.builder(Arrivals.ZONE, inOrder.length());
        for (int slot : slots) {
            LocalDate date = MONDAY.plusDays(slot / SLOTS);
            Instant at = date.atStartOfDay(Arrivals.ZONE)
                    .toInstant()
                    .plus(inOrder.length().multipliedBy(slot % SLOTS));
            long calls = days.get(slot / SLOTS).get(slot % SLOTS);
            shuffled.arrivals(at, calls / 2)
                    .recorded(date, date.plusDays(1))
                    .arrivals(at.plusSeconds(1), calls - calls / 2);
        }

        assertThat(weekAfter(seasonal(), shuffled.build(), days.size()))
                .isEqualTo(weekAfter(seasonal(), inOrder, days.size()));
    }

    @Property
    void whatHappensAfterTheCutChangesNothing(
            @ForAll("days") List<List<Long>> days, @ForAll("week") List<List<Long>> later) {
        List<List<Long>> all = new ArrayList<>(days);
        all.addAll(later);

        for (ForecastMethod method : List.of(seasonal(), new LastWeek())) {
            assertThat(weekAfter(method, daily(all).build(), days.size()))
                    .isEqualTo(weekAfter(method, daily(days).build(), days.size()));
        }
    }

    @Property
    void theIntervalsOfADaySumToTheForecastOfTheDayAsAWhole(@ForAll("days") List<List<Long>> days) {
        List<List<Long>> whole = days.stream()
                .map(day -> List.of(day.stream().mapToLong(Long::longValue).sum()))
                .toList();

        assertAlmostEqual(
                weekAfter(seasonal(), daily(days).build(), days.size()).stream()
                        .map(day -> day.expected().doubleValue())
                        .toList(),
                expected(weekAfter(seasonal(), daily(whole).build(), days.size())));
    }

    @Property
    void aPredictionIntervalIsInOrderAndAWiderOneContainsIt(@ForAll("days") List<List<Long>> days) {
        ArrivalHistory history = daily(days).build();
        List<Double> half = ends(weekAfter(covering("0.5"), history, days.size()));
        List<Double> most = ends(weekAfter(covering("0.6"), history, days.size()));

        if (half.size() == most.size()) {
            for (int low = 0; low < half.size(); low += 2) {
                assertThat(half.get(low)).isBetween(most.get(low), half.get(low + 1));
                assertThat(half.get(low + 1)).isLessThanOrEqualTo(most.get(low + 1));
            }
        }
    }

    private static SeasonalMethod covering(String share) {
        return SeasonalMethod.of(
                ForecastSettings.builder().coverage(new BigDecimal(share)).build());
    }
}
