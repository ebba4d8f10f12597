package io.toritsugi.kpi.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalsTest {
    @ParameterizedTest(name = "{0} by {1} in {2} starts at {3}")
    @CsvSource({
        "1999-01-03T05:00:00Z,     PT30M, Asia/Jerusalem, 1999-01-03T07:00:00+02:00",
        "1999-01-03T05:29:59.999Z, PT30M, Asia/Jerusalem, 1999-01-03T07:00:00+02:00",
        "1999-01-03T05:30:00Z,     PT30M, Asia/Jerusalem, 1999-01-03T07:30:00+02:00", // half-open
        "1999-01-03T05:31:00Z,     PT15M, UTC,            1999-01-03T05:30:00Z",
        "1999-01-03T05:31:00Z,     PT7H,  UTC,            1999-01-03T00:00:00Z",
        "1999-01-03T23:00:00Z,     PT7H,  UTC,            1999-01-03T21:00:00Z", // the last of the day, cut by midnight
        "1999-01-04T00:00:00Z,     PT7H,  UTC,            1999-01-04T00:00:00Z",
        "1999-01-03T05:31:00Z,     PT24H, Asia/Tokyo,     1999-01-03T00:00:00+09:00",
        "1999-01-03T05:31:00Z,     P7D,   UTC,            1998-12-31T00:00:00Z", // a Thursday, as 1 January 1970 was
        "1969-12-31T23:59:00Z,     P7D,   UTC,            1969-12-25T00:00:00Z",
        "1999-01-03T05:00:00.250Z, PT0.1S, UTC,           1999-01-03T05:00:00.2Z",
        "1870-01-01T12:00:00Z,     PT1H,  Asia/Jerusalem, 1870-01-01T14:00:00+02:20:54", // local mean time
    })
    void anInstantBelongsToOneInterval(Instant instant, Duration length, String zone, String label) {
        Interval interval = Intervals.of(ZoneId.of(zone), length).at(instant);

        assertThat(interval.label()).isEqualTo(label);
        assertThat(interval.start()).isBeforeOrEqualTo(instant);
        assertThat(interval.end()).isAfter(instant);
    }

    @Test
    void aSkippedHourHasNoIntervals() {
        // Israel went forward on Friday 2 April 1999 at 02:00, to 03:00.
        assertThat(labels("Asia/Jerusalem", "1999-04-02", Duration.ofMinutes(30)))
                .hasSize(46)
                .containsSubsequence("1999-04-02T01:30:00+02:00", "1999-04-02T03:00:00+03:00")
                .noneMatch(label -> label.contains("T02:"));
    }

    @Test
    void aRepeatedHourHasItsIntervalsTwice() {
        // And back on Friday 3 September 1999 at 02:00, to 01:00.
        assertThat(labels("Asia/Jerusalem", "1999-09-03", Duration.ofMinutes(30)))
                .hasSize(50)
                .containsSubsequence(
                        "1999-09-03T01:00:00+03:00",
                        "1999-09-03T01:30:00+03:00",
                        "1999-09-03T01:00:00+02:00",
                        "1999-09-03T01:30:00+02:00",
                        "1999-09-03T02:00:00+02:00");
    }

    @Test
    void aSlotThatIsRepeatedInPartIsLonger() {
        // Lord Howe Island goes back by 30 minutes, on 4 April 2021 at 02:00.
        assertThat(labels("Australia/Lord_Howe", "2021-04-04", Duration.ofHours(1)))
                .hasSize(24)
                .containsSubsequence("2021-04-04T01:00:00+11:00", "2021-04-04T02:00:00+10:30");
        assertThat(labels("Australia/Lord_Howe", "2021-04-04", Duration.ofMinutes(30)))
                .hasSize(49)
                .containsSubsequence("2021-04-04T01:30:00+11:00", "2021-04-04T01:30:00+10:30");
    }

    @Test
    void aSlotThatIsEnteredLateIsShorter() {
        // And forward on 3 October 2021 at 02:00, to 02:30.
        assertThat(labels("Australia/Lord_Howe", "2021-10-03", Duration.ofHours(1)))
                .hasSize(24)
                .containsSubsequence("2021-10-03T01:00:00+10:30", "2021-10-03T02:30:00+11:00");
    }

    @ParameterizedTest(name = "{1} in {0} lasts {2}")
    @CsvSource({
        "Asia/Jerusalem,      1999-04-02, PT23H",
        "Asia/Jerusalem,      1999-09-03, PT25H",
        "Asia/Tokyo,          1999-04-02, PT24H",
        "Australia/Lord_Howe, 2021-04-04, PT24H30M",
        "America/Sao_Paulo,   2018-11-04, PT23H", // has no midnight: it begins at 01:00
    })
    void aDayIsOneIntervalHoweverLongItIs(String zone, LocalDate day, Duration length) {
        Instant start = day.atStartOfDay(ZoneId.of(zone)).toInstant();

        Interval interval = Intervals.of(ZoneId.of(zone), Duration.ofDays(1)).at(start);

        assertThat(interval.start()).isEqualTo(start);
        assertThat(Duration.between(interval.start(), interval.end())).isEqualTo(length);
    }

    @ParameterizedTest(name = "{1} by {2} in {0}")
    @CsvSource({
        "Asia/Jerusalem,      1999-04-02, PT30M",
        "Asia/Jerusalem,      1999-04-02, PT7H",
        "Asia/Jerusalem,      1999-09-03, PT45M",
        "Australia/Lord_Howe, 2021-04-04, PT20M",
        "Australia/Lord_Howe, 2021-04-04, PT1H",
        "Australia/Lord_Howe, 2021-10-03, PT1H",
        "America/Sao_Paulo,   2018-11-04, PT1H",
        "America/St_Johns,    2006-10-29, PT1H", // went back at 00:01, to 23:01 of the day before
        "Asia/Tokyo,          1999-01-03, PT13M",
    })
    void intervalsTileADay(String zone, LocalDate day, Duration length) {
        Intervals intervals = Intervals.of(ZoneId.of(zone), length);
        Instant end = day.plusDays(1).atStartOfDay(ZoneId.of(zone)).toInstant();
        Instant next = day.atStartOfDay(ZoneId.of(zone)).toInstant();
        while (next.isBefore(end)) {
            Interval interval = intervals.at(next);
            assertThat(interval.start()).isEqualTo(next);
            assertThat(intervals.at(interval.end().minusNanos(1))).isEqualTo(interval);
            next = interval.end();
        }
        assertThat(next).isEqualTo(end);
    }

    @Property
    void everyInstantOfAnIntervalKnowsIt(
            @ForAll @LongRange(min = -2_000_000_000L, max = 4_000_000_000L) long second,
            @ForAll @LongRange(min = 1, max = 200_000) long lengthInSeconds) {
        for (String zone : List.of("Asia/Jerusalem", "Australia/Lord_Howe", "America/St_Johns", "Asia/Tokyo")) {
            Intervals intervals = Intervals.of(ZoneId.of(zone), Duration.ofSeconds(lengthInSeconds));
            Interval interval = intervals.at(Instant.ofEpochSecond(second));

            assertThat(intervals.at(interval.start())).isEqualTo(interval);
            assertThat(intervals.at(interval.end().minusNanos(1))).isEqualTo(interval);
            assertThat(intervals.at(interval.end()).start()).isEqualTo(interval.end());
        }
    }

    @ParameterizedTest
    @CsvSource({"PT0S", "PT-1M", "PT0.0005S"})
    void aLengthIsMoreThanZeroInWholeMilliseconds(Duration length) {
        assertThatIllegalArgumentException().isThrownBy(() -> Intervals.of(ZoneId.of("UTC"), length));
    }

    private static List<String> labels(String zone, String day, Duration length) {
        Intervals intervals = Intervals.of(ZoneId.of(zone), length);
        LocalDate date = LocalDate.parse(day);
        Instant end = date.plusDays(1).atStartOfDay(ZoneId.of(zone)).toInstant();
        List<String> labels = new ArrayList<>();
        Instant next = date.atStartOfDay(ZoneId.of(zone)).toInstant();
        while (next.isBefore(end)) {
            Interval interval = intervals.at(next);
            labels.add(interval.label());
            next = interval.end();
        }
        return labels;
    }
}
