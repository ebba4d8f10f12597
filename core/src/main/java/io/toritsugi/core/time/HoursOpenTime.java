package io.toritsugi.core.time;

import io.toritsugi.core.time.holiday.Holiday;
import io.toritsugi.core.time.holiday.HolidayCalendar;
import io.toritsugi.core.time.holiday.HolidayCalendars;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Open time by the data of business hours. */
final class HoursOpenTime implements OpenTime {
    // A slot may still last that began the date before; and where the clock skips or repeats a date, one more is near.
    private static final int DATES_AROUND = 2;
    private static final Comparator<BusinessSlot> ORDER = Comparator.comparing(BusinessSlot::from);

    private final WallTime wall;
    private final Map<DayOfWeek, List<BusinessSlot>> week = new EnumMap<>(DayOfWeek.class);
    private final Map<LocalDate, List<BusinessSlot>> exceptions = new HashMap<>();
    private final List<HolidayCalendar> holidays;
    private final List<CompanyHoliday> companyHolidays;
    private final OpenStretches notClosed;

    HoursOpenTime(BusinessHours hours, HolidayCalendars calendars) {
        wall = new WallTime(hours.zone());
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, slotsOf(hours, day));
        }
        for (DateException exception : hours.exceptions()) {
            exceptions.put(
                    exception.date(), exception.slots().stream().sorted(ORDER).toList());
        }
        holidays = hours.holidays().stream().map(calendars::get).toList();
        companyHolidays = hours.companyHolidays();
        notClosed = RangesOpenTime.stretches(hours.closings()).gaps();
    }

    private static List<BusinessSlot> slotsOf(BusinessHours hours, DayOfWeek day) {
        return hours.week().stream()
                .filter(weekly -> weekly.days().contains(day))
                .flatMap(weekly -> weekly.slots().stream())
                .sorted(ORDER)
                .toList();
    }

    @Override
    public OpenStretches within(long first, long last) {
        OpenStretches.Builder open = new OpenStretches.Builder();
        LocalDate end = wall.date(last).plusDays(DATES_AROUND);
        for (LocalDate date = wall.date(first).minusDays(DATES_AROUND); date.isBefore(end); date = date.plusDays(1)) {
            addSlots(open, date);
        }
        return open.build().and(notClosed).within(first, last);
    }

    @Override
    public OpenStretches on(LocalDate date) {
        OpenStretches.Builder open = new OpenStretches.Builder();
        addSlots(open, date);
        return open.build().and(notClosed);
    }

    private void addSlots(OpenStretches.Builder open, LocalDate date) {
        for (BusinessSlot slot : slotsOn(date)) {
            LocalDate last = slot.to().isAfter(slot.from()) ? date : date.plusDays(1);
            open.add(
                    Horizon.clamp(wall.instant(date.atTime(slot.from()))),
                    Horizon.clamp(wall.instant(last.atTime(slot.to()))));
        }
    }

    private List<BusinessSlot> slotsOn(LocalDate date) {
        List<BusinessSlot> other = exceptions.get(date);
        if (other != null) {
            return other;
        }
        List<BusinessSlot> usual = week.getOrDefault(date.getDayOfWeek(), List.of());
        return usual.isEmpty() || isHoliday(date) ? List.of() : usual;
    }

    private boolean isHoliday(LocalDate date) {
        return companyHolidays.stream().anyMatch(days -> days.contains(date))
                || holidays.stream()
                        .flatMap(calendar -> calendar.on(date).stream())
                        .anyMatch(holiday -> holiday.kind() == Holiday.Kind.PUBLIC);
    }
}
