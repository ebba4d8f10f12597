package io.toritsugi.core.holidays.jollyday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.toritsugi.core.time.BusinessCalendar;
import io.toritsugi.core.time.BusinessHours;
import io.toritsugi.core.time.BusinessSlot;
import io.toritsugi.core.time.WeeklySlots;
import io.toritsugi.core.time.holiday.Holiday;
import io.toritsugi.core.time.holiday.HolidayCalendars;
import io.toritsugi.core.time.holiday.JapaneseHolidays;
import io.toritsugi.core.value.Bilingual;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JollydayHolidaysTest {
    // 5 U.S.C. 6103(a), of which Jollyday leaves out Columbus Day. (b): of a holiday on a Saturday the Friday before is
    // the holiday instead; Executive Order 11582: of one on a Sunday the Monday after.
    @ParameterizedTest
    @CsvSource({
        // 19 June and 25 December are Saturdays, 4 July is a Sunday; New Year's Day of 2022 is a Saturday.
        "2021, 01-01 01-18 02-15 05-31 06-18 07-05 09-06 11-11 11-25 12-24 12-31",
        // 19 June and 25 December are Sundays; New Year's Day of 2023 is one too.
        "2022, 01-17 02-21 05-30 06-20 07-04 09-05 11-11 11-24 12-26",
        // 11 November is a Saturday.
        "2023, 01-02 01-16 02-20 05-29 06-19 07-04 09-04 11-10 11-23 12-25",
        // 4 July is a Saturday.
        "2026, 01-01 01-19 02-16 05-25 06-19 07-03 09-07 11-11 11-26 12-25"
    })
    void theUnitedStatesKeepTenOfTheirElevenFederalHolidays(int year, String days) {
        assertThat(datesIn("US", year)).isEqualTo(days);
    }

    // 5 U.S.C. 6103(a): the second Monday in October.
    @Test
    void columbusDayIsKnownForStatesAlone() {
        LocalDate columbusDay = LocalDate.of(2026, 10, 12);
        assertThat(in2026("US").on(columbusDay)).isEmpty();
        assertThat(in2026("US-AZ").on(columbusDay)).isPresent();
    }

    // Public Law 90-363 moved Veterans Day to the fourth Monday in October from 1971 on, Public Law 94-97 back from
    // 1978.
    @Test
    void ofPastYearsItMayTellWhatIsKeptToday() {
        JollydayHolidays then = JollydayHolidays.of("US", 1975, 1975);
        assertThat(then.on(LocalDate.of(1975, 10, 27))).isEmpty();
        assertThat(then.on(LocalDate.of(1975, 11, 11))).isPresent();
    }

    // Easter by the rule of Gauss, March (22 + d + e): 2026 has d = (19 * 12 + 24) mod 30 = 12 and e = (2 * 2 + 4 * 3 +
    // 6 * 12 + 5) mod 7 = 2, so 5 April; 2027 has d = 1 and e = (2 * 3 + 4 * 4 + 6 + 5) mod 7 = 5, so 28 March. From it
    // Good Friday is 2 days before, Easter Monday 1, Ascension 39, Whit Monday 50 and Corpus Christi 60 days after.
    // The others are fixed: Einigungsvertrag, article 2, for 3 October; laws of the Länder for the rest; nothing moves.
    @ParameterizedTest
    @CsvSource({
        "DE, 2026, 01-01 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26",
        "DE, 2027, 01-01 03-26 03-29 05-01 05-06 05-17 10-03 12-25 12-26",
        // Article 1 (1) 1 of the Feiertagsgesetz of Bavaria.
        "DE-BY, 2026, 01-01 01-06 04-03 04-06 05-01 05-14 05-25 06-04 10-03 11-01 12-25 12-26",
        // Article 1 (1) 2: 15 August, where most people are Catholic; (2): in Augsburg 8 August as well.
        "DE-BY-AG, 2026, 01-01 01-06 04-03 04-06 05-01 05-14 05-25 06-04 08-08 08-15 10-03 11-01 12-25 12-26",
        // Section 1 of the Sonn- und Feiertagsgesetz of Saxony: Reformation Day, and the Wednesday before 23 November.
        "DE-SN, 2026, 01-01 04-03 04-06 05-01 05-14 05-25 10-03 10-31 11-18 12-25 12-26"
    })
    void germanyKeepsWhatItsLawsSay(String code, int year, String days) {
        assertThat(datesIn(code, year)).isEqualTo(days);
    }

    @Test
    void partsInCapitalsAreKnownToo() {
        // Lisbon keeps Saint Anthony's Day.
        assertThat(in2026("PT").on(LocalDate.of(2026, 6, 13))).isEmpty();
        assertThat(in2026("PT-11-LSB").on(LocalDate.of(2026, 6, 13))).isPresent();
    }

    // 2 January is a bank holiday in Switzerland, Lincoln's Birthday an observance in California.
    @ParameterizedTest
    @CsvSource({"CH, 2026-01-02", "US-CA, 2026-02-12"})
    void whatIsNoPublicHolidayDoesNotCount(String code, LocalDate day) {
        assertThat(in2026(code).on(day)).isEmpty();
    }

    @Test
    void aMovedHolidayIsKeptOnTheDayToWhichItIsMovedAlone() {
        assertThat(in2026("US").on(LocalDate.of(2026, 7, 3)))
                .map(Holiday::name)
                .map(Bilingual::en)
                .hasValue("Independence Day");
        assertThat(in2026("US").on(LocalDate.of(2026, 7, 4))).isEmpty();
    }

    @Test
    void aHolidayMovedIntoTheYearBeforeIsKnownWhereYearsEnd() {
        LocalDate friday = LocalDate.of(2021, 12, 31);
        assertThat(JollydayHolidays.of("US", 2021, 2021).on(friday)).isPresent();
        assertThat(JollydayHolidays.of("US", 2022, 2022).on(friday)).isEmpty();
    }

    @Test
    void yearsOutsideTheRangeHaveNone() {
        JollydayHolidays germany = in2026("DE");
        assertThat(germany.in(2026)).hasSize(9);
        assertThat(germany.in(2025)).isEmpty();
        assertThat(germany.in(2027)).isEmpty();
        assertThat(germany.in(Integer.MAX_VALUE)).isEmpty();
        assertThat(germany.in(Integer.MIN_VALUE)).isEmpty();
        assertThat(germany.on(LocalDate.of(2027, 1, 1))).isEmpty();
        assertThat(germany.on(LocalDate.MAX)).isEmpty();
    }

    @Test
    void aHolidayIsPublicAndProjected() {
        assertThat(in2026("DE").on(LocalDate.of(2026, 10, 3)))
                .hasValue(new Holiday(
                        LocalDate.of(2026, 10, 3),
                        new Bilingual("German Unity Day", "German Unity Day"),
                        Holiday.Kind.PUBLIC,
                        Holiday.Certainty.PROJECTED));
    }

    // In 2008 Ascension Day, 39 days after 23 March, was 1 May.
    @Test
    void holidaysThatMeetAreOneWithBothNames() {
        assertThat(JollydayHolidays.of("DE", 2008, 2008).on(LocalDate.of(2008, 5, 1)))
                .map(Holiday::name)
                .map(Bilingual::en)
                .hasValue("Ascension Day / Labour day");
    }

    @Test
    void oneWithoutANameIsCalledAPublicHoliday() {
        assertThat(JollydayHolidays.of("ZA", 1970, 1970).on(LocalDate.of(1970, 7, 10)))
                .map(Holiday::name)
                .hasValue(new Bilingual("Public holiday", "祝日"));
    }

    @Test
    void namesAreEnglishWhateverTheLanguageOfTheHost() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(in2026("DE").on(LocalDate.of(2026, 4, 3)))
                    .map(Holiday::name)
                    .map(Bilingual::en)
                    .hasValue("Good Friday");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void businessHoursNameIt() {
        BusinessHours hours = BusinessHours.builder()
                .zone(ZoneId.of("Europe/Berlin"))
                .addWeek(WeeklySlots.of(
                        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                        BusinessSlot.of(LocalTime.of(9, 0), LocalTime.of(18, 0))))
                .addHolidays("DE-BY")
                .build();
        BusinessCalendar munich =
                BusinessCalendar.of(hours, HolidayCalendars.standard().with(in2026("DE-BY")));

        // Epiphany of 2026 is a Tuesday.
        assertThat(munich.isOpen(at(munich, "2026-01-05T12:00"))).isTrue();
        assertThat(munich.isOpen(at(munich, "2026-01-06T12:00"))).isFalse();
        assertThat(munich.nextOpening(at(munich, "2026-01-05T18:00"))).hasValue(at(munich, "2026-01-07T09:00"));
    }

    @Test
    void itStandsBesideTheHolidaysOfJapan() {
        HolidayCalendars calendars =
                HolidayCalendars.standard().with(in2026("US")).with(in2026("DE-BY"));
        assertThat(calendars.ids()).containsExactly("DE-BY", JapaneseHolidays.ID, "US");
    }

    @ParameterizedTest
    @ValueSource(strings = {"JP", "JP-13"})
    void japanIsRefused(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> in2026(code))
                .withMessage(
                        "JollydayHolidays code must not be of Japan, whose holidays are JapaneseHolidays, was " + code);
        assertThat(JollydayHolidays.countries()).doesNotContain("JP").contains("DE", "GB", "US");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "XX", "us", "-BY", "../US", "Germany"})
    void anUnknownCountryIsRefused(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> in2026(code))
                .withMessageStartingWith("JollydayHolidays code must begin with one of [AD, AE, ")
                .withMessageEndingWith("], was " + code);
    }

    @ParameterizedTest
    @CsvSource({"DE-XX, DE", "DE-by, DE", "DE-, DE", "DE-BY-XX, DE-BY"})
    void anUnknownPartIsRefused(String code, String whole) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> in2026(code))
                .withMessageStartingWith("JollydayHolidays code must name a part of " + whole + " in [")
                .withMessageEndingWith("], was " + code);
    }

    @ParameterizedTest
    @CsvSource({"1899, 2000", "2000, 2151", "2001, 2000"})
    void otherYearsAreRefused(int first, int last) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JollydayHolidays.of("DE", first, last))
                .withMessage("JollydayHolidays years must be from 1900 to 2150, in order, was %d to %d", first, last);
    }

    private static JollydayHolidays in2026(String code) {
        return JollydayHolidays.of(code, 2026, 2026);
    }

    private static String datesIn(String code, int year) {
        return JollydayHolidays.of(code, year, year).in(year).stream()
                .map(holiday -> holiday.date().toString().substring("2026-".length()))
                .reduce((days, day) -> days + " " + day)
                .orElseThrow();
    }

    private static Instant at(BusinessCalendar calendar, String time) {
        return LocalDateTime.parse(time).atZone(calendar.zone()).toInstant();
    }
}
