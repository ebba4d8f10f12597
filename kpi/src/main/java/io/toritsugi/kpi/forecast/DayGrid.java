package io.toritsugi.kpi.forecast;

import io.toritsugi.kpi.collect.Interval;
import io.toritsugi.kpi.collect.Intervals;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The intervals of days on the wall clock of a zone. A slot is where an interval stands on the clock, counted from 0. */
final class DayGrid {
    private static final Duration DAY = Duration.ofDays(1);

    private final ZoneId zone;
    private final Duration length;
    private final Intervals intervals;

    DayGrid(ZoneId zone, Duration length) {
        if (length.isNegative() || length.isZero() || DAY.toNanos() % positiveNanos(length) != 0) {
            throw new IllegalArgumentException("ArrivalHistory.length must divide a day, was " + length);
        }
        this.zone = zone;
        this.length = length;
        intervals = Intervals.of(zone, length);
    }

    private static long positiveNanos(Duration length) {
        return length.compareTo(DAY) > 0 ? Long.MAX_VALUE : length.toNanos();
    }

    ZoneId zone() {
        return zone;
    }

    Duration length() {
        return length;
    }

    int slots() {
        return (int) (DAY.toMillis() / length.toMillis());
    }

    LocalDate dayOf(Instant instant) {
        LocalDate shown = LocalDate.ofInstant(instant, zone);
        LocalDate next = shown.plusDays(1);
        // A clock that goes back over midnight shows the old date once more; the new day has begun all the same.
        return instant.isBefore(start(next)) ? shown : next;
    }

    List<Interval> intervals(LocalDate date) {
        List<Interval> all = new ArrayList<>();
        Instant end = start(date.plusDays(1));
        for (Instant at = start(date);
                at.isBefore(end);
                at = all.get(all.size() - 1).end()) {
            all.add(intervals.at(at));
        }
        return all;
    }

    int slot(Interval interval) {
        long ofDay = interval.start().atOffset(interval.offset()).toLocalTime().toNanoOfDay();
        return (int) (ofDay / length.toNanos());
    }

    double share(Interval interval) {
        return (double) Duration.between(interval.start(), interval.end()).toMillis() / length.toMillis();
    }

    /** Whether the clock runs through the day without a change, so that its intervals are its slots. */
    boolean isEven(LocalDate date) {
        Instant start = start(date);
        @Nullable ZoneOffsetTransition change = zone.getRules().nextTransition(start.minusNanos(1));
        return change == null || !change.getInstant().isBefore(start(date.plusDays(1)));
    }

    int index(LocalDate date, Instant instant) {
        if (isEven(date)) {
            return (int) (Duration.between(start(date), instant).toMillis() / length.toMillis());
        }
        List<Interval> all = intervals(date);
        int index = 0;
        while (!instant.isBefore(all.get(index).end())) {
            index++;
        }
        return index;
    }

    private Instant start(LocalDate date) {
        return date.atStartOfDay(zone).toInstant();
    }
}
