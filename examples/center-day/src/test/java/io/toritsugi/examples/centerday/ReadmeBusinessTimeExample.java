package io.toritsugi.examples.centerday;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;

import io.toritsugi.core.time.BusinessCalendar;
import io.toritsugi.core.time.BusinessHours;
import io.toritsugi.core.time.BusinessSlot;
import io.toritsugi.core.time.CompanyHoliday;
import io.toritsugi.core.time.RelativeDeadline;
import io.toritsugi.core.time.WeeklySlots;
import io.toritsugi.core.time.holiday.HolidayCalendars;
import io.toritsugi.core.time.holiday.JapaneseHolidays;
import io.toritsugi.core.value.Bilingual;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** The example of the README, which shows exactly the lines between the marks. */
final class ReadmeBusinessTimeExample {
    private ReadmeBusinessTimeExample() {}

    static List<Optional<Instant>> deadlines(Instant called) {
        // README
        BusinessHours hours = BusinessHours.builder()
                .zone(ZoneId.of("Asia/Tokyo"))
                .addWeek(WeeklySlots.of(
                        EnumSet.range(MONDAY, FRIDAY), BusinessSlot.of(LocalTime.of(9, 0), LocalTime.of(18, 0))))
                .addHolidays(JapaneseHolidays.ID)
                .addCompanyHolidays(CompanyHoliday.of(
                        new Bilingual("New Year holidays", "年末年始"), MonthDay.of(12, 29), MonthDay.of(1, 3)))
                .build();
        BusinessCalendar centre = BusinessCalendar.of(hours, HolidayCalendars.standard());

        Optional<Instant> inFourHours = centre.plus(called, Duration.ofHours(4));
        Optional<Instant> byFour = centre.due(called, RelativeDeadline.by(1, LocalTime.of(16, 0)));
        Optional<Instant> nextEvening = centre.due(called, RelativeDeadline.endOf(1));
        // README
        return List.of(inFourHours, byFour, nextEvening);
    }
}
