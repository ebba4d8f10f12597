package io.toritsugi.core.time.holiday;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The calendars of holidays that business hours can name.
 *
 * <p>Immutable and thread-safe if its calendars are.
 *
 * @since 0.1
 */
public final class HolidayCalendars {
    private static final HolidayCalendars NONE = new HolidayCalendars(Map.of());
    private static final HolidayCalendars STANDARD = NONE.with(JapaneseHolidays.standard());

    private final Map<String, HolidayCalendar> byId;

    private HolidayCalendars(Map<String, HolidayCalendar> byId) {
        this.byId = byId;
    }

    /** {@return no calendars} */
    public static HolidayCalendars none() {
        return NONE;
    }

    /** {@return the calendars that the SDK knows: {@value JapaneseHolidays#ID}, the holidays of Japan} */
    public static HolidayCalendars standard() {
        return STANDARD;
    }

    /**
     * {@return these calendars and one more}
     *
     * @param calendar the calendar; it replaces the one with its id
     */
    public HolidayCalendars with(HolidayCalendar calendar) {
        Map<String, HolidayCalendar> more = new TreeMap<>(byId);
        more.put(calendar.id(), calendar);
        return new HolidayCalendars(more);
    }

    /** {@return the ids of its calendars, in order} */
    public Set<String> ids() {
        return Collections.unmodifiableSet(byId.keySet());
    }

    /**
     * {@return the calendar with an id; empty if there is none}
     *
     * @param id the id
     */
    public Optional<HolidayCalendar> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * {@return the calendar with an id}
     *
     * @param id the id
     * @throws IllegalArgumentException if there is none
     */
    public HolidayCalendar get(String id) {
        return find(id).orElseThrow(() ->
                new IllegalArgumentException("Holiday calendar must be one of " + byId.keySet() + ", was " + id));
    }
}
