package io.toritsugi.core.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.event.interaction.InteractionCreated;
import io.toritsugi.core.event.interaction.InteractionEnded;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegEnded;
import io.toritsugi.core.event.queue.Dequeued;
import io.toritsugi.core.event.queue.Queued;
import io.toritsugi.core.ingest.mapping.Mapping;
import io.toritsugi.core.ingest.mapping.Mappings;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {
    @ParameterizedTest(name = "{0} by {1} in {2} -> {3}")
    @CsvSource({
        "2026-04-01T10:00:00Z,        iso,                      Asia/Tokyo, 2026-04-01T10:00:00Z", // its own offset
        // wins
        "2026-04-01T10:00:00+09:00,   iso,                      UTC,        2026-04-01T01:00:00Z",
        "2026-04-01 10:00:00+0900,    iso,                      UTC,        2026-04-01T01:00:00Z",
        "2026-04-01 10:00:00.250,     iso,                      Asia/Tokyo, 2026-04-01T01:00:00.250Z",
        "1775034000,                  epoch-seconds,            Asia/Tokyo, 2026-04-01T09:00:00Z",
        "1775034000250,               epoch-millis,             Asia/Tokyo, 2026-04-01T09:00:00.250Z",
        "2026/4/1 9:05:06,            uuuu/M/d H:mm:ss,         Asia/Tokyo, 2026-04-01T00:05:06Z",
        "01.04.2026 09:05:06,         dd.MM.yyyy HH:mm:ss,      UTC,        2026-04-01T09:05:06Z",
        "4/1/2026 9:05 pm,            M/d/uuuu h:mm a,          UTC,        2026-04-01T21:05:00Z",
        "1-Apr-2026 09:05:06,         d-MMM-uuuu HH:mm:ss,      UTC,        2026-04-01T09:05:06Z",
        "20260401090506,              uuuuMMddHHmmss,           UTC,        2026-04-01T09:05:06Z",
        "990101 0:00:31,              yyMMdd H:mm:ss,           UTC,        1999-01-01T00:00:31Z", // base year 1970
        "690101 0:00:31,              yyMMdd H:mm:ss,           UTC,        2069-01-01T00:00:31Z",
        "2026年4月1日 9時5分6秒,        uuuu年M月d日 H時m分s秒,     Asia/Tokyo, 2026-04-01T00:05:06Z",
        "2026-03-29 02:30:00,         iso,                      Europe/Berlin, 2026-03-29T01:30:00Z", // skipped: 03:30
        "2026-10-25 02:30:00,         iso,                      Europe/Berlin, 2026-10-25T00:30:00Z", // twice: the
        // earlier
    })
    void aTimeIsReadByItsPattern(String cell, String pattern, String zone, Instant expected) {
        Mapping mapping = mapping("""
                {"zone": "%s", "interaction": {"start":
                  {"columns": ["start"], "patterns": ["H:mm:ss 'first' uuuu-MM-dd", "%s"], "baseYear": 1970}}}
                """.formatted(zone, pattern));

        assertThat(Reading.of("start\n\"" + cell + "\"\n", mapping).at(InteractionCreated.class))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} {1} -> {2}")
    @CsvSource({
        "90,        seconds,      PT1M30S",
        "1.5,       seconds,      PT1.5S",
        "0,         seconds,      PT0S",
        "1500,      milliseconds, PT1.5S",
        "2.5,       minutes,      PT2M30S",
        "1:02:03,   clock,        PT1H2M3S",
        "0:00:00,   clock,        PT0S",
        "62:03,     clock,        PT1H2M3S",
        "27:00:00,  clock,        PT27H",
        "PT1M30S,   iso,          PT1M30S",
    })
    void aDurationIsReadInItsUnit(String cell, String unit, Duration expected) {
        Reading reading = Reading.of("start,talk\n2026-04-01T10:00:00Z," + cell + "\n", talk(unit));

        assertThat(reading.find(LegEnded.class).orElseThrow().assertedTalk()).contains(expected);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "1:60,   clock",
        "1:2:3:4, clock",
        "90,     clock",
        "1:-2,   clock",
        "x,      seconds",
        "1e3,    seconds",
        "0x10,   seconds",
        "--1,    seconds",
        ".,      seconds",
        "31622401, seconds", // a second more than 366 days
        "90,     iso",
        "PT99999999999999H, iso",
    })
    void whatIsNoDurationRejectsItsRecord(String cell, String unit) {
        Reading reading = Reading.of("start,talk\n2026-04-01T10:00:00Z," + cell + "\n", talk(unit));

        assertThat(reading.reason()).isEqualTo(RejectionReason.BAD_DURATION);
        assertThat(reading.rejected().get(0).message()).doesNotContain("x\"", "e3");
    }

    @Test
    void aNegativeDurationIsDroppedAndCounted() {
        Reading reading = Reading.of("start,talk,agent\n2026-04-01T10:00:00Z,-37,sato\n", mapping("""
                {"interaction": {"start": {"columns": ["start"]}},
                 "service": {"agent": {"column": "agent"}, "talk": {"column": "talk"}}}
                """));

        assertThat(reading.find(LegEnded.class).orElseThrow().assertedTalk()).isEmpty();
        assertThat(reading.summary().oddities()).containsEntry("negative-duration", 1L);
    }

    @ParameterizedTest(name = "start {0}, wait from {1} to {2}, tolerance {3} -> {4} to {5}")
    @CsvSource({
        "23:59:50, 23:59:55, 0:00:20,  PT0S,  2026-04-01T23:59:55Z, 2026-04-02T00:00:20Z", // the end is past midnight
        "23:59:50, 0:00:05,  0:00:20,  PT0S,  2026-04-02T00:00:05Z, 2026-04-02T00:00:20Z", // so is the whole wait
        "10:00:00, 10:00:05, 10:00:05, PT0S,  2026-04-01T10:00:05Z, 2026-04-01T10:00:05Z",
        "10:00:00, 9:59:58,  10:00:20, PT10S, 2026-04-01T09:59:58Z, 2026-04-01T10:00:20Z", // clocks that disagree
        "10:00:00, 9:59:58,  10:00:20, PT0S,  2026-04-02T09:59:58Z, 2026-04-02T10:00:20Z",
        "0:00:05,  23:59:58, 0:00:20,  PT10S, 2026-03-31T23:59:58Z, 2026-04-01T00:00:20Z", // they disagree over
        // midnight
    })
    void aTimeOfDayFindsItsDay(
            String start, String from, String to, String tolerance, Instant expectedFrom, Instant expectedTo) {
        Reading reading =
                Reading.of("date,start,from,to\n260401," + start + "," + from + "," + to + "\n", mapping("""
                {"clockTolerance": "%s",
                 "interaction": {"queue": {"value": "q"}, "start":
                   {"columns": ["date", "start"], "patterns": ["yyMMdd H:mm:ss"], "baseYear": 1970}},
                 "queue": {"start": {"columns": ["from"], "patterns": ["H:mm:ss"]},
                           "end": {"columns": ["to"], "patterns": ["H:mm:ss"]}}}
                """.formatted(
                                tolerance)));

        assertThat(reading.at(Queued.class)).isEqualTo(expectedFrom);
        assertThat(reading.at(Dequeued.class)).isEqualTo(expectedTo);
    }

    @Test
    void withoutAnEndItIsTheStartAndTheDuration() {
        Reading reading = Reading.of(Reading.HEADING + "1,2026-04-01 23:59:50,q,15,answered,sato,90\n");

        assertThat(reading.at(InteractionCreated.class)).isEqualTo("2026-04-01T14:59:50Z");
        assertThat(reading.at(Dequeued.class)).isEqualTo("2026-04-01T15:00:05Z");
        assertThat(reading.at(LegConnected.class)).isEqualTo("2026-04-01T15:00:05Z");
        assertThat(reading.at(LegEnded.class)).isEqualTo("2026-04-01T15:01:35Z");
        assertThat(reading.at(InteractionEnded.class)).isEqualTo("2026-04-01T15:01:35Z");
    }

    private static Mapping talk(String unit) {
        return mapping("""
                {"interaction": {"start": {"columns": ["start"]}},
                 "service": {"when": "true", "talk": {"column": "talk", "unit": "%s"}}}
                """.formatted(unit));
    }

    private static Mapping mapping(String json) {
        return Mappings.read(json).get();
    }
}
