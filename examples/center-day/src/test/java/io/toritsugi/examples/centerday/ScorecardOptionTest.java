package io.toritsugi.examples.centerday;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ScorecardOptionTest {
    private static final Path CARD = Path.of("src", "main", "scorecards", "inbound.json");

    @TempDir
    private Path folder;

    private Path calls;
    private Path out;

    /** Of two calls one is answered after 15 s and lasts 100 s, the other is abandoned after 30 s. */
    @BeforeEach
    void writesTwoCalls() throws IOException {
        calls = Files.write(
                folder.resolve("calls.csv"),
                List.of(
                        "interaction_id,started_at,queue,queued_at,wait_seconds,outcome,answered_at,agent,talk_seconds",
                        "a,2026-04-01T09:00:00Z,sales,,15,answered,,ann,100",
                        "b,2026-04-01T09:40:00Z,sales,,30,abandoned,,,"));
        out = folder.resolve("report");
    }

    private CommandLine judge(Path card, Object... more) {
        Object[] arguments = {"kpi", "--input", calls, "--out", out, "--scorecard", card};
        Object[] all =
                Stream.concat(Arrays.stream(arguments), Arrays.stream(more)).toArray();
        return CommandLine.run(all);
    }

    /**
     * The service level is 1/2 of 0.8, so 0.625; the abandonment rate 0.05 of 1/2, so 0.1; the speed 30 s of 15 s, so 2, capped at 1.2. One
     * contact is too few for the other one. Reached is 1 of 6 by weight, attained (3 × 0.625 + 2 × 0.1 + 1 × 1.2) ÷ 6 = 3.275 ÷ 6.
     */
    @Test
    void theTotalIsJudgedForPeopleAndPrograms() {
        CommandLine run = judge(CARD);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .containsPattern("\nInbound calls\n")
                .containsPattern("≥ 80\\.0 % +× +62\\.5 % +3 +2\n")
                .containsPattern("≤ 5\\.0 % +× +10\\.0 % +2 +2\n")
                .containsPattern("15\\.0 s +≤ 30\\.0 s +○ +120\\.0 % +1 +1\n")
                .containsPattern("\\(too few units\\) +100\\.0 s +≤ 300\\.0 s +– +– +2 +1\n")
                .containsPattern("Total +16\\.7 % +54\\.6 % +6 / 8")
                .contains(ScorecardAccompaniment.FILE);
        JsonNode result = JsonMapper.shared()
                .readTree(out.resolve(ScorecardAccompaniment.FILE).toFile());
        assertThat(out.resolve(ScorecardAccompaniment.FILE))
                .content()
                .contains("\"attainment\":0.54583333333333333,\"judgedWeight\":6");
        assertThat(result.get("lines")
                        .valueStream()
                        .map(line -> line.get("outcome").asString()))
                .containsExactly("MISSED", "MISSED", "REACHED", "NOT_JUDGED");
        assertThat(out.resolve("report.html")).content().contains("Inbound calls", "54.6 %");
    }

    @Test
    void itSpeaksJapanese() {
        assertThat(judge(CARD, "--language", "ja").out()).contains("受電", "件数不足", "達成度");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"asa\"', '\"aasa\"', aasa",
        "'\"weight\": 1', '\"weight\": 0', ScorecardLine.weight",
        "'\"AT_LEAST\"', '\"ABOVE\"', 'at line 8, column'",
        "'\"limit\": 30', '\"limits\": 30', in lines.target.limit",
        "'\"cap\": 1.2', '\"cap\": 0.5', Scorecard.cap",
        "'{', '', line 2"
    })
    void aCardThatIsWrongIsOneClearLineAndNothingIsWritten(String right, String wrong, String named)
            throws IOException {
        Path card = folder.resolve("card.json");
        Files.writeString(card, Files.readString(CARD).replace(right, wrong));

        CommandLine run = judge(card);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().strip().lines()).hasSize(1);
        assertThat(run.err())
                .startsWith("center-day: the scorecard " + card + " cannot be used: ")
                .contains(named)
                .doesNotContain("Exception", "\tat ");
        assertThat(out).doesNotExist();
    }

    @Test
    void aCardThatIsMissingIsOneClearLine() {
        CommandLine run = judge(folder.resolve("none.json"));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("none.json: no such file");
    }
}
