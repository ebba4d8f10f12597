/**
 * The public holidays of countries other than Japan, from the library Jollyday. Start at
 * {@link io.toritsugi.core.holidays.jollyday.JollydayHolidays}, and name its id in business hours.
 *
 * <pre>{@code
 * HolidayCalendars holidays = HolidayCalendars.standard().with(JollydayHolidays.of("DE-BY", 2020, 2035));
 * BusinessHours hours = BusinessHours.builder()
 *         .zone(ZoneId.of("Europe/Berlin"))
 *         .addWeek(weekdays)
 *         .addHolidays("DE-BY")
 *         .build();
 * BusinessCalendar munich = BusinessCalendar.of(hours, holidays);
 * }</pre>
 *
 * <p>Jollyday 2.19.0 looks by reflection into its reader of XML, whose module keeps it closed. A host on the module path therefore
 * starts with
 * {@code --add-exports de.focus_shift.jollyday.jaxb/de.focus_shift.jollyday.jaxb=de.focus_shift.jollyday.core}; on the class path
 * nothing is needed. Calendars are made with I/O, in the order of a second for the first and a tenth for others of all years: make
 * them when the host starts.
 */
@NullMarked
package io.toritsugi.core.holidays.jollyday;

import org.jspecify.annotations.NullMarked;
