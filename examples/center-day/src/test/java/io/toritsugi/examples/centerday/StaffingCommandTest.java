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

/** How many agents it takes, on the command line. */
class StaffingCommandTest {
    private static final List<String> GUIDE = List.of(
            "staffing",
            "--calls",
            "100",
            "--per",
            "PT30M",
            "--aht",
            "PT3M",
            "--service-level",
            "0.8",
            "--within",
            "PT20S");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** pyworkforce, guide to Erlang C. */
    @Test
    void patientCallers() {
        assertThat(run("--shrinkage", "0.3", "--json")).isZero();

        assertThat(out)
                .hasToString("{\"agents\":14,\"positions\":20,\"serviceLevel\":0.88835,\"occupancy\":0.714286,"
                        + "\"waitProbability\":0.174132,\"asaSeconds\":7.836,\"abandonment\":null}\n");
    }

    @Test
    void impatientCallersAndBusyAgents() {
        assertThat(run("--patience", "PT5M", "--max-occupancy", "0.75", "--json"))
                .isZero();

        // 13 agents would be 75.0028 % busy.
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("{\"agents\":14,\"positions\":14,\"serviceLevel\":0.916792,\"occupancy\":0.704297,"
                        + "\"waitProbability\":0.14526,\"asaSeconds\":")
                .contains("\"abandonment\":0.013984}");
    }

    @Test
    void inWords() {
        run();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("Agents: 14\n")
                .contains("Average speed of answer: 7.836 s\n")
                .endsWith("Abandonment rate: -\n");
    }

    @Test
    void inJapanese() {
        run("--language", "ja", "--concurrency", "3");
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("必要人数: 5\n").contains("占有率: 0.666667\n");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "--patience,      soon,  --patience must be a duration",
        "--patience,      PT0S,  meanPatience",
        "--shrinkage,     1,     'Shrinkage.share must be 0 or more and less than 1, was 1'",
        "--max-occupancy, 2,     maximumOccupancy",
        "--concurrency,   0,     'StaffingRule.concurrency must be 1 to 100, was 0'"
    })
    void aWrongOptionIsNamed(String option, String value, String problem) {
        assertThat(run(option, value)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(problem);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private int run(String... more) {
        List<String> arguments = new ArrayList<>(GUIDE);
        arguments.addAll(List.of(more));
        return CenterDay.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                arguments.toArray(String[]::new));
    }
}
