package io.toritsugi.acw.followup.recurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.toritsugi.acw.followup.recurrence.Recurrence.Every;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On which dates something comes again. */
class RecurrenceTest {
    /** The examples of RFC 5545, section 3.8.5.3, as far as the rules are shared. Their first date is the 2nd of September 1997, a Tuesday. */
    @ParameterizedTest(name = "RFC 5545: every {1} {0}, days {2}: {4}")
    @CsvSource({
        "DAY, 1, '', 3, 1997-09-02 1997-09-03 1997-09-04",
        "DAY, 10, '', 3, 1997-09-02 1997-09-12 1997-09-22",
        "WEEK, 1, '', 3, 1997-09-02 1997-09-09 1997-09-16",
        "WEEK, 2, '', 3, 1997-09-02 1997-09-16 1997-09-30",
        "WEEK, 1, TUESDAY THURSDAY, 4, 1997-09-02 1997-09-04 1997-09-09 1997-09-11",
        "WEEK, 2, TUESDAY THURSDAY, 4, 1997-09-02 1997-09-04 1997-09-16 1997-09-18",
        "MONTH, 1, TUESDAY, 6, 1997-09-02 1997-09-09 1997-09-16 1997-09-23 1997-09-30 1997-10-07",
        "MONTH, 18, TUESDAY, 6, 1997-09-02 1997-09-09 1997-09-16 1997-09-23 1997-09-30 1999-03-02",
    })
    void isWhatTheStandardSays(Every every, int interval, String days, int count, String dates) {
        Recurrence.Builder recurrence =
                Recurrence.builder().every(every).interval(interval).count(count);
        Arrays.stream(days.split(" "))
                .filter(Predicate.not(String::isEmpty))
                .forEach(day -> recurrence.addDays(DayOfWeek.valueOf(day)));

        assertThat(recurrence.build().dates(LocalDate.of(1997, 9, 2)))
                .extracting(LocalDate::toString)
                .containsExactly(dates.split(" "));
    }

    @Test
    void aMonthWithoutThatDayIsLeftOut() {
        assertThat(Recurrence.builder().every(Every.MONTH).count(4).build().dates(LocalDate.of(2027, 12, 31)))
                .extracting(LocalDate::toString)
                .containsExactly("2027-12-31", "2028-01-31", "2028-03-31", "2028-05-31");
    }

    @Test
    void untilIsInclusive() {
        Recurrence.Builder daily = Recurrence.builder().every(Every.DAY).until(LocalDate.of(2026, 6, 3));

        assertThat(daily.build().dates(LocalDate.of(2026, 6, 1))).hasSize(3);
    }

    @Test
    void endsAfterAHundredYears() {
        assertThat(Recurrence.builder().every(Every.MONTH).interval(12).build().dates(LocalDate.of(2026, 6, 1)))
                .hasSize(101);
        assertThat(Recurrence.builder()
                        .every(Every.DAY)
                        .interval(7)
                        .addDays(DayOfWeek.TUESDAY)
                        .build()
                        .dates(LocalDate.of(2026, 6, 1)))
                .as("every seventh day is a Monday")
                .isEmpty();
    }

    @Test
    void limitsAreSaid() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Recurrence.builder().every(Every.DAY).interval(0).build())
                .withMessageContaining("was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Recurrence.builder().every(Every.DAY).count(0).build())
                .withMessageContaining("was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Recurrence.builder()
                        .every(Every.DAY)
                        .count(1)
                        .until(LocalDate.of(2026, 6, 1))
                        .build())
                .withMessageContaining("2026-06-01");
    }

    /** The plain twin looks at every day. */
    @Property
    void isWhatLookingAtEveryDayFinds(@ForAll Random random) {
        LocalDate first = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(800));
        int interval = 1 + random.nextInt(5);
        Every every = List.of(Every.values()).get(random.nextInt(3));
        List<DayOfWeek> days = Arrays.stream(DayOfWeek.values())
                .filter(day -> random.nextInt(4) == 0)
                .toList();
        LocalDate until = first.plusDays(random.nextInt(400));
        Recurrence recurrence = Recurrence.builder()
                .every(every)
                .interval(interval)
                .addAllDays(days)
                .until(until)
                .build();

        assertThat(recurrence.dates(first))
                .isEqualTo(first.datesUntil(until.plusDays(1))
                        .filter(date -> steps(every, first, date) % interval == 0)
                        .filter(date ->
                                days.isEmpty() ? isLike(every, first, date) : days.contains(date.getDayOfWeek()))
                        .toList());
    }

    private static long steps(Every every, LocalDate first, LocalDate date) {
        return switch (every) {
            case DAY -> ChronoUnit.DAYS.between(first, date);
            case WEEK ->
                ChronoUnit.WEEKS.between(
                        first.minusDays(first.getDayOfWeek().getValue() - 1L),
                        date.minusDays(date.getDayOfWeek().getValue() - 1L));
            case MONTH -> ChronoUnit.MONTHS.between(first.withDayOfMonth(1), date.withDayOfMonth(1));
        };
    }

    private static boolean isLike(Every every, LocalDate first, LocalDate date) {
        return switch (every) {
            case DAY -> true;
            case WEEK -> first.getDayOfWeek() == date.getDayOfWeek();
            case MONTH -> first.getDayOfMonth() == date.getDayOfMonth();
        };
    }
}
