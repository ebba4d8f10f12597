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

import io.toritsugi.core.value.Bilingual;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessCalendarTest {
    private static final BusinessCalendar OFFICE =
            calendar(workdays("Asia/Tokyo", slot("09:00", "12:00"), slot("13:00", "18:00")));

    @ParameterizedTest(name = "{0} + {1} h -> {2}")
    @CsvSource({
        "2026-11-20T10:00, 1, 2026-11-20T11:00",
        "2026-11-20T10:00, 2, 2026-11-20T12:00", // the closing for lunch, not the opening after it
        "2026-11-20T10:00, 3, 2026-11-20T14:00",
        "2026-11-20T17:00, 2, 2026-11-23T10:00", // Friday to Monday
        "2026-11-21T17:00, 8, 2026-11-23T18:00", // from the weekend
        "2026-11-20T09:00, 40, 2026-11-26T18:00",
        "2026-11-20T10:00, 0, 2026-11-20T10:00",
        "2026-11-20T18:00, 0, 2026-11-23T09:00", // at a closing it is closed
        "2026-11-20T12:30, 0, 2026-11-20T13:00"
    })
    void hoursAreAdded(String from, int hours, String expected) {
        assertThat(OFFICE.plus(tokyo(from), hours(hours))).contains(tokyo(expected));
    }

    @ParameterizedTest(name = "{0} - {1} h -> {2}")
    @CsvSource({
        "2026-11-20T11:00, 1, 2026-11-20T10:00",
        "2026-11-20T14:00, 1, 2026-11-20T13:00", // the opening after lunch, not the closing before it
        "2026-11-20T14:00, 2, 2026-11-20T11:00",
        "2026-11-23T10:00, 2, 2026-11-20T17:00",
        "2026-11-22T10:00, 8, 2026-11-20T09:00",
        "2026-11-20T10:00, 0, 2026-11-20T10:00",
        "2026-11-20T18:00, 0, 2026-11-20T18:00",
        "2026-11-22T10:00, 0, 2026-11-20T18:00"
    })
    void hoursAreTakenAway(String to, int hours, String expected) {
        assertThat(OFFICE.minus(tokyo(to), hours(hours))).contains(tokyo(expected));
    }

    // It begins on a Sunday, at 09:00 in Tokyo, and ends on a Wednesday, at 09:00 too.
    @Test
    void theHorizonIsReckonedUpToBothOfItsEnds() {
        Instant first = OFFICE.nextOpening(BusinessCalendar.EARLIEST).orElseThrow();
        Instant last = OFFICE.minus(BusinessCalendar.LATEST, Duration.ZERO).orElseThrow();

        assertThat(first).isEqualTo(tokyo("1950-01-02T09:00"));
        assertThat(last).isEqualTo(tokyo("2199-12-31T18:00"));
        assertThat(OFFICE.minus(first.plusSeconds(60), Duration.ofSeconds(60))).contains(first);
        assertThat(OFFICE.minus(first.plusSeconds(60), Duration.ofSeconds(61))).isEmpty();
        assertThat(OFFICE.minus(first, Duration.ofNanos(1))).isEmpty();
        assertThat(OFFICE.plus(last, Duration.ofNanos(1))).isEmpty();
        assertThat(OFFICE.nextOpening(last)).isEmpty();
        assertThat(OFFICE.nextClosing(last.minusNanos(1))).contains(last);
        assertThat(OFFICE.due(last, RelativeDeadline.endOf(1))).isEmpty();
    }

    @Test
    void slotsPastMidnightBelongToTheDateOnWhichTheyBegin() {
        BusinessCalendar night = calendar(workdays("Asia/Tokyo", slot("18:00", "02:00")));

        assertThat(night.isOpen(tokyo("2026-11-21T01:59"))).isTrue();
        assertThat(night.isOpen(tokyo("2026-11-21T02:00"))).isFalse();
        assertThat(night.isOpen(tokyo("2026-11-23T01:00"))).isFalse();
        assertThat(night.isBusinessDay(LocalDate.parse("2026-11-21"))).isFalse();
        assertThat(night.plus(tokyo("2026-11-20T23:00"), hours(4))).contains(tokyo("2026-11-23T19:00"));
        assertThat(night.nextClosing(tokyo("2026-11-20T20:00"))).contains(tokyo("2026-11-21T02:00"));
    }

    @Test
    void slotsThatTouchAtMidnightAreOneStretch() {
        BusinessCalendar always = calendar(daily("Asia/Tokyo", slot("00:00", "00:00")));

        assertThat(always.nextOpening(tokyo("2026-11-20T10:00"))).isEmpty();
        assertThat(always.nextClosing(tokyo("2026-11-20T10:00"))).isEmpty();
        assertThat(always.between(BusinessCalendar.EARLIEST, BusinessCalendar.LATEST))
                .isEqualTo(Duration.between(BusinessCalendar.EARLIEST, BusinessCalendar.LATEST));
        assertThat(always.plus(BusinessCalendar.LATEST.minusSeconds(60), Duration.ofSeconds(60)))
                .contains(BusinessCalendar.LATEST);
        assertThat(always.plus(BusinessCalendar.LATEST.minusSeconds(60), Duration.ofSeconds(61)))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}: {2} minutes")
    @CsvSource({
        // 02:00 becomes 03:00, so that 00:00 to 04:00 lasts three hours; and back, five.
        "America/New_York, 2026-03-08, 180",
        "America/New_York, 2026-11-01, 300",
        "Europe/Berlin, 2026-03-29, 180",
        "Europe/Berlin, 2026-10-25, 300",
        // Lord Howe moves its clocks by half an hour.
        "Australia/Lord_Howe, 2026-10-04, 210",
        "Australia/Lord_Howe, 2026-04-05, 270",
        "Asia/Tokyo, 2026-04-05, 240"
    })
    void anHourIsAnHourWhereTheClockIsChanged(String zone, String date, long minutes) {
        BusinessCalendar early = calendar(daily(zone, slot("00:00", "04:00")));
        Instant from = at(date + "T00:00", zone);

        assertThat(early.between(from, at(date + "T12:00", zone))).isEqualTo(Duration.ofMinutes(minutes));
        assertThat(early.plus(from, Duration.ofMinutes(minutes))).contains(at(date + "T04:00", zone));
    }

    @Test
    void aSlotThatIsLeftOutByTheClockIsNone() {
        BusinessCalendar early = calendar(daily("America/New_York", slot("02:10", "02:50")));

        assertThat(early.isBusinessDay(LocalDate.parse("2026-03-08"))).isFalse();
        assertThat(early.nextOpening(Instant.parse("2026-03-08T00:00:00Z")))
                .contains(Instant.parse("2026-03-09T06:10:00Z"));
    }

    @Test
    void aTimeThatComesTwiceMeansItsFirstComing() {
        BusinessCalendar early = calendar(daily("America/New_York", slot("01:15", "01:45")));

        // 01:15 EDT is 05:15 UTC; an hour later it is 01:15 EST, and closed.
        assertThat(early.isOpen(Instant.parse("2026-11-01T05:15:00Z"))).isTrue();
        assertThat(early.isOpen(Instant.parse("2026-11-01T06:15:00Z"))).isFalse();
    }

    @Test
    void anExceptionWinsOverTheWeekAndCompanyHolidays() {
        BusinessCalendar calendar = calendar(Hours.in("Asia/Tokyo")
                .addWeek(WeeklySlots.of(Hours.WORKDAYS, slot("09:00", "17:00")))
                .addCompanyHolidays(CompanyHoliday.of(
                        new Bilingual("New Year break", "年末年始"), MonthDay.of(12, 29), MonthDay.of(1, 3)))
                .addExceptions(
                        DateException.of(LocalDate.parse("2026-12-30"), slot("10:00", "12:00")),
                        DateException.of(LocalDate.parse("2026-12-24")))
                .build());

        assertThat(calendar.between(tokyo("2026-12-24T00:00"), tokyo("2026-12-25T00:00")))
                .isZero();
        assertThat(calendar.between(tokyo("2026-12-29T00:00"), tokyo("2027-01-04T00:00")))
                .isEqualTo(hours(2));
        assertThat(calendar.nextOpening(tokyo("2026-12-30T12:00"))).contains(tokyo("2027-01-04T09:00"));
    }

    @Test
    void anEmergencyClosingWinsOverEverything() {
        BusinessHours usual = Hours.in("Asia/Tokyo")
                .addExceptions(DateException.of(LocalDate.parse("2026-11-21"), slot("09:00", "17:00")))
                .build();
        BusinessCalendar calendar =
                calendar(usual.closedIn(EmergencyClosing.of(tokyo("2026-11-21T10:00:30"), tokyo("2026-11-21T16:00"))));

        assertThat(calendar.between(tokyo("2026-11-21T00:00"), tokyo("2026-11-22T00:00")))
                .isEqualTo(Duration.ofHours(2).plusSeconds(30));
        assertThat(calendar.nextClosing(tokyo("2026-11-21T09:00"))).contains(tokyo("2026-11-21T10:00:30"));
    }

    @Test
    void aCallbackFitsTheCentreTheCustomerTheLawAndTheShift() {
        BusinessCalendar centre = calendar(workdays("Asia/Tokyo", slot("08:00", "20:00")));
        // 17:00 to 24:00 in New York, in winter, is 07:00 to 14:00 the day after in Tokyo.
        BusinessCalendar customer = calendar(daily("America/New_York", slot("17:00", "00:00")));
        BusinessCalendar legal = calendar(daily("America/New_York", slot("08:00", "21:00")));
        BusinessCalendar shift = BusinessCalendar.of(
                Hours.TOKYO, List.of(EmergencyClosing.of(tokyo("2026-11-20T09:30"), tokyo("2026-11-20T18:00"))));
        BusinessCalendar window = centre.and(customer).and(legal).and(shift);

        // Law: until 21:00, in Tokyo 11:00.
        assertThat(window.nextOpening(tokyo("2026-11-20T00:00"))).contains(tokyo("2026-11-20T09:30"));
        assertThat(window.nextClosing(tokyo("2026-11-20T00:00"))).contains(tokyo("2026-11-20T11:00"));
        assertThat(window.nextOpening(tokyo("2026-11-20T09:30"))).isEmpty();
        assertThat(window.zone()).isEqualTo(Hours.TOKYO);
        assertThat(window.isBusinessDay(LocalDate.parse("2026-11-20"))).isTrue();
        assertThat(window.isBusinessDay(LocalDate.parse("2026-11-19"))).isFalse();
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.SECONDS)
    void aCalendarThatNeverOpensSaysSo() {
        BusinessCalendar never = calendar(workdays("Asia/Tokyo", slot("09:00", "12:00")))
                .and(calendar(workdays("Asia/Tokyo", slot("12:00", "17:00"))));
        Instant now = tokyo("2026-11-20T10:00");

        assertThat(never.isOpen(now)).isFalse();
        assertThat(never.nextOpening(now)).isEmpty();
        assertThat(never.nextClosing(now)).isEmpty();
        assertThat(never.plus(now, Duration.ZERO)).isEmpty();
        assertThat(never.plus(now, hours(1))).isEmpty();
        assertThat(never.minus(now, Duration.ZERO)).isEmpty();
        assertThat(never.minus(now, hours(1))).isEmpty();
        assertThat(never.between(BusinessCalendar.EARLIEST, BusinessCalendar.LATEST))
                .isZero();
        assertThat(never.due(now, RelativeDeadline.endOf(1))).isEmpty();
    }

    @Test
    void whatIsTooMuchIsEmptyAndWhatIsWrongIsRefused() {
        Instant now = tokyo("2026-11-20T10:00");

        assertThat(OFFICE.plus(now, Duration.ofSeconds(Long.MAX_VALUE))).isEmpty();
        assertThat(OFFICE.minus(now, Duration.ofDays(100_000))).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OFFICE.plus(now, Duration.ofSeconds(-1)))
                .withMessage("BusinessCalendar duration must be zero or more, was PT-1S");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OFFICE.isOpen(Instant.MAX))
                .withMessageStartingWith(
                        "BusinessCalendar time must be from 1950-01-01T00:00:00Z to 2200-01-01T00:00:00Z, was +1000000000");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        BusinessHours.builder().zone(ZoneOffset.ofHours(9)).build())
                .withMessage("BusinessHours.zone must be a region such as Asia/Tokyo, was +09:00");
    }

    // ServiceNow: due Wednesday 11 January 2017 20:30 with hours 08-16 is Thursday 12 January 08:00.
    @Test
    void aDueTimeAtWhichItIsClosedIsTheNextOpening() {
        BusinessCalendar calendar = calendar(workdays("America/Los_Angeles", slot("08:00", "16:00")));
        Instant start = at("2017-01-10T10:00", "America/Los_Angeles");

        assertThat(calendar.due(start, RelativeDeadline.by(1, LocalTime.of(20, 30))))
                .contains(at("2017-01-12T08:00", "America/Los_Angeles"));
    }

    @ParameterizedTest(name = "{0}, {1} days, by {2} -> {3}")
    @CsvSource({
        "2026-11-20T10:00, 1, 16:00, 2026-11-23T16:00", // Friday: next is Monday
        "2026-11-20T10:00, 1,      , 2026-11-23T18:00",
        "2026-11-21T10:00, 1,      , 2026-11-23T18:00", // Saturday: next is Monday too
        "2026-11-20T10:00, 0, 16:00, 2026-11-20T16:00",
        "2026-11-20T10:00, 0, 18:00, 2026-11-20T18:00", // a closing is no closed time
        "2026-11-20T10:00, 0, 12:30, 2026-11-20T13:00", // lunch
        "2026-11-21T10:00, 0, 16:00, 2026-11-23T16:00",
        "2026-11-20T17:00, 0, 16:00, 2026-11-20T17:00:01", // over: a second after the start
        "2026-11-20T10:00, 5, 09:00, 2026-11-27T09:00"
    })
    void deadlinesAreToldByBusinessDays(String start, int days, LocalTime by, String expected) {
        RelativeDeadline deadline = by == null ? RelativeDeadline.endOf(days) : RelativeDeadline.by(days, by);

        assertThat(OFFICE.due(tokyo(start), deadline)).contains(tokyo(expected));
    }

    @Test
    void theEndOfABusinessDayMayComeAfterMidnight() {
        BusinessCalendar night = calendar(workdays("Asia/Tokyo", slot("18:00", "02:00")));

        assertThat(night.due(tokyo("2026-11-19T20:00"), RelativeDeadline.endOf(1)))
                .contains(tokyo("2026-11-21T02:00"));
    }

    @Test
    void theNextBusinessDayIsFoundBehindYearsOfClosing() {
        BusinessCalendar calendar = calendar(Hours.in("Asia/Tokyo")
                .addExceptions(DateException.of(LocalDate.parse("2090-05-01"), slot("09:00", "17:00")))
                .build());

        assertThat(calendar.due(tokyo("2026-11-19T20:00"), RelativeDeadline.endOf(1)))
                .contains(tokyo("2090-05-01T17:00"));
        assertThat(calendar.due(tokyo("2026-11-19T20:00"), RelativeDeadline.endOf(2)))
                .isEmpty();
    }

    @Test
    void longSpansAreSumsOfTheirParts() {
        Instant from = tokyo("1960-01-01T00:00");
        Instant to = tokyo("2190-01-01T00:00");
        Duration whole = OFFICE.between(from, to);

        // 230 years with 57 leap days are 84007 days: 12001 weeks of 40 hours.
        assertThat(whole).isEqualTo(hours(12_001 * 40));
        assertThat(OFFICE.plus(from, whole)).contains(tokyo("2189-12-31T18:00"));
        assertThat(OFFICE.minus(to, whole)).contains(tokyo("1960-01-01T09:00"));
    }

    @Test
    void aStretchMayLastForManyYears() {
        Instant from = tokyo("2150-06-01T10:00");
        Instant to = tokyo("2150-06-01T11:00");
        BusinessCalendar calendar =
                calendar(daily("Asia/Tokyo", slot("00:00", "00:00")).closedIn(EmergencyClosing.of(from, to)));
        Instant now = tokyo("2026-11-20T10:00");

        assertThat(calendar.nextClosing(now)).contains(from);
        assertThat(calendar.nextOpening(now)).contains(to);
        assertThat(calendar.nextClosing(from)).isEmpty();
        assertThat(calendar.minus(to, Duration.ZERO)).contains(to);
        assertThat(calendar.minus(from.plusSeconds(60), Duration.ZERO)).contains(from);
        assertThat(calendar.plus(from.minusSeconds(1), Duration.ofSeconds(2))).contains(to.plusSeconds(1));
    }

    @Test
    void datesAreThoseOfTheFirstCalendar() {
        BusinessCalendar shift = BusinessCalendar.of(ZoneId.of("Europe/Berlin"), List.<EmergencyClosing>of());

        BusinessCalendar rota = BusinessCalendar.of(
                Hours.TOKYO,
                List.of(
                        EmergencyClosing.of(tokyo("2026-11-21T09:00"), tokyo("2026-11-21T12:00")),
                        EmergencyClosing.of(tokyo("2026-11-20T22:00"), tokyo("2026-11-21T06:00"))));

        assertThat(rota.isBusinessDay(LocalDate.parse("2026-11-20"))).isTrue();
        assertThat(rota.isBusinessDay(LocalDate.parse("2026-11-22"))).isFalse();
        assertThat(rota.due(tokyo("2026-11-20T00:00"), RelativeDeadline.endOf(0)))
                .contains(tokyo("2026-11-21T06:00"));
        assertThat(shift.and(OFFICE).zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(shift.isBusinessDay(LocalDate.parse("2026-11-20"))).isFalse();
    }

    @Test
    void shiftsThatTouchKeepTheirDates() {
        BusinessCalendar rota = BusinessCalendar.of(
                Hours.TOKYO,
                List.of(
                        EmergencyClosing.of(tokyo("2026-11-20T22:00"), tokyo("2026-11-21T06:00")),
                        EmergencyClosing.of(tokyo("2026-11-21T06:00"), tokyo("2026-11-21T14:00"))));

        assertThat(rota.isBusinessDay(LocalDate.parse("2026-11-21"))).isTrue();
        assertThat(rota.due(tokyo("2026-11-20T23:00"), RelativeDeadline.endOf(0)))
                .contains(tokyo("2026-11-21T06:00"));
        assertThat(rota.due(tokyo("2026-11-20T23:00"), RelativeDeadline.endOf(1)))
                .contains(tokyo("2026-11-21T14:00"));
        assertThat(rota.nextClosing(tokyo("2026-11-20T23:00"))).contains(tokyo("2026-11-21T14:00"));
    }
}
