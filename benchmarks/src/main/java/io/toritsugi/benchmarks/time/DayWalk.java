package io.toritsugi.benchmarks.time;

import io.toritsugi.core.time.holiday.HolidayCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** Adds business time as one would write it down: day by day, slot by slot. */
final class DayWalk {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final List<LocalTime> SLOTS =
            List.of(LocalTime.of(9, 0), LocalTime.of(12, 0), LocalTime.of(13, 0), LocalTime.of(18, 0));

    private final HolidayCalendar holidays;

    DayWalk(HolidayCalendar holidays) {
        this.holidays = holidays;
    }

    Instant plus(Instant from, Duration duration) {
        Duration left = duration;
        LocalDate date = LocalDate.ofInstant(from, TOKYO);
        while (true) {
            for (int slot = 0; isOpenOn(date) && slot < SLOTS.size(); slot += 2) {
                Instant opening =
                        later(from, date.atTime(SLOTS.get(slot)).atZone(TOKYO).toInstant());
                Instant closing = date.atTime(SLOTS.get(slot + 1)).atZone(TOKYO).toInstant();
                if (opening.isBefore(closing)) {
                    Duration open = Duration.between(opening, closing);
                    if (left.compareTo(open) <= 0) {
                        return opening.plus(left);
                    }
                    left = left.minus(open);
                }
            }
            date = date.plusDays(1);
        }
    }

    private boolean isOpenOn(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0
                && holidays.on(date).isEmpty();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
