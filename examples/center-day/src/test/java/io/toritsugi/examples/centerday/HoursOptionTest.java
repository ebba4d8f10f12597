package io.toritsugi.examples.centerday;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HoursOptionTest {
    private static final Path WEEKDAYS = Path.of("src", "main", "hours", "weekdays.json");

    @TempDir
    private Path folder;

    private Path calls;
    private Path out;

    /**
     * On Tuesday 28 April 2026, 17:59:30 in Tokyo, somebody comes and waits for 60 s; on the day after, 昭和の日, somebody comes and waits
     * for 10 s.
     */
    @BeforeEach
    void writesTwoCalls() throws IOException {
        calls = Files.write(
                folder.resolve("calls.csv"),
                List.of(
                        "interaction_id,started_at,queue,queued_at,wait_seconds,outcome,answered_at,agent,talk_seconds",
                        "a,2026-04-28T08:59:30Z,sales,,60,answered,,ann,100",
                        "b,2026-04-29T03:00:00Z,sales,,10,answered,,ann,100"));
        out = folder.resolve("report");
    }

    private CommandLine kpi(Path hours) {
        return CommandLine.run(
                "kpi", "--input", calls, "--out", out, "--zone", "Asia/Tokyo", "--hours", hours, "--by", "opening");
    }

    @Test
    void waitsCountInBusinessTimeAndWhatComesOutsideHoursIsAGroup() throws IOException {
        CommandLine run = kpi(WEEKDAYS);

        assertThat(run.exitCode()).isZero();
        JsonNode report = JsonMapper.shared().readTree(Files.readString(out.resolve("kpi.json")));
        assertThat(value(report.at("/results/0"), "asa.business")).isEqualTo(15); // 30 s and 0 s
        assertThat(value(report.at("/results/0"), "asa")).isEqualTo(35);
        assertThat(value(report.at("/results/0"), "outside-hours-rate")).isEqualTo(0.5);
        assertThat(run.out()).containsPattern("\nclosed +1 ").containsPattern("\nopen +1 ");
    }

    private static double value(JsonNode group, String kpi) {
        return group.get("values").get(kpi).get("value").asDouble();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"zone\":\"Asia/Tokyo\",\"holidays\":[\"US\"]} | holidays must be among [JP], was [US]",
                "{\"zone\":\"+09:00\"} | BusinessHours.zone must be a region such as Asia/Tokyo, at line 1",
                "{} | zone",
                "nothing | cannot be used"
            })
    void hoursThatCannotBeUsedEndTheRun(String json, String problem) throws IOException {
        Path hours = Files.writeString(folder.resolve("hours.json"), json);
        CommandLine run = kpi(hours);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("the file of business hours " + hours, problem);
        assertThat(out).doesNotExist();
    }
}
