package io.toritsugi.core.time.change;

import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.plan.CalendarChanged;
import io.toritsugi.core.id.organization.CalendarId;
import io.toritsugi.core.time.BusinessCalendar;
import io.toritsugi.core.time.BusinessHours;
import io.toritsugi.core.time.CalendarVersions;
import io.toritsugi.core.time.holiday.HolidayCalendars;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The business hours of one tenant as events set them, by calendar and by the instant from which they hold.
 *
 * <p>Total: events that change no calendar change nothing. The order of the events matters only where two set the hours of one calendar
 * from the same instant on: then the later event counts. Two are equal if their hours are. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class CalendarHistory {
    private static final CalendarHistory NONE = new CalendarHistory(new TreeMap<>());

    private final SortedMap<CalendarId, SortedMap<Instant, BusinessHours>> byCalendar;

    private CalendarHistory(SortedMap<CalendarId, SortedMap<Instant, BusinessHours>> byCalendar) {
        this.byCalendar = byCalendar;
    }

    /** {@return the history of no calendar} */
    public static CalendarHistory none() {
        return NONE;
    }

    /**
     * {@return the history after these events}
     *
     * @param events any events, in their order
     */
    public CalendarHistory replay(List<? extends Dated> events) {
        CalendarHistory next = this;
        for (Dated dated : events) {
            next = next.evolve(dated.event());
        }
        return next;
    }

    /**
     * {@return the history after an event}
     *
     * @param event any event
     */
    public CalendarHistory evolve(Event event) {
        if (!(event instanceof CalendarChanged changed)) {
            return this;
        }
        SortedMap<CalendarId, SortedMap<Instant, BusinessHours>> next = new TreeMap<>(byCalendar);
        SortedMap<Instant, BusinessHours> versions = new TreeMap<>(of(changed.calendar()));
        versions.put(changed.effectiveFrom(), changed.hours());
        next.put(changed.calendar(), versions);
        return new CalendarHistory(next);
    }

    /** {@return the calendars whose hours were set, in the order of their ids; unmodifiable} */
    public List<CalendarId> calendars() {
        return List.copyOf(byCalendar.keySet());
    }

    /**
     * {@return the hours of a calendar by the instant from which they hold, in order; empty if none were set; unmodifiable}
     *
     * @param calendar the calendar
     */
    public SortedMap<Instant, BusinessHours> of(CalendarId calendar) {
        return Collections.unmodifiableSortedMap(byCalendar.getOrDefault(calendar, Collections.emptySortedMap()));
    }

    /**
     * {@return what reckons by the hours of a calendar; empty if none were set}
     *
     * <p>The first hours are taken to have held before as well; those that hold from {@link BusinessCalendar#EARLIEST} or before on
     * replace one another.
     *
     * @param calendar the calendar
     * @param holidays where the calendars of holidays are found that the hours name
     * @throws IllegalArgumentException if one of them is not found, or if the hours of the calendar change their zone
     */
    public Optional<CalendarVersions> versions(CalendarId calendar, HolidayCalendars holidays) {
        @Nullable CalendarVersions versions = null;
        for (Map.Entry<Instant, BusinessHours> each : of(calendar).entrySet()) {
            BusinessCalendar next = BusinessCalendar.of(each.getValue(), holidays);
            versions = versions == null || !each.getKey().isAfter(BusinessCalendar.EARLIEST)
                    ? CalendarVersions.of(next)
                    : each.getKey().isAfter(BusinessCalendar.LATEST) ? versions : versions.then(each.getKey(), next);
        }
        return Optional.ofNullable(versions);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CalendarHistory that && byCalendar.equals(that.byCalendar);
    }

    @Override
    public int hashCode() {
        return byCalendar.hashCode();
    }

    /** {@return the calendars, and how often each was set} */
    @Override
    public String toString() {
        Map<CalendarId, Integer> counts = new TreeMap<>();
        byCalendar.forEach((calendar, versions) -> counts.put(calendar, versions.size()));
        return "CalendarHistory" + counts;
    }
}
