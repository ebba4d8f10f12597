/**
 * Public holidays: those of Japan by law, and those of other countries by a host's own
 * {@link io.toritsugi.core.time.holiday.HolidayCalendar}.
 */
@NullMarked
package io.toritsugi.core.time.holiday;

import org.jspecify.annotations.NullMarked;
