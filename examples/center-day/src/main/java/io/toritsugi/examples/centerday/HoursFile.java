package io.toritsugi.examples.centerday;

import io.toritsugi.core.time.BusinessCalendar;
import io.toritsugi.core.time.BusinessHours;
import io.toritsugi.core.time.holiday.HolidayCalendars;
import io.toritsugi.kpi.unit.OpeningTimes;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** Reads from a file when a centre is open, or says what is wrong with it. */
final class HoursFile {
    private HoursFile() {}

    static OpeningTimes read(Path file) {
        BusinessHours hours = JsonFile.read("file of business hours", file, BusinessHours.class);
        HolidayCalendars known = HolidayCalendars.standard();
        Set<String> unknown = new TreeSet<>(hours.holidays());
        unknown.removeAll(known.ids());
        if (!unknown.isEmpty()) {
            throw JsonFile.cannotBeUsed(
                    "file of business hours", file, "holidays must be among " + known.ids() + ", was " + unknown);
        }
        return OpeningTimes.of(BusinessCalendar.of(hours, known));
    }
}
