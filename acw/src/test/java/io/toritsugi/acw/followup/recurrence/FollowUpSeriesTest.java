package io.toritsugi.acw.followup.recurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.toritsugi.acw.followup.FollowUpOrder;
import io.toritsugi.acw.followup.FollowUpSamples;
import io.toritsugi.acw.followup.recurrence.Recurrence.Every;
import io.toritsugi.acw.followup.recurrence.Recurrence.Shift;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.id.WorkItemId;
import io.toritsugi.core.time.BusinessCalendar;
import io.toritsugi.core.time.BusinessHours;
import io.toritsugi.core.time.BusinessSlot;
import io.toritsugi.core.time.WeeklySlots;
import io.toritsugi.core.time.holiday.HolidayCalendars;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A follow-up at half past nine in Tokyo, where the public holidays are no business days. */
class FollowUpSeriesTest {
    private static final FollowUpOrder ORDER = FollowUpSamples.order();
    private static final BusinessCalendar HOURS = BusinessCalendar.of(
            BusinessHours.builder()
                    .zone(ZoneId.of("Asia/Tokyo"))
                    .addWeek(WeeklySlots.of(
                            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                            BusinessSlot.of(LocalTime.of(9, 0), LocalTime.of(18, 0))))
                    .addHolidays("JP")
                    .build(),
            HolidayCalendars.standard());

    /** The 3rd of May 2026 is a Sunday, and up to Wednesday there are holidays. The 3rd of October is a Saturday. */
    @ParameterizedTest(name = "shifted {0}: {1}")
    @CsvSource({
        "NONE, 2026-04-03 2026-05-03 2026-06-03 2026-07-03 2026-08-03 2026-09-03 2026-10-03",
        "NEXT, 2026-04-03 2026-05-07 2026-06-03 2026-07-03 2026-08-03 2026-09-03 2026-10-05",
        "PREVIOUS, 2026-04-03 2026-05-01 2026-06-03 2026-07-03 2026-08-03 2026-09-03 2026-10-02",
    })
    void aDateThatIsNoBusinessDayIsShifted(Shift shift, String dates) {
        FollowUpSeries series =
                series(Recurrence.builder().every(Every.MONTH).count(7).shift(shift));

        assertThat(series.due(0, Instant.parse("2027-01-01T00:00:00Z")))
                .extracting(each -> each.at().toString())
                .containsExactly(List.of(dates.split(" ")).stream()
                        .map(date -> date + "T00:30:00Z")
                        .toArray(String[]::new));
    }

    @Test
    void whatMeetsOnOneBusinessDayIsOne() {
        FollowUpSeries series =
                series(Recurrence.builder().every(Every.DAY).count(5).shift(Shift.NEXT));

        // Friday; Saturday, Sunday and Monday are Monday; Tuesday.
        assertThat(series.due(0, Instant.parse("2027-01-01T00:00:00Z")))
                .extracting(Occurrence::number, each -> each.at().toString().substring(0, 10))
                .containsExactly(tuple(1, "2026-04-03"), tuple(2, "2026-04-06"), tuple(3, "2026-04-07"));
    }

    @Test
    void eachIsMadeOnceAndNoneIsMissed() {
        FollowUpSeries series = series(Recurrence.builder().every(Every.DAY));
        Instant second = Instant.parse("2026-04-04T00:30:00Z");

        assertThat(series.due(0, second.minusNanos(1)))
                .extracting(Occurrence::number)
                .containsExactly(1);
        assertThat(series.due(1, second)).extracting(Occurrence::number).containsExactly(2);
        assertThat(series.due(1, second.plusSeconds(2 * 86_400)))
                .extracting(Occurrence::number)
                .containsExactly(2, 3, 4);
        Occurrence next = series.next(1).orElseThrow();
        assertThat(next.at()).isEqualTo(second);
        assertThat(next.create().id()).isEqualTo(WorkItemId.of("check#2"));
        assertThat(next.create().order()).isEqualTo(ORDER);
        assertThat(series(Recurrence.builder().every(Every.DAY).count(2)).next(2))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0", "181"})
    void anIdHasRoomForItsNumbers(int length) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FollowUpSeries(
                        "x".repeat(length),
                        ORDER,
                        Recurrence.builder().every(Every.DAY).build(),
                        LocalDate.EPOCH,
                        LocalTime.NOON,
                        HOURS,
                        Actor.SYSTEM))
                .withMessageContaining("had " + length);
    }

    private static FollowUpSeries series(Recurrence.Builder recurrence) {
        return new FollowUpSeries(
                "check", ORDER, recurrence.build(), LocalDate.of(2026, 4, 3), LocalTime.of(9, 30), HOURS, Actor.SYSTEM);
    }
}
