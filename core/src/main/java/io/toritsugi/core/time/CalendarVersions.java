package io.toritsugi.core.time;

import java.time.Instant;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The calendars of a centre whose hours change, each from an instant on.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class CalendarVersions {
    private final NavigableMap<Instant, BusinessCalendar> byStart;
    private final BusinessCalendar piecewise;

    private CalendarVersions(NavigableMap<Instant, BusinessCalendar> byStart) {
        this.byStart = byStart;
        BusinessCalendar first = byStart.firstEntry().getValue();
        piecewise = byStart.size() == 1 ? first : new BusinessCalendar(first.zone(), PiecewiseOpenTime.of(byStart));
    }

    /**
     * {@return the versions that begin with a calendar}
     *
     * @param first the calendar in force from {@link BusinessCalendar#EARLIEST} on
     */
    public static CalendarVersions of(BusinessCalendar first) {
        NavigableMap<Instant, BusinessCalendar> one = new TreeMap<>();
        one.put(BusinessCalendar.EARLIEST, first);
        return new CalendarVersions(one);
    }

    /**
     * {@return these versions and one more}
     *
     * @param from the instant from which it is in force; inclusive, after those of all versions so far
     * @param next the calendar; in the zone of the others
     * @throws IllegalArgumentException if the instant is not after the others or beyond {@link BusinessCalendar#LATEST}, or the zone is
     *     another one
     */
    public CalendarVersions then(Instant from, BusinessCalendar next) {
        Horizon.check(from);
        if (!from.isAfter(byStart.lastKey())) {
            throw new IllegalArgumentException(
                    "CalendarVersions.then must come after " + byStart.lastKey() + ", was " + from);
        }
        if (!next.zone().equals(piecewise.zone())) {
            throw new IllegalArgumentException(
                    "CalendarVersions.then must be in zone " + piecewise.zone() + ", was " + next.zone());
        }
        NavigableMap<Instant, BusinessCalendar> more = new TreeMap<>(byStart);
        more.put(from, next);
        return new CalendarVersions(more);
    }

    /**
     * {@return the calendar in force at a time}
     *
     * @param at the time
     * @throws IllegalArgumentException if it is not from {@link BusinessCalendar#EARLIEST} to {@link BusinessCalendar#LATEST}
     */
    public BusinessCalendar at(Instant at) {
        Horizon.check(at);
        return Objects.requireNonNull(byStart.floorEntry(at)).getValue();
    }

    /**
     * {@return the calendar by which spans are counted that belong to an event}
     *
     * @param event when the event was
     * @param change which hours count if they change in a span
     * @throws IllegalArgumentException if the event is not from {@link BusinessCalendar#EARLIEST} to {@link BusinessCalendar#LATEST}
     */
    public BusinessCalendar forEvent(Instant event, ScheduleChange change) {
        BusinessCalendar inForce = at(event);
        return change == ScheduleChange.AT_EVENT ? inForce : piecewise;
    }
}
