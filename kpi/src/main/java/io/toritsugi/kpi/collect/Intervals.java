package io.toritsugi.kpi.collect;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import org.jspecify.annotations.Nullable;

/**
 * Cuts time into the intervals of a report, on the wall clock of a zone.
 *
 * <p>The wall clock is divided into slots. Slots of up to a day begin at midnight and follow each other in the given length;
 * the last of a day is cut off by midnight where the length does not divide the day. Longer slots are counted from midnight
 * of 1 January 1970, in days of 24 hours on the wall clock.
 *
 * <p>An interval is a stretch of instants within one slot. It begins where the wall clock enters the slot, or shows its
 * beginning. So where the clock goes forward, a slot that it skips gives no interval, and one that it enters late gives a
 * shorter one. Where the clock goes back, a slot that it shows again from its beginning gives two intervals, told apart by
 * their offsets, and one of which it repeats only a part gives a longer one. Every instant belongs to exactly one interval.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class Intervals {
    private static final Duration DAY = Duration.ofDays(1);

    private final ZoneRules rules;
    private final Duration length;

    private Intervals(ZoneRules rules, Duration length) {
        this.rules = rules;
        this.length = length;
    }

    /**
     * {@return the intervals of this length}
     *
     * @param zone the zone
     * @param length the length on the wall clock; more than zero, in whole milliseconds
     * @throws IllegalArgumentException if the length is not allowed
     */
    public static Intervals of(ZoneId zone, Duration length) {
        if (length.isNegative() || length.isZero() || !length.equals(length.truncatedTo(ChronoUnit.MILLIS))) {
            throw new IllegalArgumentException(
                    "Intervals.length must be more than zero, in whole milliseconds, was " + length);
        }
        return new Intervals(zone.getRules(), length);
    }

    /**
     * {@return the interval to which an instant belongs}
     *
     * @param instant the instant, in the years 1 to 9998
     */
    public Interval at(Instant instant) {
        Instant start = startOf(instant);
        return new Interval(start, endOf(instant), rules.getOffset(start));
    }

    private Instant startOf(Instant instant) {
        ZoneOffset offset = rules.getOffset(instant);
        LocalDateTime slot = slotStart(LocalDateTime.ofInstant(instant, offset));
        Instant start = slot.toInstant(offset);
        @Nullable ZoneOffsetTransition change = rules.previousTransition(instant.plusNanos(1));
        if (change == null || !change.getInstant().isAfter(start)) {
            return start;
        }
        Instant before = change.getInstant().minusNanos(1);
        boolean sameSlot = slotStart(LocalDateTime.ofInstant(before, change.getOffsetBefore()))
                .equals(slot);
        return sameSlot ? startOf(before) : change.getInstant();
    }

    private Instant endOf(Instant instant) {
        ZoneOffset offset = rules.getOffset(instant);
        LocalDateTime slot = slotStart(LocalDateTime.ofInstant(instant, offset));
        Instant end = slotEnd(slot).toInstant(offset);
        @Nullable ZoneOffsetTransition change = rules.nextTransition(instant);
        if (change == null || change.getInstant().isAfter(end)) {
            return end;
        }
        LocalDateTime after = change.getDateTimeAfter();
        boolean sameSlot = slotStart(after).equals(slot) && !after.equals(slot);
        return sameSlot ? endOf(change.getInstant()) : change.getInstant();
    }

    private LocalDateTime slotStart(LocalDateTime local) {
        LocalDateTime midnight = local.truncatedTo(ChronoUnit.DAYS);
        LocalDateTime anchor = length.compareTo(DAY) > 0 ? LocalDateTime.of(1970, 1, 1, 0, 0) : midnight;
        long elapsed = ChronoUnit.MILLIS.between(anchor, local.truncatedTo(ChronoUnit.MILLIS));
        long millis = length.toMillis();
        return anchor.plus(Math.floorDiv(elapsed, millis) * millis, ChronoUnit.MILLIS);
    }

    private LocalDateTime slotEnd(LocalDateTime slot) {
        LocalDateTime end = slot.plus(length);
        LocalDateTime midnight = slot.truncatedTo(ChronoUnit.DAYS).plusDays(1);
        return length.compareTo(DAY) <= 0 && end.isAfter(midnight) ? midnight : end;
    }
}
