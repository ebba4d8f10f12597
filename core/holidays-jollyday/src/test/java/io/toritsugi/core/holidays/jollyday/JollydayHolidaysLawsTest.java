package io.toritsugi.core.holidays.jollyday;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.time.holiday.Holiday;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The answer about a date depends on the region and the date alone. */
class JollydayHolidaysLawsTest {
    // By fixed dates, Easter, weekdays, moves at a year's end and the moon.
    private static final Map<String, JollydayHolidays> WIDEST = Stream.of("DE-BY", "US", "GB-ENG", "NZ", "TR")
            .collect(Collectors.toMap(
                    Function.identity(),
                    code -> JollydayHolidays.of(code, JollydayHolidays.FIRST_YEAR, JollydayHolidays.LAST_YEAR)));

    @Property
    void aNarrowerRangeOfYearsAnswersTheSame(
            @ForAll("codes") String code,
            @ForAll @IntRange(min = JollydayHolidays.FIRST_YEAR, max = JollydayHolidays.LAST_YEAR) int from,
            @ForAll @IntRange(max = 5) int more) {
        int to = Math.min(from + more, JollydayHolidays.LAST_YEAR);
        JollydayHolidays narrow = JollydayHolidays.of(code, from, to);

        LocalDate last = LocalDate.ofYearDay(to, 1).plusYears(2);
        for (LocalDate day = LocalDate.ofYearDay(from, 1).minusYears(1); day.isBefore(last); day = day.plusDays(1)) {
            boolean known = day.getYear() >= from && day.getYear() <= to;
            assertThat(narrow.on(day))
                    .as("on %s", day)
                    .isEqualTo(known ? widest(code).on(day) : Optional.empty());
        }
    }

    @Property
    void datesAreAnsweredTheSameInAnyOrderAndByManyThreads(
            @ForAll("codes") String code, @ForAll("dates") List<LocalDate> dates) {
        List<Optional<Holiday>> inOrder = dates.stream().map(widest(code)::on).toList();
        List<Optional<Holiday>> again = dates.parallelStream()
                .map(date -> JollydayHolidays.of(code, date.getYear(), date.getYear())
                        .on(date))
                .toList();

        assertThat(again).isEqualTo(inOrder);
    }

    @Property
    void theHolidaysOfAYearAreThoseOnItsDates(
            @ForAll("codes") String code,
            @ForAll @IntRange(min = JollydayHolidays.FIRST_YEAR, max = JollydayHolidays.LAST_YEAR) int year) {
        LocalDate first = LocalDate.ofYearDay(year, 1);
        assertThat(widest(code).in(year))
                .isNotEmpty()
                .containsExactlyElementsOf(first.datesUntil(first.plusYears(1))
                        .flatMap(day -> widest(code).on(day).stream())
                        .toList());
    }

    @Provide
    Arbitrary<List<LocalDate>> dates() {
        long first = LocalDate.ofYearDay(JollydayHolidays.FIRST_YEAR, 1).toEpochDay();
        long beyond = LocalDate.ofYearDay(JollydayHolidays.LAST_YEAR + 1, 1).toEpochDay();
        return Arbitraries.longs()
                .between(first, beyond - 1)
                .map(LocalDate::ofEpochDay)
                .list()
                .ofMaxSize(400);
    }

    @Provide
    Arbitrary<String> codes() {
        return Arbitraries.of(WIDEST.keySet().stream().sorted().toList());
    }

    private static JollydayHolidays widest(String code) {
        return Optional.ofNullable(WIDEST.get(code)).orElseThrow();
    }
}
