package io.toritsugi.core.holidays.jollyday;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import io.toritsugi.core.time.holiday.JapaneseHolidays;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** A country, or a part of one, whose holidays Jollyday knows. */
final class Region {
    private static final String SEPARATOR = "-";
    private static final String UNNAMED = "undefined";

    private final HolidayManager manager;
    private final List<String> parts;

    private Region(HolidayManager manager, List<String> parts) {
        this.manager = manager;
        this.parts = parts;
    }

    static SortedSet<String> countries() {
        SortedSet<String> codes = new TreeSet<>(HolidayManager.getSupportedCalendarCodes());
        codes.remove(JapaneseHolidays.ID);
        return Collections.unmodifiableSortedSet(codes);
    }

    static Region of(String code) {
        List<String> names = Arrays.asList(code.split(SEPARATOR, -1));
        String country = names.get(0);
        if (country.equals(JapaneseHolidays.ID)) {
            throw new IllegalArgumentException(
                    "JollydayHolidays code must not be of Japan, whose holidays are JapaneseHolidays, was " + code);
        }
        Set<String> countries = countries();
        if (!countries.contains(country)) {
            throw new IllegalArgumentException(
                    "JollydayHolidays code must begin with one of " + countries + ", was " + code);
        }
        HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(country));
        return new Region(manager, partsOf(manager.getCalendarHierarchy(), names, code));
    }

    // Jollyday passes over a part that it does not know, and some of its parts are in capitals.
    private static List<String> partsOf(CalendarHierarchy country, List<String> names, String code) {
        List<String> parts = new ArrayList<>();
        CalendarHierarchy whole = country;
        for (int i = 1; i < names.size(); i++) {
            SortedMap<String, Map.Entry<String, CalendarHierarchy>> known = new TreeMap<>();
            whole.getChildren()
                    .entrySet()
                    .forEach(part -> known.put(part.getKey().toUpperCase(Locale.ROOT), part));
            Map.Entry<String, CalendarHierarchy> part = known.get(names.get(i));
            if (part == null) {
                throw new IllegalArgumentException("JollydayHolidays code must name a part of "
                        + String.join(SEPARATOR, names.subList(0, i)) + " in " + known.keySet() + ", was " + code);
            }
            parts.add(part.getKey());
            whole = part.getValue();
        }
        return List.copyOf(parts);
    }

    /** {@return the names of the public holidays on each date of these years, in order; none where one has no name} */
    SortedMap<LocalDate, SortedSet<String>> namesIn(int firstYear, int lastYear) {
        SortedMap<LocalDate, SortedSet<String>> names = new TreeMap<>();
        // A holiday can be moved into the year before or after, where Jollyday does not tell of it.
        for (int year = firstYear - 1; year <= lastYear + 1; year++) {
            for (Holiday holiday : manager.getHolidays(Year.of(year), parts.toArray(String[]::new))) {
                int kept = holiday.getDate().getYear();
                if (holiday.getType() == HolidayType.PUBLIC_HOLIDAY && kept >= firstYear && kept <= lastYear) {
                    addName(names, holiday);
                }
            }
        }
        return names;
    }

    private static void addName(Map<LocalDate, SortedSet<String>> names, Holiday holiday) {
        Set<String> onDate = names.computeIfAbsent(holiday.getDate(), date -> new TreeSet<>());
        // The root has the English names; asked for English, a host's own language may answer.
        String name = holiday.getDescription(Locale.ROOT);
        if (!name.isBlank() && !name.equals(UNNAMED)) {
            onDate.add(name);
        }
    }
}
