package io.toritsugi.core.time;

import static io.toritsugi.core.time.Hours.at;
import static io.toritsugi.core.time.Hours.calendar;
import static io.toritsugi.core.time.Hours.daily;
import static io.toritsugi.core.time.Hours.hours;
import static io.toritsugi.core.time.Hours.slot;
import static io.toritsugi.core.time.Hours.tokyo;
import static io.toritsugi.core.time.Hours.workdays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.toritsugi.core.time.holiday.Holiday;
import io.toritsugi.core.time.holiday.HolidayCalendar;
import io.toritsugi.core.time.holiday.HolidayCalendars;
import io.toritsugi.core.value.Bilingual;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What went wrong elsewhere, under the name of the report. */
class ReportedBugsTest {
    // calcom/cal.diy #4702 and #1092, MicrosoftDocs/azure-devops-docs #8675, chatwoot #2882, Rocket.Chat #32047: hours
    // kept with an
    // offset were an hour off after the clocks were changed.
    @Test
    void hoursStayWhereTheyAreOnTheWall() {
        BusinessCalendar berlin = calendar(workdays("Europe/Berlin", slot("09:00", "17:00")));

        assertThat(berlin.nextOpening(Instant.parse("2026-03-27T12:00:00Z")))
                .contains(Instant.parse("2026-03-27T08:00:00Z")
                        .plus(Duration.ofDays(3))
                        .minus(hours(1)));
        assertThat(berlin.nextOpening(Instant.parse("2026-10-23T17:00:00Z")))
                .contains(Instant.parse("2026-10-26T08:00:00Z"));
    }

    // fullcalendar #5900: hours as a list behaved otherwise than hours as an object.
    @Test
    void hoursMeanTheSameHoweverTheyAreGrouped() {
        BusinessHours grouped = workdays("Asia/Tokyo", slot("09:00", "12:00"), slot("13:00", "18:00"));
        BusinessHours.Builder apart = Hours.in("Asia/Tokyo");
        for (DayOfWeek day : Hours.WORKDAYS) {
            apart.addWeek(WeeklySlots.of(Set.of(day), slot("13:00", "18:00")));
            apart.addWeek(WeeklySlots.of(Set.of(day), slot("09:00", "12:00")));
        }
        Instant from = tokyo("2026-11-20T10:00");

        assertThat(calendar(apart.build()).plus(from, hours(100)))
                .isEqualTo(calendar(grouped).plus(from, hours(100)))
                .isPresent();
    }

    // fivetran/dbt_zendesk #117: slots were reckoned in UTC and holidays in local time.
    @Test
    void holidaysAndSlotsAreOnOneClock() {
        BusinessCalendar tokyo = BusinessCalendar.of(
                Hours.in("Asia/Tokyo")
                        .addWeek(WeeklySlots.of(Hours.ALL_DAYS, slot("00:00", "00:00")))
                        .addHolidays("JP")
                        .build(),
                HolidayCalendars.standard());

        // Labor Thanksgiving Day, Monday 23 November 2026, from midnight to midnight in Tokyo.
        assertThat(tokyo.nextClosing(tokyo("2026-11-20T10:00"))).contains(Instant.parse("2026-11-22T15:00:00Z"));
        assertThat(tokyo.nextOpening(tokyo("2026-11-20T10:00"))).contains(Instant.parse("2026-11-23T15:00:00Z"));
    }

    // osTicket #6847: a lunch break entered as a holiday moved due dates by a day.
    @Test
    void aLunchBreakIsNoHoliday() {
        BusinessCalendar office = calendar(workdays("Asia/Tokyo", slot("09:00", "12:00"), slot("13:00", "17:00")));

        assertThat(office.plus(tokyo("2026-11-20T11:30"), hours(1))).contains(tokyo("2026-11-20T13:30"));
    }

