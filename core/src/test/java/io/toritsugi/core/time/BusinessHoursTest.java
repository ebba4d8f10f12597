package io.toritsugi.core.time;

import static io.toritsugi.core.time.Hours.slot;
import static io.toritsugi.core.time.Hours.tokyo;
import static io.toritsugi.core.time.Hours.workdays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.toritsugi.core.json.Jackson2;
import io.toritsugi.core.json.Jackson3;
import io.toritsugi.core.json.JsonCodec;
import io.toritsugi.core.value.Bilingual;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BusinessHoursTest {
    private static final CompanyHoliday NEW_YEAR =
            CompanyHoliday.of(new Bilingual("New Year break", "年末年始"), MonthDay.of(12, 29), MonthDay.of(1, 3));
    private static final BusinessHours HOURS = Hours.in("Asia/Tokyo")
            .addWeek(WeeklySlots.of(Hours.WORKDAYS, slot("09:00", "12:00"), slot("13:00", "18:00")))
            .addHolidays("JP")
            .addCompanyHolidays(NEW_YEAR)
            .addExceptions(DateException.builder()
                    .date(LocalDate.parse("2026-12-28"))
                    .addSlots(slot("09:00", "12:00"))
                    .name(new Bilingual("Last day", "仕事納め"))
                    .build())
            .addClosings(EmergencyClosing.of(tokyo("2026-11-20T10:00"), tokyo("2026-11-20T12:00")))
            .build();
    private static final String JSON =
            "{\"closings\":[{\"from\":\"2026-11-20T01:00:00Z\",\"to\":\"2026-11-20T03:00:00Z\"}],"
                    + "\"companyHolidays\":[{\"from\":\"--12-29\",\"name\":{\"en\":\"New Year break\",\"ja\":\"年末年始\"},"
                    + "\"to\":\"--01-03\"}],"
                    + "\"exceptions\":[{\"date\":\"2026-12-28\",\"name\":{\"en\":\"Last day\",\"ja\":\"仕事納め\"},"
                    + "\"slots\":[{\"from\":\"09:00:00\",\"to\":\"12:00:00\"}]}],"
                    + "\"holidays\":[\"JP\"],"
                    + "\"week\":[{\"days\":[\"MONDAY\",\"TUESDAY\",\"WEDNESDAY\",\"THURSDAY\",\"FRIDAY\"],"
                    + "\"slots\":[{\"from\":\"09:00:00\",\"to\":\"12:00:00\"},{\"from\":\"13:00:00\",\"to\":\"18:00:00\"}]}],"
                    + "\"zone\":\"Asia/Tokyo\"}";

    static List<JsonCodec> codecs() {
        return List.of(Jackson2.codec(), Jackson3.codec());
    }

    @ParameterizedTest
    @MethodSource("codecs")
    void theyAreReadAsTheyAreWritten(JsonCodec codec) {
        assertThat(codec.write(HOURS)).isEqualTo(JSON);
        assertThat(codec.read(JSON, BusinessHours.class)).isEqualTo(HOURS);
    }

    @ParameterizedTest
    @MethodSource("codecs")
    void deadlinesAreDataToo(JsonCodec codec) {
        RelativeDeadline byFour = RelativeDeadline.by(1, LocalTime.of(16, 0));

        assertThat(codec.write(byFour)).isEqualTo("{\"businessDays\":1,\"by\":\"16:00:00\"}");
        assertThat(codec.read("{\"businessDays\":1,\"by\":\"16:00\"}", RelativeDeadline.class))
                .isEqualTo(byFour);
        assertThat(codec.read("{\"businessDays\":1}", RelativeDeadline.class)).isEqualTo(RelativeDeadline.endOf(1));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-12-28, false",
        "2026-12-29, true",
        "2026-12-31, true",
        "2027-01-01, true",
        "2027-01-03, true",
        "2027-01-04, false",
        "2026-07-01, false"
    })
    void aBreakOverTheNewYearWraps(LocalDate date, boolean expected) {
        assertThat(NEW_YEAR.contains(date)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2026-08-12, false", "2026-08-13, true", "2026-08-16, true", "2026-08-17, false"})
    void aBreakInAYearDoesNot(LocalDate date, boolean expected) {
        assertThat(CompanyHoliday.of(new Bilingual("Bon", "お盆"), MonthDay.of(8, 13), MonthDay.of(8, 16))
                        .contains(date))
                .isEqualTo(expected);
    }

    @Test
    void oneMoreClosingChangesNothingElse() {
        EmergencyClosing more = EmergencyClosing.of(tokyo("2026-11-24T10:00"), tokyo("2026-11-24T12:00"));

        assertThat(HOURS.closedIn(more).closings())
                .containsExactly(HOURS.closings().get(0), more);
        assertThat(BusinessHours.builder()
                        .zone(HOURS.zone())
                        .addAllWeek(HOURS.week())
                        .addAllHolidays(HOURS.holidays())
                        .addAllCompanyHolidays(HOURS.companyHolidays())
                        .addAllExceptions(HOURS.exceptions())
                        .addAllClosings(HOURS.closedIn(more).closings())
                        .build())
                .isEqualTo(HOURS.closedIn(more));
    }

    @Test
    void whatIsWrongIsRefused() {
        LocalDate day = LocalDate.parse("2026-12-28");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Hours.in("Asia/Tokyo")
                        .addExceptions(DateException.of(day), DateException.of(day))
                        .build())
                .withMessage("BusinessHours.exceptions must name each date once, was 2026-12-28 twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeeklySlots.of(Set.of()))
                .withMessage("WeeklySlots.days must name at least one day, was empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EmergencyClosing.of(tokyo("2026-11-20T10:00"), tokyo("2026-11-20T10:00")))
                .withMessage(
                        "EmergencyClosing.to must be after from, was 2026-11-20T01:00:00Z with from 2026-11-20T01:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1001})
    void aDeadlineIsNotTooFarAway(int days) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RelativeDeadline.endOf(days))
                .withMessage("RelativeDeadline.businessDays must be from 0 to 1000, was " + days);
    }

    @Test
    void aDeadlineMayBeAThousandBusinessDaysAway() {
        assertThat(RelativeDeadline.endOf(1000).businessDays()).isEqualTo(1000);
    }

    @Test
    void hoursWithoutHolidaysAreOpenOnThem() {
        assertThat(Hours.calendar(workdays("Asia/Tokyo", slot("09:00", "17:00")))
                        .isBusinessDay(LocalDate.parse("2026-11-23")))
                .isTrue();
    }
}
