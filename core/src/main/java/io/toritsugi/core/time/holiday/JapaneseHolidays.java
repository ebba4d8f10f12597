package io.toritsugi.core.time.holiday;

import io.toritsugi.core.value.Bilingual;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The public holidays of Japan from {@value #FIRST_YEAR} to {@value #LAST_YEAR}, by the Act on National Holidays as it stood in each year.
 *
 * <p>Among them are substitute holidays (振替休日, from 12 April 1973) and citizens' holidays (国民の休日, from 27 December 1985), the days
 * moved for the Olympic Games of 2020, and the days off of 1959, 1989, 1990, 1993 and 2019. The dates of the equinoxes are published in
 * February of the year before; those of later years are projected from astronomy, and all holidays of such years by the law as it is now.
 * The approximation behind the projection differs from the sky in 2107, by twenty minutes around midnight. In other years no holiday is known.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class JapaneseHolidays implements HolidayCalendar {
    /** Its id as a calendar. */
    public static final String ID = "JP";

    /** The first year of which the holidays are known. */
    public static final int FIRST_YEAR = 1955;

    /** The last year of which the holidays are known or projected. */
    public static final int LAST_YEAR = 2150;

    private static final int PUBLISHED = 2027;
    private static final LocalDate SUBSTITUTES = LocalDate.of(1973, 4, 12);
    private static final LocalDate CITIZENS_HOLIDAYS = LocalDate.of(1985, 12, 27);
    private static final int AMENDED = 2007;
    private static final JapaneseHolidays STANDARD = new JapaneseHolidays(PUBLISHED);

    private final int lastGazetted;
    private final AtomicReferenceArray<Map<LocalDate, Holiday>> years =
            new AtomicReferenceArray<>(LAST_YEAR - FIRST_YEAR + 1);

    private JapaneseHolidays(int lastGazetted) {
        this.lastGazetted = lastGazetted;
    }

    /** {@return the holidays of Japan, gazetted up to 2027} */
    public static JapaneseHolidays standard() {
        return STANDARD;
    }

    /**
     * {@return the holidays of Japan when those of another year have been published, unchanged from what was projected}
     *
     * @param year the last year of which they have, from {@value #FIRST_YEAR} to {@value #LAST_YEAR}
     * @throws IllegalArgumentException if the year is not allowed
     */
    public static JapaneseHolidays gazettedThrough(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new IllegalArgumentException(
                    "JapaneseHolidays year must be from " + FIRST_YEAR + " to " + LAST_YEAR + ", was " + year);
        }
        return new JapaneseHolidays(year);
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Optional<Holiday> on(LocalDate date) {
        return isKnown(date.getYear())
                ? Optional.ofNullable(inYear(date.getYear()).get(date))
                : Optional.empty();
    }

    /**
     * {@return the holidays of a year, by date; none if they are not known}
     *
     * @param year the year
     */
    public List<Holiday> in(int year) {
        return isKnown(year) ? List.copyOf(inYear(year).values()) : List.of();
    }

    private static boolean isKnown(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    private Map<LocalDate, Holiday> inYear(int year) {
        Map<LocalDate, Holiday> known = years.get(year - FIRST_YEAR);
        if (known != null) {
            return known;
        }
        Holiday.Certainty certainty = year > lastGazetted ? Holiday.Certainty.PROJECTED : Holiday.Certainty.GAZETTED;
        Map<LocalDate, Holiday> holidays = new TreeMap<>();
        namesIn(year)
                .forEach((date, name) -> holidays.put(date, new Holiday(date, name, Holiday.Kind.PUBLIC, certainty)));
        years.set(year - FIRST_YEAR, holidays);
        return holidays;
    }

    private static Map<LocalDate, Bilingual> namesIn(int year) {
        Map<LocalDate, Bilingual> national = named(NationalHoliday.TABLE, year);
        Map<LocalDate, Bilingual> all = named(NationalHoliday.CEREMONIES, year);
        all.putAll(national);
        for (LocalDate date : national.keySet()) {
            substituteFor(date, national).ifPresent(day -> all.put(day, NationalHoliday.SUBSTITUTE));
        }
        for (LocalDate date : national.keySet()) {
            citizensHolidayAfter(date, national).ifPresent(day -> all.putIfAbsent(day, NationalHoliday.CITIZENS));
        }
        return all;
    }

    private static Map<LocalDate, Bilingual> named(List<NationalHoliday> table, int year) {
        Map<LocalDate, Bilingual> names = new TreeMap<>();
        table.stream()
                .filter(holiday -> holiday.isKeptIn(year))
                .forEach(holiday -> names.put(holiday.date().apply(year), holiday.name()));
        return names;
    }

    // Until 2006 the day after a Sunday; since then the first day after it that is no national holiday itself.
    private static Optional<LocalDate> substituteFor(LocalDate date, Map<LocalDate, Bilingual> national) {
        if (date.getDayOfWeek() != DayOfWeek.SUNDAY || date.isBefore(SUBSTITUTES)) {
            return Optional.empty();
        }
        LocalDate day = date.plusDays(1);
        while (date.getYear() >= AMENDED && national.containsKey(day)) {
            day = day.plusDays(1);
        }
        return Optional.of(day);
    }

    // A day between two national holidays; until 2006 neither a Sunday nor a substitute holiday.
    private static Optional<LocalDate> citizensHolidayAfter(LocalDate date, Map<LocalDate, Bilingual> national) {
        LocalDate day = date.plusDays(1);
        boolean between = !national.containsKey(day) && national.containsKey(day.plusDays(1));
        boolean sunday = day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return between && !day.isBefore(CITIZENS_HOLIDAYS) && (day.getYear() >= AMENDED || !sunday)
                ? Optional.of(day)
                : Optional.empty();
    }
}
