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
 */
@NullMarked
package io.toritsugi.core.holidays.jollyday;

import org.jspecify.annotations.NullMarked;
