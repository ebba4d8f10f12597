package io.toritsugi.core.time.holiday;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The holidays of a country or region. Hosts implement it for those that the SDK does not know.
 *
 * <p>An implementation answers the same at every call, for every date, without I/O, and is thread-safe: calendars keep what they
 * were told.
 *
 * @since 0.1
 */
public interface HolidayCalendar {
    /** {@return its id, by which business hours name it, such as JP} */
    String id();

    /**
     * {@return the holiday on a date; empty if there is none, or none is known}
     *
     * @param date the date, where the holiday is kept
     */
    Optional<Holiday> on(LocalDate date);
}
