package io.toritsugi.core.time.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.plan.CalendarChanged;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.id.organization.CalendarId;
import io.toritsugi.core.time.BusinessCalendar;
import io.toritsugi.core.time.BusinessHours;
import io.toritsugi.core.time.BusinessSlot;
import io.toritsugi.core.time.CalendarVersions;
import io.toritsugi.core.time.EmergencyClosing;
import io.toritsugi.core.time.WeeklySlots;
import io.toritsugi.core.time.holiday.HolidayCalendars;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarHistoryTest {
    private static final CalendarId SALES = CalendarId.of("sales");
    private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00+09:00");
    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00+09:00");

    private static BusinessHours until(int hour, String zone) {
        return BusinessHours.builder()
                .zone(ZoneId.of(zone))
                .addWeek(WeeklySlots.of(
                        EnumSet.allOf(DayOfWeek.class), BusinessSlot.of(LocalTime.of(9, 0), LocalTime.of(hour, 0))))
                .build();
    }

    private static BusinessHours until(int hour) {
        return until(hour, "Asia/Tokyo");
    }

    private static Dated set(Instant from, BusinessHours hours) {
        return Dated.of(
                Instant.EPOCH,
                CalendarChanged.builder()
                        .tenant(TenantId.of("acme"))
                        .calendar(SALES)
                        .effectiveFrom(from)
                        .hours(hours)
                        .build());
    }

    private static CalendarVersions versions(Dated... events) {
        return CalendarHistory.none()
                .replay(List.of(events))
                .versions(SALES, HolidayCalendars.none())
                .orElseThrow();
    }

    private static boolean isOpen(CalendarVersions versions, String at) {
        Instant instant = Instant.parse(at);
        return versions.at(instant).isOpen(instant);
    }

    @Test
    void hoursHoldFromTheirInstantToThatOfTheNext() {
        CalendarVersions versions = versions(set(MAY, until(20)), set(APRIL, until(18)));

        assertThat(isOpen(versions, "2026-04-30T19:00:00+09:00")).isFalse();
        assertThat(isOpen(versions, "2026-05-01T19:00:00+09:00")).isTrue();
        assertThat(isOpen(versions, "2020-01-01T17:00:00+09:00"))
                .as("the first hours held before as well")
                .isTrue();
    }

    @Test
    void whatIsSetForTheSameInstantReplaces() {
        assertThat(isOpen(versions(set(APRIL, until(18)), set(APRIL, until(20))), "2026-04-10T19:00:00+09:00"))
                .isTrue();
        assertThat(isOpen(versions(set(APRIL, until(20)), set(APRIL, until(18))), "2026-04-10T19:00:00+09:00"))
                .isFalse();
    }

    @Test
    void anEmergencyClosingIsAChange() {
        Instant noon = Instant.parse("2026-04-10T12:00:00+09:00");
        BusinessHours closed = until(18).closedIn(EmergencyClosing.of(noon, noon.plus(Duration.ofHours(2))));

        CalendarVersions versions = versions(set(APRIL, until(18)), set(noon, closed));
        assertThat(isOpen(versions, "2026-04-10T11:59:00+09:00")).isTrue();
        assertThat(isOpen(versions, "2026-04-10T13:00:00+09:00")).isFalse();
        assertThat(isOpen(versions, "2026-04-10T14:00:00+09:00")).isTrue();
    }

    @Test
    void whatLiesBeyondTheCalendarsIsNoMistake() {
        CalendarVersions versions = versions(
                set(Instant.MIN, until(12)), set(BusinessCalendar.EARLIEST, until(18)), set(Instant.MAX, until(20)));

        assertThat(isOpen(versions, "2026-04-10T17:00:00+09:00")).isTrue();
        assertThat(isOpen(versions, "2026-04-10T19:00:00+09:00")).isFalse();
    }

    @Test
    void otherEventsAndUnknownCalendarsAreNothing() {
        CalendarHistory history = CalendarHistory.none().replay(List.of(set(APRIL, until(18))));

        assertThat(history.calendars()).containsExactly(SALES);
        assertThat(history.versions(CalendarId.of("care"), HolidayCalendars.none()))
                .isEmpty();
        assertThat(history.of(CalendarId.of("care"))).isEmpty();
        assertThat(history).hasToString("CalendarHistory{sales=1}");
        assertThat(history)
                .isEqualTo(CalendarHistory.none().evolve(set(APRIL, until(18)).event()))
                .isNotEqualTo(CalendarHistory.none());
    }

    @Test
    void aCalendarDoesNotMoveToAnotherZone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> versions(set(APRIL, until(18)), set(MAY, until(18, "Europe/Berlin"))))
                .withMessageContaining("must be in zone Asia/Tokyo, was Europe/Berlin");
    }
}
