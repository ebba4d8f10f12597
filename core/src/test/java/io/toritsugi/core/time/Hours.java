package io.toritsugi.core.time;

import io.toritsugi.core.time.holiday.HolidayCalendars;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;

/** Hours to try calendars with. */
final class Hours {
    static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    static final Set<DayOfWeek> WORKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    static final Set<DayOfWeek> ALL_DAYS = EnumSet.allOf(DayOfWeek.class);

    private Hours() {}

    static BusinessSlot slot(String from, String to) {
        return BusinessSlot.of(LocalTime.parse(from), LocalTime.parse(to));
    }

    static BusinessHours.Builder in(String zone) {
        return BusinessHours.builder().zone(ZoneId.of(zone));
    }

    static BusinessHours workdays(String zone, BusinessSlot... slots) {
        return in(zone).addWeek(WeeklySlots.of(WORKDAYS, slots)).build();
    }

    static BusinessHours daily(String zone, BusinessSlot... slots) {
        return in(zone).addWeek(WeeklySlots.of(ALL_DAYS, slots)).build();
    }

    static BusinessCalendar calendar(BusinessHours hours) {
        return BusinessCalendar.of(hours, HolidayCalendars.none());
    }

    static Instant at(String local, String zone) {
        return LocalDateTime.parse(local).atZone(ZoneId.of(zone)).toInstant();
    }

    static Instant tokyo(String local) {
        return at(local, "Asia/Tokyo");
    }

    static Duration hours(long hours) {
        return Duration.ofHours(hours);
    }
}
