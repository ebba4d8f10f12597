package io.toritsugi.examples.centerday;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How many agents it takes from interval to interval, on the command line.
 *
 * <p>100 calls are the guide of pyworkforce. By Erlang C one erlang has C(2) = 1/3 and C(3) = 1/11: two agents answer
 * 1 - exp(-1/9) / 3 = 0.702 in time, three 1 - exp(-2/9) / 11 = 0.927206.
 */
class StaffingPlanCommandTest {
    private static final List<String> MORNING = List.of(
            "staffing-plan",
            "--from",
            "2026-04-01T09:00+09:00",
            "--interval",
            "PT30M",
            "--calls",
            "10,100,0",
            "--service-level",
            "0.8",
            "--within",
            "PT20S",
            "--shrinkage",
            "0.3");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void inWords() {
        assertThat(run("--aht", "PT3M")).isZero();

        assertThat(out).hasToString("""
                        From\tCalls\tAgents\tPositions\tService level\tOccupancy
                        2026-04-01T09:00:00+09:00\t10\t3\t5\t0.927206\t0.333333
                        2026-04-01T09:30:00+09:00\t100\t14\t20\t0.88835\t0.714286
                        2026-04-01T10:00:00+09:00\t0\t0\t0\t1\t0
                        Agent-hours: 8.5
                        Position-hours: 12.5
                        Peak: 14 agents from 2026-04-01T09:30:00+09:00
                        """);
    }

    @Test
    void inJapanese() {
        run("--aht", "PT3M", "--language", "ja");

        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("開始\t呼数\t必要人数\t配置人数\tサービスレベル\t占有率\n")
                .endsWith("必要人時: 8.5\n配置人時: 12.5\nピーク: 14人、2026-04-01T09:30:00+09:00 から\n");
    }

    @Test
    void inJsonWithAHandleTimeForEachAndAMinimum() {
        assertThat(run("--aht", "PT3M,PT18S,PT3M", "--minimum", "1", "--json")).isZero();

        // 100 calls of 18 s are one erlang too, and 20 s are 10/9 of a handle time:
        // 2 agents answer 1 - exp(-10/9) / 3 = 0.890269.
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith(
                        "{\"intervals\":[{\"from\":\"2026-04-01T09:00:00+09:00\",\"to\":\"2026-04-01T09:30:00+09:00\","
                                + "\"calls\":10,\"required\":{\"agents\":3,\"positions\":5,\"serviceLevel\":0.927206,")
                .contains("\"calls\":100,\"required\":{\"agents\":2,\"positions\":3,\"serviceLevel\":0.890269,")
                .contains("\"calls\":0,\"required\":{\"agents\":1,\"positions\":2,\"serviceLevel\":1,")
                .endsWith("],\"agentHours\":3,\"positionHours\":5,\"peakFrom\":\"2026-04-01T09:00:00+09:00\"}\n");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "--from,     nine,          '--from must be a time with its offset, such as 2026-04-01T09:00+09:00, was nine'",
        "--interval, PT0S,          --interval must be more than zero",
        "--aht,      'PT3M,PT4M',   '--aht must be one time, or as many as --calls has numbers, 3, was 2'",
        "--aht,      PT0S,          Load.meanHandleTime must be more than zero",
        "--calls,    -1,            'Load.arrivals must be 0 or more, was -1'",
        "--minimum,  -1,            'StaffingPlan.minimumAgents must be 0 or more, was -1'"
    })
    void aWrongOptionIsNamed(String option, String value, String problem) {
        List<String> arguments = new ArrayList<>(MORNING);
        if (arguments.contains(option)) {
            arguments.set(arguments.indexOf(option) + 1, value);
        } else {
            arguments.addAll(List.of(option, value));
        }
        if (!arguments.contains("--aht")) {
            arguments.addAll(List.of("--aht", "PT3M"));
        }

        assertThat(run(arguments)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(problem);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private int run(String... more) {
        List<String> arguments = new ArrayList<>(MORNING);
        arguments.addAll(List.of(more));
        return run(arguments);
    }

    private int run(List<String> arguments) {
        return CenterDay.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                arguments.toArray(String[]::new));
    }
}
