package io.toritsugi.core.time;

import static io.toritsugi.core.time.Hours.calendar;
import static io.toritsugi.core.time.Hours.daily;
import static io.toritsugi.core.time.Hours.hours;
import static io.toritsugi.core.time.Hours.slot;
import static io.toritsugi.core.time.Hours.tokyo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CalendarVersionsTest {
    private static final Instant CHANGE = tokyo("2026-11-20T12:00");
    private static final BusinessCalendar DAY = calendar(daily("Asia/Tokyo", slot("09:00", "17:00")));
    private static final BusinessCalendar LONG = calendar(daily("Asia/Tokyo", slot("08:00", "22:00")));
    private final CalendarVersions versions = CalendarVersions.of(DAY).then(CHANGE, LONG);

    @Test
    void theHoursAtTheEventCountForTheWholeSpan() {
        Instant event = tokyo("2026-11-20T10:00");

        assertThat(versions.forEvent(event, ScheduleChange.AT_EVENT)).isSameAs(DAY);
        assertThat(versions.forEvent(CHANGE, ScheduleChange.AT_EVENT)).isSameAs(LONG);
        assertThat(versions.forEvent(event, ScheduleChange.AT_EVENT).plus(event, hours(8)))
                .contains(tokyo("2026-11-21T10:00"));
    }

    @Test
    void orEachPieceCountsByItsOwnHours() {
        Instant event = tokyo("2026-11-20T10:00");
        BusinessCalendar pieces = versions.forEvent(event, ScheduleChange.PIECEWISE);

        assertThat(pieces.plus(event, hours(8))).contains(tokyo("2026-11-20T18:00"));
        assertThat(pieces.between(tokyo("2026-11-19T00:00"), tokyo("2026-11-22T00:00")))
                .isEqualTo(hours(8 + 13 + 14));
        // Open before the change and after it: no closing between.
        assertThat(pieces.nextClosing(event)).contains(tokyo("2026-11-20T22:00"));
        assertThat(pieces.due(event, RelativeDeadline.endOf(0))).contains(tokyo("2026-11-20T22:00"));
        assertThat(pieces.isBusinessDay(LocalDate.parse("2026-11-20"))).isTrue();
    }

    @Test
    void oneVersionIsItsCalendar() {
        CalendarVersions one = CalendarVersions.of(DAY);

        assertThat(one.forEvent(CHANGE, ScheduleChange.PIECEWISE)).isSameAs(DAY);
        assertThat(versions.at(CHANGE.minusNanos(1))).isSameAs(DAY);
        assertThat(versions.at(CHANGE)).isSameAs(LONG);
    }

    @Test
    void versionsComeInOrderAndInOneZone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> versions.then(CHANGE, DAY))
                .withMessage("CalendarVersions.then must come after 2026-11-20T03:00:00Z, was 2026-11-20T03:00:00Z");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> versions.then(CHANGE.plusSeconds(1), calendar(daily("Europe/Berlin"))))
                .withMessage("CalendarVersions.then must be in zone Asia/Tokyo, was Europe/Berlin");
    }
}
