package io.toritsugi.core.time;

import io.toritsugi.core.plan.TimeRange;
import io.toritsugi.core.time.holiday.HolidayCalendars;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reckons in business time: the time in which a centre is open.
 *
 * <p>Open time is made of stretches, each from its opening, inclusive, to its closing, exclusive. It is counted on instants, so that an
 * hour is an hour on the days on which the clock is changed too. Where the clock is put forward, a time on the wall that is left out
 * means the instant at which it is; where it is put back, one that comes twice means its first coming.
 *
 * <p>Calendars reckon from {@link #EARLIEST} to {@link #LATEST}, both inclusive; beyond, nothing is known to be open. An answer that lies
 * beyond is empty, so is every answer of a calendar that never opens; a question from beyond is refused with an
 * {@link IllegalArgumentException}. A calendar keeps what it has worked out in blocks of some 417 days: a question about a long span
 * costs a look at each of its blocks, not at its days.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class BusinessCalendar {
    /** The first instant about which a calendar can be asked. */
    public static final Instant EARLIEST = Horizon.FIRST;

    /** The last instant about which a calendar can be asked. */
    public static final Instant LATEST = Horizon.LAST;

    private final ZoneId zone;
    private final WallTime wall;
    private final OpenIndex open;

    BusinessCalendar(ZoneId zone, OpenTime open) {
        this.zone = zone;
        this.open = new OpenIndex(open);
        wall = new WallTime(zone);
    }

    /**
     * {@return the calendar of business hours}
     *
     * @param hours the hours
     * @param holidays where the calendars of holidays are found that the hours name
     * @throws IllegalArgumentException if one of them is not found
     */
    public static BusinessCalendar of(BusinessHours hours, HolidayCalendars holidays) {
        return new BusinessCalendar(hours.zone(), new HoursOpenTime(hours, holidays));
    }

    /**
     * {@return the calendar that is open in ranges of time, such as the shifts of an agent}
     *
     * @param zone whose dates are meant
     * @param ranges the ranges, in any order; they may overlap
     */
    public static BusinessCalendar of(ZoneId zone, Collection<? extends TimeRange> ranges) {
        return new BusinessCalendar(zone, new RangesOpenTime(zone, ranges));
    }

    /**
     * {@return the calendar that is open when this and another are, such as a centre and the hours in which a customer may be called}
     *
     * @param other the other, whose zone may be another one; dates are those of this calendar
     */
    public BusinessCalendar and(BusinessCalendar other) {
        return new BusinessCalendar(zone, new CommonOpenTime(open, other.open));
    }

    /** {@return whose dates and times on the wall are meant} */
    public ZoneId zone() {
        return zone;
    }

    OpenIndex open() {
        return open;
    }

    /**
     * {@return whether it is open}
     *
     * @param at the time
     */
    public boolean isOpen(Instant at) {
        return open.isOpen(Horizon.check(at));
    }

    /**
     * {@return the first opening after a time; empty if there is none}
     *
     * @param after the time; an opening just then has been
     */
    public Optional<Instant> nextOpening(Instant after) {
        return instant(open.openingAfter(Horizon.check(after)));
    }

    /**
     * {@return the first closing after a time; empty if there is none}
     *
     * @param after the time; a closing just then has been
     */
    public Optional<Instant> nextClosing(Instant after) {
        return instant(open.closingAfter(Horizon.check(after)));
    }

    /**
     * {@return how much open time lies between two times; negative if the second is the earlier one}
     *
     * @param from the first time; inclusive
     * @param to the second time; exclusive
     */
    public Duration between(Instant from, Instant to) {
        long first = Horizon.check(from);
        long second = Horizon.check(to);
        return Duration.ofNanos(first <= second ? open.between(first, second) : -open.between(second, first));
    }

    /**
     * {@return the first time up to which this much is open; empty if there is none}
     *
     * <p>It may be a closing. Of zero it is {@code from} itself if it is open then, otherwise the next opening.
     *
     * @param from the time from which is counted; inclusive
     * @param duration how much open time; zero or more
     * @throws IllegalArgumentException if the duration is negative
     */
    public Optional<Instant> plus(Instant from, Duration duration) {
        long start = Horizon.check(from);
        long nanos = nanosOf(duration);
        if (nanos == 0) {
            return open.isOpen(start) ? Optional.of(from) : instant(open.openingAfter(start));
        }
        return nanos > Horizon.TO - Horizon.FROM ? Optional.empty() : instant(open.plus(start, nanos));
    }

    /**
     * {@return the last time from which this much is open; empty if there is none}
     *
     * <p>Of zero it is {@code to} itself if it is open then, otherwise the last closing, which may be {@code to}.
     *
     * @param to the time up to which is counted; exclusive
     * @param duration how much open time; zero or more
     * @throws IllegalArgumentException if the duration is negative
     */
    public Optional<Instant> minus(Instant to, Duration duration) {
        long end = Horizon.check(to);
        long nanos = nanosOf(duration);
        if (nanos == 0) {
            return open.isOpen(end) ? Optional.of(to) : instant(open.closingBy(end));
        }
        return nanos > Horizon.TO - Horizon.FROM ? Optional.empty() : instant(open.minus(end, nanos));
    }

    /**
     * {@return whether business is done on a date: whether a slot begins on it of which something is open}
     *
     * @param date the date, in the zone of the calendar
     */
    public boolean isBusinessDay(LocalDate date) {
        return !open.on(date).isEmpty();
    }

    /**
     * {@return when a deadline is that is told by business days; empty if there are not as many business days}
     *
     * <p>Its end is the end of the last slot that begins on it, if need be on the date after. A time of that day at which it is closed
     * stands for the next opening, and what is not after the start for a second after it, as in ServiceNow.
     *
     * @param start the time from which is counted
     * @param deadline the deadline
     */
    public Optional<Instant> due(Instant start, RelativeDeadline deadline) {
        Horizon.check(start);
        return new BusinessDays(wall, open).due(start, deadline);
    }

    private static long nanosOf(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("BusinessCalendar duration must be zero or more, was " + duration);
        }
        return duration.compareTo(Duration.ofNanos(Long.MAX_VALUE)) > 0 ? Long.MAX_VALUE : duration.toNanos();
    }

    private static Optional<Instant> instant(OptionalLong nanos) {
        return nanos.isPresent() ? Optional.of(Horizon.instant(nanos.getAsLong())) : Optional.empty();
    }
}