    // glpi #687: what was created outside hours was counted from its creation.
    @Test
    void theClockStartsAtTheNextOpening() {
        BusinessCalendar office = calendar(workdays("Europe/Paris", slot("08:00", "18:00")));
        Instant saturday = at("2026-11-21T22:00", "Europe/Paris");

        assertThat(office.plus(saturday, Duration.ZERO)).contains(at("2026-11-23T08:00", "Europe/Paris"));
        assertThat(office.plus(saturday, hours(4))).contains(at("2026-11-23T12:00", "Europe/Paris"));
    }

    // glpi #14937, frappe/helpdesk #2449: a pause was added as time on the wall, or to the creation.
    @Test
    void aPauseIsCountedInBusinessTime() {
        BusinessCalendar office = calendar(workdays("Asia/Tokyo", slot("09:00", "17:00")));
        Instant created = tokyo("2026-11-20T10:00");
        // On hold from Friday 16:00 to Monday 10:00: two business hours.
        Duration hold = office.between(tokyo("2026-11-20T16:00"), tokyo("2026-11-23T10:00"));

        assertThat(hold).isEqualTo(hours(2));
        assertThat(office.plus(created, hours(8).plus(hold))).contains(tokyo("2026-11-23T12:00"));
    }

    // zammad #390: a day that is only remembered, in a feed of holidays, counted as closed in a target of 48 hours.
    @Test
    void aDayThatIsOnlyRememberedIsOpen() {
        HolidayCalendar feed = new HolidayCalendar() {
            @Override
            public String id() {
                return "feed";
            }

            @Override
            public Optional<Holiday> on(LocalDate date) {
                Holiday.Kind kind = date.getDayOfMonth() == 19 ? Holiday.Kind.OBSERVANCE : Holiday.Kind.PUBLIC;
                return Optional.of(date)
                        .filter(day ->
                                day.getMonthValue() == 11 && (day.getDayOfMonth() == 19 || day.getDayOfMonth() == 20))
                        .map(day ->
                                new Holiday(day, new Bilingual("Some day", "ある日"), kind, Holiday.Certainty.GAZETTED));
            }
        };
        BusinessCalendar office = BusinessCalendar.of(
                Hours.in("Europe/Berlin")
                        .addWeek(WeeklySlots.of(Hours.ALL_DAYS, slot("00:00", "00:00")))
                        .addHolidays("feed")
                        .build(),
                HolidayCalendars.none().with(feed));

        // From the 18th, 12:00: twelve hours that day, the 19th, none on the 20th, twelve hours on the 21st.
        assertThat(office.plus(at("2026-11-18T12:00", "Europe/Berlin"), hours(48)))
                .contains(at("2026-11-21T12:00", "Europe/Berlin"));
    }

    // zendesk/biz #37: a time that is left out or comes twice, and what lies between.
    @Test
    void elapsedTimeIsThatOfInstants() {
        BusinessCalendar always = calendar(daily("America/New_York", slot("00:00", "00:00")));

        assertThat(always.plus(Instant.parse("2026-03-08T06:30:00Z"), hours(1)))
                .contains(Instant.parse("2026-03-08T07:30:00Z"));
        assertThat(always.between(
                        at("2026-11-01T00:00", "America/New_York"), at("2026-11-02T00:00", "America/New_York")))
                .isEqualTo(hours(25));
    }

    // ServiceNow, timeline of an SLA: eight hours from 07:00 with hours from 08:00 are half over at 12:00, and over at
    // 16:00.
    @Test
    void anEarlyStartWaitsForTheOpening() {
        BusinessCalendar office = calendar(workdays("America/Los_Angeles", slot("08:00", "17:00")));
        Instant start = at("2017-01-11T07:00", "America/Los_Angeles");

        assertThat(office.plus(start, hours(4))).contains(at("2017-01-11T12:00", "America/Los_Angeles"));
        assertThat(office.plus(start, hours(8))).contains(at("2017-01-11T16:00", "America/Los_Angeles"));
    }

    @Test
    void aCalendarOfHolidaysThatIsNotThereIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BusinessCalendar.of(
                        Hours.in("Asia/Tokyo").addHolidays("DE").build(), HolidayCalendars.standard()))
                .withMessage("Holiday calendar must be one of [JP], was DE");
    }
}
