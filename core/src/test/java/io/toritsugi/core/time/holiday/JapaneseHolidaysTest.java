package io.toritsugi.core.time.holiday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JapaneseHolidaysTest {
    private final JapaneseHolidays holidays = JapaneseHolidays.gazettedThrough(2027);

    private static final DateTimeFormatter CABINET_OFFICE = DateTimeFormatter.ofPattern("uuuu/M/d");

    // The names that the list gives to days off that the law does not name as national holidays, or named otherwise.
    private static final Map<String, String> LISTED = Map.of(
            "振替休日", "休日",
            "国民の休日", "休日",
            "天皇の即位の日", "休日（祝日扱い）",
            "即位礼正殿の儀の行われる日", "休日（祝日扱い）",
            "皇太子明仁親王の結婚の儀", "結婚の儀",
            "皇太子徳仁親王の結婚の儀", "結婚の儀",
            "昭和天皇の大喪の礼", "大喪の礼");

    @Test
    void everyHolidayUpTo2024IsThatOfTheCabinetOffice() throws IOException {
        Map<LocalDate, String> ours = new TreeMap<>();
        IntStream.rangeClosed(1955, 2024)
                .mapToObj(holidays::in)
                .flatMap(List::stream)
                .forEach(holiday -> ours.put(
                        holiday.date(),
                        LISTED.getOrDefault(holiday.name().ja(), holiday.name().ja())));
        Map<LocalDate, String> theirs = cabinetOffice();

        assertThat(theirs).hasSize(1013);
        // The list calls the last Health and Sports Day by its new name too.
        theirs.replace(LocalDate.of(2019, 10, 14), "体育の日（スポーツの日）", "体育の日");
        assertThat(ours).isEqualTo(theirs);
    }

    // The days that the Cabinet Office published.
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2026, 1/1 1/12 2/11 2/23 3/20 4/29 5/3 5/4 5/5 5/6 7/20 8/11 9/21 9/22 9/23 10/12 11/3 11/23",
        "2027, 1/1 1/11 2/11 2/23 3/21 3/22 4/29 5/3 5/4 5/5 7/19 8/11 9/20 9/23 10/11 11/3 11/23",
        "2019, 1/1 1/14 2/11 3/21 4/29 4/30 5/1 5/2 5/3 5/4 5/5 5/6 7/15 8/11 8/12 9/16 9/23 10/14 10/22 11/3 11/4 11/23",
        "2020, 1/1 1/13 2/11 2/23 2/24 3/20 4/29 5/3 5/4 5/5 5/6 7/23 7/24 8/10 9/21 9/22 11/3 11/23",
        "2021, 1/1 1/11 2/11 2/23 3/20 4/29 5/3 5/4 5/5 7/22 7/23 8/8 8/9 9/20 9/23 11/3 11/23",
        // Between Respect for the Aged Day and the equinox: 2009, 2015, 2026 and again 2032.
        "2032, 1/1 1/12 2/11 2/23 3/20 4/29 5/3 5/4 5/5 7/19 8/11 9/20 9/21 9/22 10/11 11/3 11/23"
    })
    void yearsHaveTheirHolidays(int year, String expected) {
        assertThat(holidays.in(year).stream()
                        .map(Holiday::date)
                        .map(date -> date.getMonthValue() + "/" + date.getDayOfMonth()))
                .containsExactlyElementsOf(Arrays.asList(expected.split(" ")));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "1959-04-10, 皇太子明仁親王の結婚の儀",
        "1989-02-24, 昭和天皇の大喪の礼",
        "1990-11-12, 即位礼正殿の儀",
        "1993-06-09, 皇太子徳仁親王の結婚の儀",
        "2019-05-01, 天皇の即位の日",
        "1973-04-30, 振替休日", // the first
        "1988-05-04, 国民の休日", // the first
        "1987-05-04, 振替休日", // between two holidays, but a substitute
        "2019-04-30, 国民の休日",
        "2008-05-06, 振替休日", // for Sunday 4 May, past Children's Day
        "2009-05-06, 振替休日", // for Sunday 3 May, past two holidays
        "2021-08-09, 振替休日"
    })
    void daysOffHaveTheirNames(LocalDate date, String name) {
        assertThat(holidays.on(date))
                .hasValueSatisfying(holiday -> assertThat(holiday.name().ja()).isEqualTo(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1973-02-12", // before substitutes
                "1986-05-04", // a Sunday between two holidays, under the law of 1985
                "1985-05-04", // before citizens' holidays
                "2019-12-23", // no birthday in 2019
                "2019-02-23",
                "2020-07-20", // moved for the Olympic Games
                "2020-10-12",
                "2021-08-11",
                "1966-02-11", // the decree came in December
                "1954-01-01",
                "2151-01-01"
            })
    void otherDaysAreNone(LocalDate date) {
        assertThat(holidays.on(date)).isEmpty();
    }

    @Test
    void yearsThatAreNotPublishedAreProjected() {
        assertThat(holidays.in(2027)).extracting(Holiday::certainty).containsOnly(Holiday.Certainty.GAZETTED);
        assertThat(holidays.in(2028)).extracting(Holiday::certainty).containsOnly(Holiday.Certainty.PROJECTED);
        assertThat(JapaneseHolidays.standard().in(2028)).isEqualTo(holidays.in(2028));
        assertThat(JapaneseHolidays.standard().in(2027)).isEqualTo(holidays.in(2027));
        assertThat(JapaneseHolidays.gazettedThrough(1955).in(1955)).hasSize(9);
        assertThat(JapaneseHolidays.gazettedThrough(2150).id()).isEqualTo("JP");
        assertThat(JapaneseHolidays.gazettedThrough(2028).in(2028))
                .extracting(Holiday::certainty)
                .containsOnly(Holiday.Certainty.GAZETTED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JapaneseHolidays.gazettedThrough(2151))
                .withMessage("JapaneseHolidays year must be from 1955 to 2150, was 2151");
    }

    @Test
    void everyHolidayHasBothNamesAndIsPublic() {
        assertThat(IntStream.rangeClosed(1955, 2150).mapToObj(holidays::in))
                .allSatisfy(year -> assertThat(year)
                        .hasSizeBetween(9, 22)
                        .allMatch(holiday -> holiday.kind() == Holiday.Kind.PUBLIC)
                        .allMatch(holiday -> holiday.name().en().matches("[\\x20-\\x7e]+")));
        assertThat(holidays.in(1954)).isEmpty();
        assertThat(holidays.in(2151)).isEmpty();
    }

    private static Map<LocalDate, String> cabinetOffice() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                JapaneseHolidaysTest.class.getClassLoader().getResourceAsStream("syukujitsu.csv"))) {
            Map<LocalDate, String> names = new TreeMap<>();
            new String(in.readAllBytes(), Charset.forName("windows-31j"))
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .forEach(line -> names.put(LocalDate.parse(line[0], CABINET_OFFICE), line[1]));
            return names;
        }
    }
}
