package io.toritsugi.core.holidays.jollyday;

import io.toritsugi.core.time.holiday.Holiday;
import io.toritsugi.core.time.holiday.HolidayCalendar;
import io.toritsugi.core.value.Bilingual;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * The public holidays of a country other than Japan, or of a part of it, in a range of years, as the library Jollyday knows them.
 *
 * <p>All of them are worked out when the calendar is made; after that nothing is loaded. In other years no holiday is known.
 *
 * <p>What it tells is as good as the data of the version of Jollyday that a host puts beside it. Its limits:
 * <ul>
 *   <li>Those that Jollyday calls public holidays count. Its bank holidays and observances do not, such as 2 January in Switzerland.
 *   <li>Dates follow from rules, without knowledge of what has been decreed: every holiday is {@link Holiday.Certainty#PROJECTED}.
 *       Islamic ones are reckoned by a calendar, and may be a day or two beside those that the sighting of the moon decides.
 *   <li>A country has only what all of it keeps. The rest is known for a part: Epiphany for {@code DE-BY}, not for {@code DE}.
 *   <li>A holiday that is moved off a weekend is kept on the day to which it is moved, and on that day alone. Who rests on the day
 *       itself as well adds a company holiday.
 *   <li>Of the United States it has ten of the eleven federal holidays of 5 U.S.C. 6103: Columbus Day is known for states alone.
 *   <li>Of past years it may tell what is kept today: it has Veterans Day on 11 November from 1971 to 1977 as well, when the law had
 *       it on a Monday in October.
 *   <li>Japan is refused, as Jollyday knows neither its equinoxes nor the holidays moved and added by law. Take
 *       {@link io.toritsugi.core.time.holiday.JapaneseHolidays}.
 * </ul>
 *
 * <p>Jollyday has no Japanese names: the English name stands in their place. Holidays that meet on a date are one, with both names.
 * One without a name is called a public holiday.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class JollydayHolidays implements HolidayCalendar {
    /** The first year that can be asked for. */
    public static final int FIRST_YEAR = 1900;

    /** The last year that can be asked for. */
    public static final int LAST_YEAR = 2150;

    private static final Bilingual UNNAMED = new Bilingual("Public holiday", "祝日");

    private final String id;
    private final NavigableMap<LocalDate, Holiday> byDate;

    private JollydayHolidays(String id, NavigableMap<LocalDate, Holiday> byDate) {
        this.id = id;
        this.byDate = byDate;
    }

    /**
     * {@return the holidays of a country or a part of it, in some years}
     *
     * @param code the country and, after a hyphen, its part, in capitals: {@code US}, {@code DE-BY}, {@code DE-BY-AG}; mostly the codes
     *     of ISO 3166. It is the id of the calendar
     * @param firstYear the first year, from {@value #FIRST_YEAR}
     * @param lastYear the last year, inclusive, from the first to {@value #LAST_YEAR}
     * @throws IllegalArgumentException if the code is not known, or of Japan, or a year is not allowed
     */
    public static JollydayHolidays of(String code, int firstYear, int lastYear) {
        if (firstYear < FIRST_YEAR || lastYear > LAST_YEAR || firstYear > lastYear) {
            throw new IllegalArgumentException("JollydayHolidays years must be from " + FIRST_YEAR + " to " + LAST_YEAR
                    + ", in order, was " + firstYear + " to " + lastYear);
        }
        NavigableMap<LocalDate, Holiday> byDate = new TreeMap<>();
        Region.of(code).namesIn(firstYear, lastYear).forEach((date, names) -> byDate.put(date, holiday(date, names)));
        return new JollydayHolidays(code, byDate);
    }

    /** {@return the countries whose holidays can be asked for, by their codes, in order; among them some exchanges, such as NYSE} */
    public static SortedSet<String> countries() {
        return Region.countries();
    }

    private static Holiday holiday(LocalDate date, SortedSet<String> names) {
        String joined = String.join(" / ", names);
        Bilingual name = names.isEmpty() ? UNNAMED : new Bilingual(joined, joined);
        return new Holiday(date, name, Holiday.Kind.PUBLIC, Holiday.Certainty.PROJECTED);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Optional<Holiday> on(LocalDate date) {
        return Optional.ofNullable(byDate.get(date));
    }

    /**
     * {@return the holidays of a year, by date; none if they are not known}
     *
     * @param year the year
     */
    public List<Holiday> in(int year) {
        return year < FIRST_YEAR || year > LAST_YEAR
                ? List.of()
                : List.copyOf(byDate.subMap(LocalDate.ofYearDay(year, 1), LocalDate.ofYearDay(year + 1, 1))
                        .values());
    }
}
