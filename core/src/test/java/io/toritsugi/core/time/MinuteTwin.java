package io.toritsugi.core.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A calendar of a few days that looks at each of its minutes. */
final class MinuteTwin {
    private static final Map<Wall, LocalDateTime[]> WALLS = new ConcurrentHashMap<>();

    private final Instant start;
    private final int minutes;
    private final BitSet open;

    /** The clock of a zone over some minutes: the same for many calendars. */
    private record Wall(ZoneId zone, Instant start, int minutes) {}

    private MinuteTwin(Instant start, int minutes, BitSet open) {
        this.start = start;
        this.minutes = minutes;
        this.open = open;
    }

    static MinuteTwin of(BusinessHours hours, Instant start, int minutes) {
        LocalDateTime[] wall =
                WALLS.computeIfAbsent(new Wall(hours.zone(), start, minutes), MinuteTwin::latestOnTheWall);
        BitSet open = new BitSet(minutes);
        LocalDate end = wall[minutes - 1].toLocalDate();
        for (LocalDate date = wall[0].toLocalDate().minusDays(1); !date.isAfter(end); date = date.plusDays(1)) {
            for (BusinessSlot slot : slotsOn(hours, date)) {
                boolean sameDay = slot.from().isBefore(slot.to());
                int first = reached(wall, date.atTime(slot.from()));
                int last = reached(wall, date.plusDays(sameDay ? 0 : 1).atTime(slot.to()));
                open.set(first, last);
            }
        }
        for (EmergencyClosing closing : hours.closings()) {
            for (int i = 0; i < minutes; i++) {
                if (closing.contains(start.plus(i, ChronoUnit.MINUTES))) {
                    open.clear(i);
                }
            }
        }
        return new MinuteTwin(start, minutes, open);
    }

    // A time on the wall is come when the wall first shows it or a later one.
    private static LocalDateTime[] latestOnTheWall(Wall of) {
        LocalDateTime[] wall = new LocalDateTime[of.minutes()];
        LocalDateTime latest = LocalDateTime.MIN;
        for (int i = 0; i < wall.length; i++) {
            LocalDateTime shown = LocalDateTime.ofInstant(of.start().plus(i, ChronoUnit.MINUTES), of.zone());
            latest = shown.isAfter(latest) ? shown : latest;
            wall[i] = latest;
        }
        return wall;
    }

    private static int reached(LocalDateTime[] wall, LocalDateTime time) {
        int place = Arrays.binarySearch(wall, time);
        int index = place >= 0 ? place : -place - 1;
        while (index > 0 && index < wall.length && wall[index - 1].equals(time)) {
            index--;
        }
        return index;
    }

    private static List<BusinessSlot> slotsOn(BusinessHours hours, LocalDate date) {
        for (DateException exception : hours.exceptions()) {
            if (exception.date().equals(date)) {
                return exception.slots();
            }
        }
        if (hours.companyHolidays().stream().anyMatch(days -> days.contains(date))) {
            return List.of();
        }
        return hours.week().stream()
                .filter(weekly -> weekly.days().contains(date.getDayOfWeek()))
                .flatMap(weekly -> weekly.slots().stream())
                .toList();
    }

    MinuteTwin and(MinuteTwin other) {
        BitSet both = (BitSet) open.clone();
        both.and(other.open);
        return new MinuteTwin(start, minutes, both);
    }

    Instant time(int minute) {
        return start.plus(minute, ChronoUnit.MINUTES);
    }

    boolean isOpen(int minute) {
        return open.get(minute);
    }

    Duration between(int from, int to) {
        return Duration.ofMinutes(open.get(from, to).cardinality());
    }

    Optional<Instant> nextOpening(int minute) {
        for (int i = minute + 1; i < minutes; i++) {
            if (open.get(i) && !open.get(i - 1)) {
                return Optional.of(time(i));
            }
        }
        return Optional.empty();
    }

    Optional<Instant> nextClosing(int minute) {
        for (int i = minute + 1; i < minutes; i++) {
            if (!open.get(i) && open.get(i - 1)) {
                return Optional.of(time(i));
            }
        }
        return Optional.empty();
    }

    Optional<Instant> plus(int minute, int duration) {
        int left = duration;
        for (int i = minute; i < minutes; i++) {
            if (left == 0 && (duration > 0 || open.get(i))) {
                return Optional.of(time(i));
            }
            left -= open.get(i) ? 1 : 0;
        }
        return Optional.empty();
    }

    Optional<Instant> minus(int minute, int duration) {
        int left = duration;
        if (duration == 0 && open.get(minute)) {
            return Optional.of(time(minute));
        }
        for (int i = minute; i > 0; i--) {
            if (left == 0 && (duration > 0 || open.get(i - 1))) {
                return Optional.of(time(i));
            }
            left -= open.get(i - 1) ? 1 : 0;
        }
        return Optional.empty();
    }
}
