package io.toritsugi.examples.centerday;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ComparisonOptionTest {
    /** Weeks: 2025-W13 has 1 call, 2026-W12 has 2, 2026-W13 has 3, and of 2026-W14 there is the Monday alone. */
    private static final List<String> WEEKS = List.of(
            "2025-03-24T09:00:00Z",
            "2026-03-16T09:00:00Z",
            "2026-03-22T09:00:00Z",
            "2026-03-23T09:00:00Z",
            "2026-03-24T09:00:00Z",
            "2026-03-29T09:00:00Z",
            "2026-03-30T09:00:00Z");

    @TempDir
    private Path folder;

    private Path out;

    @BeforeEach
    void namesTheReport() {
        out = folder.resolve("report");
    }

    private CommandLine compare(List<String> starts, Object... options) throws IOException {
        List<String> lines = new ArrayList<>(
                List.of("interaction_id,started_at,queue,queued_at,wait_seconds,outcome,agent,talk_seconds"));
        starts.forEach(start -> lines.add("call-" + lines.size() + "," + start + ",sales,"
                + Instant.parse(start).plusSeconds(20) + ",15,answered,ann,100"));
        Path calls = Files.write(folder.resolve("calls.csv"), lines);
        return CommandLine.run(Stream.concat(Stream.of("kpi", "--input", calls, "--out", out), Arrays.stream(options))
                .toArray());
    }

    private JsonNode comparisons() {
        return JsonMapper.shared()
                .readTree(out.resolve(ComparisonAccompaniment.FILE).toFile());
    }

    @Test
    void theLatestWholeWeekStandsBesideTheOneBeforeAndThatOfAYearBefore() throws IOException {
        CommandLine run = compare(WEEKS, "--compare", "week");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("The latest whole week of 2025-03-24 to 2026-03-30, beside earlier ones\n")
                .containsPattern(
                        "Arrived +2026-03-23 to 2026-03-29 +3 +2026-03-16 to 2026-03-22 +2 +\\+1 +\\+50\\.0 %\n")
                .containsPattern(
                        "Arrived +2026-03-23 to 2026-03-29 +3 +2025-03-24 to 2025-03-30 +1 +\\+2 +\\+200\\.0 %\n")
                .doesNotContain("not in the records")
                .contains(ComparisonAccompaniment.FILE);
        assertThat(comparisons().propertyNames()).containsExactly("PREVIOUS_WEEK", "YEAR_BY_WEEKDAY");
        JsonNode first = comparisons().get("PREVIOUS_WEEK").get("comparisons").get(0);
        assertThat(first.get("current").get("period").toString())
                .isEqualTo("{\"from\":\"2026-03-23\",\"to\":\"2026-03-30\"}");
        assertThat(first.get("current").get("figure").get("definition").asString())
                .isEqualTo("contacts.arrived/1");
        assertThat(first.get("relativeChange").asString()).isEqualTo("0.5");
        assertThat(out.resolve("report.html")).content().contains("The latest whole week", "最新の完全な週");
        assertThat(out.resolve("kpi.json")).content().doesNotContain("\"week\":");
    }

    /** The 16th is a Monday, so the week before it has its Sunday alone: no week to stand beside another. */
    @Test
    void aWeekOfWhichAPartIsMissingIsNoBase() throws IOException {
        List<String> starts = new ArrayList<>(WEEKS.subList(1, 3));
        starts.add(0, "2026-03-15T09:00:00Z");

        CommandLine run = compare(starts, "--compare", "week");

        assertThat(run.out())
                .containsPattern(
                        "previous week: not in the records +2026-03-16 to 2026-03-22 +– +2026-03-09 to 2026-03-15")
                .containsPattern("a year before, by weekday: not in the records");
        assertThat(comparisons().get("PREVIOUS_WEEK").toString())
                .isEqualTo("{\"comparisons\":[],\"withoutBase\":[{\"week\":\"2026-W12\"}],\"baseOnly\":[]}");
    }

    /** Of both months the first or the last days are a weekend without calls. */
    @Test
    void whichDaysTheRecordsCoverCanBeSaid() throws IOException {
        List<String> starts = List.of("2026-02-02T09:00:00Z", "2026-03-02T09:00:00Z", "2026-03-30T09:00:00Z");

        CommandLine unsaid = compare(starts, "--compare", "month");
        assertThat(unsaid.exitCode()).isZero();
        assertThat(unsaid.out()).contains("No whole month in 2026-02-02 to 2026-03-30\n");
        assertThat(comparisons().toString()).isEqualTo("{}");

        CommandLine said =
                compare(starts, "--compare", "month", "--covers", "2026-02-01/2026-03-31", "--language", "ja");
        assertThat(said.out())
                .containsPattern("着信件数 +2026-03-01 to 2026-03-31 +2 +2026-02-01 to 2026-02-28 +1 +\\+1 +\\+100\\.0 %\n")
                .contains("前年同月：記録なし");
    }

    /** The last call begins on the 17th, and enters its queue on the 18th: all of it counts on the day on which it came. */
    @Test
    void aCallThatGoesOnAfterMidnightMakesNoDay() throws IOException {
        CommandLine run = compare(
                List.of("2026-03-10T09:00:00Z", "2026-03-16T09:00:00Z", "2026-03-17T23:59:50Z"), "--compare", "day");

        assertThat(run.out())
                .contains("of 2026-03-10 to 2026-03-17,")
                .containsPattern("Arrived +2026-03-17 to 2026-03-17 +1 +2026-03-16 to 2026-03-16 +1 +0 +0\\.0 %\n")
                .containsPattern("Arrived +2026-03-17 to 2026-03-17 +1 +2026-03-10 to 2026-03-10 +1 +0 +0\\.0 %\n")
                .containsPattern("a year before, by weekday: not in the records +2026-03-17 to 2026-03-17");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--compare year",
                "--compare week --covers 2026-03-31",
                "--compare week --covers 2026-03-31/2026-03-01",
                "--compare week --covers 2026-02-30/2026-03-01",
                "--compare week --covers a/b/c",
                "--covers 2026-03-01/2026-03-31"
            })
    void wrongUsageIsSaidWithTheUsage(String options) throws IOException {
        CommandLine run = compare(WEEKS, (Object[]) options.split(" "));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("Usage: center-day", options.substring(0, 8))
                .doesNotContain("\tat ", "Exception");
        assertThat(out).doesNotExist();
    }
}
