package io.toritsugi.kpi.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.toritsugi.kpi.measure.Dimension;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PeriodAlignmentTest {
    private static final LocalDate EPOCH = LocalDate.EPOCH;

    /** Dates of the calendar: 23 November 2026 is a Monday; 2028 has a 29 February; 2026 has 53 weeks of ISO 8601. */
    @ParameterizedTest(name = "{0} of {2} is {3}")
    @CsvSource({
        "PREVIOUS_DAY,    DAY,   2027-01-01, 2026-12-31",
        "PREVIOUS_WEEK,   DAY,   2026-11-23, 2026-11-16",
        "PREVIOUS_WEEK,   WEEK,  2026-W01,   2025-W52",
        "PREVIOUS_WEEK,   WEEK,  2027-W01,   2026-W53",
        "PREVIOUS_MONTH,  MONTH, 2027-01,    2026-12",
        "PREVIOUS_MONTH,  MONTH, 2026-03,    2026-02", // 31 days beside 28
        "YEAR_BY_WEEKDAY, DAY,   2026-11-23, 2025-11-24", // a Monday, a day later in the calendar
        "YEAR_BY_WEEKDAY, DAY,   2028-03-01, 2027-03-03", // a Wednesday, two days later after a 29 February
        "YEAR_BY_WEEKDAY, WEEK,  2026-W48,   2025-W48",
        "YEAR_BY_WEEKDAY, WEEK,  2026-W53,   2026-W01", // the last of a year of 53 weeks begins 52 weeks after its
        // first
        "YEAR_BY_MONTH,   MONTH, 2028-02,    2027-02", // 29 days beside 28
        "YEAR_BY_MONTH,   MONTH, 2026-11,    2025-11",
    })
    void aGroupMeetsAGroup(PeriodAlignment alignment, Dimension dimension, String value, String base) {
        ReportPeriod period = ReportPeriod.parse(dimension, value);

        assertThat(alignment.baseOf(period).valueOf(dimension)).isEqualTo(base);
        assertThat(period.valueOf(dimension)).isEqualTo(value);
    }

    @ParameterizedTest(name = "{0} of {1} to {2} is {3} to {4}, ends exclusive")
    @CsvSource({
        "PREVIOUS_MONTH, 2026-11-01, 2026-11-21, 2026-10-01, 2026-10-21", // the first 20 days
        "PREVIOUS_MONTH, 2026-03-01, 2026-03-31, 2026-02-01, 2026-03-01", // 30 days beside all 28
        "PREVIOUS_MONTH, 2026-02-01, 2026-03-01, 2026-01-01, 2026-02-01", // a whole month beside a whole month
        "YEAR_BY_MONTH,  2028-02-01, 2028-02-29, 2027-02-01, 2027-03-01", // 28 days of 29 beside all 28
        "YEAR_BY_MONTH,  2027-02-01, 2027-02-28, 2026-02-01, 2026-02-28",
        "PREVIOUS_WEEK,  2026-11-23, 2026-11-26, 2026-11-16, 2026-11-19",
    })
    void theFirstDaysMeetTheFirstDays(
            PeriodAlignment alignment, LocalDate from, LocalDate to, LocalDate baseFrom, LocalDate baseTo) {
        assertThat(alignment.baseOf(new ReportPeriod(from, to))).isEqualTo(new ReportPeriod(baseFrom, baseTo));
    }

    @ParameterizedTest(name = "{0} does not allow {1} to {2}")
    @CsvSource({
        "PREVIOUS_DAY,    2026-11-23, 2026-11-25, 1 days at most",
        "PREVIOUS_WEEK,   2026-11-23, 2026-12-01, 7 days at most",
        "YEAR_BY_WEEKDAY, 2026-01-01, 2027-01-01, 364 days at most",
        "PREVIOUS_MONTH,  2026-11-02, 2026-11-30, a month or its first days",
        "YEAR_BY_MONTH,   2026-11-01, 2026-12-02, a month or its first days",
    })
    void aPeriodThatWouldMeetItselfIsRefused(PeriodAlignment alignment, LocalDate from, LocalDate to, String why) {
        ReportPeriod period = new ReportPeriod(from, to);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> alignment.baseOf(period))
                .withMessageContaining(why)
                .withMessageContaining(period.toString());
    }

    @Property
    void byWeekdayEveryDayMeetsItsWeekday(
            @ForAll @IntRange(min = -400_000, max = 400_000) int day, @ForAll @IntRange(min = 1, max = 7) int length) {
        ReportPeriod period = new ReportPeriod(EPOCH.plusDays(day), EPOCH.plusDays(day + length));

        for (PeriodAlignment alignment :
                new PeriodAlignment[] {PeriodAlignment.PREVIOUS_WEEK, PeriodAlignment.YEAR_BY_WEEKDAY}) {
            ReportPeriod base = alignment.baseOf(period);
            assertThat(base.from().getDayOfWeek()).isEqualTo(period.from().getDayOfWeek());
            assertThat(base.days()).isEqualTo(period.days());
            assertThat(base.to()).isBeforeOrEqualTo(period.from());
        }
    }

    @Property
    void monthsNeverOverlap(@ForAll @IntRange(min = -400_000, max = 400_000) int day) {
        LocalDate last = EPOCH.plusDays(day);
        ReportPeriod toDate = new ReportPeriod(last.withDayOfMonth(1), last.plusDays(1));

        for (PeriodAlignment alignment :
                new PeriodAlignment[] {PeriodAlignment.PREVIOUS_MONTH, PeriodAlignment.YEAR_BY_MONTH}) {
            ReportPeriod base = alignment.baseOf(toDate);
            assertThat(base.to()).isBeforeOrEqualTo(toDate.from());
            assertThat(toDate.isMonth()).isIn(false, base.isMonth());
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyAlignmentHasANameInBothLanguages(PeriodAlignment alignment) {
        assertThat(alignment.label().en()).isNotEqualTo(alignment.label().ja());
    }

    @Test
    void whatIsNoPeriodIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReportPeriod(EPOCH, EPOCH))
                .withMessage("ReportPeriod.to must be after 1970-01-01, was 1970-01-01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportPeriod.parse(Dimension.WEEK, "2026-11-23"))
                .withMessageContaining("a value of week, was \"2026-11-23\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportPeriod.parse(Dimension.HOUR, "07"))
                .withMessageContaining("day, week or month, was of hour");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportPeriod.ofDay(EPOCH).valueOf(Dimension.WEEK))
                .withMessageContaining("must be one week");
    }
}
