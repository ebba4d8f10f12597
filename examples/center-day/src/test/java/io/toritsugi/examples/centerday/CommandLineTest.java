package io.toritsugi.examples.centerday;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandLineTest {
    private static final String HEADING =
            "interaction_id,started_at,queue,queued_at,wait_seconds,outcome,answered_at,agent,talk_seconds";

    @TempDir
    private Path folder;

    private Path calls;
    private Path out;

    @BeforeEach
    void writesTwoCalls() throws IOException {
        calls = write(
                "calls.csv",
                HEADING,
                "a,2026-04-01T09:00:00+09:00,sales,2026-04-01T09:00:05+09:00,15,answered,2026-04-01T09:00:20+09:00,ann,100",
                "b,2026-04-01T09:40:00+09:00,sales,2026-04-01T09:40:00+09:00,30,abandoned,,,");
        out = folder.resolve("report");
    }

    private Path write(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines));
    }

    private static void assertOneLine(CommandLine run, int exitCode, String... parts) {
        assertThat(run.exitCode()).isEqualTo(exitCode);
        assertThat(run.err().strip().lines()).hasSize(1);
        assertThat(run.err()).startsWith("center-day: ").contains(parts).doesNotContain("Exception", "\tat ");
    }

    @Test
    void withoutArgumentsItShowsTheSample() {
        CommandLine run = CommandLine.run("--out", out);

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).containsPattern("Abandoned in IVR +336\n");
        assertThat(run.out()).contains("9006 records", "Average speed of answer", "PS", "07", "Mandelbaum", "" + out);
        assertThat(out).isDirectoryContaining("glob:**kpi.json");
        assertThat(out).isDirectoryContaining("glob:**intervals.csv");
        assertThat(out).isDirectoryContaining("glob:**report.html");
    }

    @Test
    void itSpeaksJapanese() {
        CommandLine run = CommandLine.run("--out", out, "--language", "ja");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("件を読み取り", "平均応答", "キュー", "書き出しました");
    }

    @Test
    void theReportSaysWhatItIsAndWhatItWasMadeFrom() throws IOException {
        CommandLine run = CommandLine.run(
                "kpi",
                "--input",
                calls,
                "--out",
                out,
                "--zone",
                "Asia/Tokyo",
                "--interval",
                "PT15M",
                "--service-level",
                "PT15S",
                "--short-abandon",
                "PT10S",
                "--by",
                "queue,interval",
                "--by",
                "day");

        assertThat(run.exitCode()).isZero();
        JsonNode report = JsonMapper.shared().readTree(out.resolve("kpi.json").toFile());
        assertThat(report.propertyNames()).containsExactly("schema", "source", "settings", "ingest", "results");
        assertThat(report.get("schema").asString()).isEqualTo("toritsugi.kpi/1");
        assertThat(report.get("source").toString()).isEqualTo("{\"format\":\"csv\",\"files\":[\"" + calls + "\"]}");
        assertThat(report.get("settings").toString())
                .isEqualTo("{\"zone\":\"Asia/Tokyo\",\"interval\":\"PT15M\",\"serviceLevel\":\"PT15S\","
                        + "\"shortAbandon\":\"PT10S\"}");
        assertThat(report.get("results")
                        .valueStream()
                        .map(group -> group.get("dimensions").toString()))
                .containsExactly(
                        "{}",
                        "{\"queue\":\"sales\",\"interval\":\"2026-04-01T09:00:00+09:00\"}",
                        "{\"queue\":\"sales\",\"interval\":\"2026-04-01T09:30:00+09:00\"}",
                        "{\"day\":\"2026-04-01\"}");
        JsonNode total = report.get("results").get(0).get("values");
        assertThat(total.get("contacts.arrived").toString())
                .isEqualTo(
                        "{\"value\":2,\"unit\":\"count\",\"n\":2,\"definition\":\"contacts.arrived/1\",\"attribution\":\"ENTRY\"}");
        assertThat(total.get("asa").toString())
                .isEqualTo(
                        "{\"value\":15,\"unit\":\"s\",\"numerator\":15,\"denominator\":1,\"n\":1,\"definition\":\"asa/1\",\"attribution\":\"ENTRY\"}");
        assertThat(total.get("service-level.negative").get("value").decimalValue())
                .isEqualByComparingTo("0.5"); // 15 s is within 15 s
    }

    @Test
    void whatCannotBeDividedIsNull() throws IOException {
        Path abandoned = write("abandoned.csv", HEADING, "b,2026-04-01T09:40:00+09:00,sales,,30,abandoned,,,");

        CommandLine.run("kpi", "--input", abandoned, "--out", out);

        JsonNode asa = JsonMapper.shared()
                .readTree(out.resolve("kpi.json").toFile())
                .get("results")
                .get(0)
                .get("values")
                .get("asa");
        assertThat(asa.get("value").isNull()).isTrue();
        assertThat(asa.get("denominator").asInt()).isZero();
    }

    @Test
    void aMissingFileIsOneClearLine() {
        assertOneLine(
                CommandLine.run("kpi", "--input", folder.resolve("none.csv"), "--out", out),
                1,
                "none.csv",
                "no such file");
        assertThat(out).doesNotExist();
    }

    @Test
    void anEmptyFileIsOneClearLine() throws IOException {
        assertOneLine(CommandLine.run("kpi", "--input", write("empty.csv"), "--out", out), 1, "empty.csv");
        assertThat(out).doesNotExist();
    }

    @Test
    void aHeadingAloneIsOneClearLine() throws IOException {
        assertOneLine(CommandLine.run("kpi", "--input", write("h.csv", HEADING), "--out", out), 1, "no record");
    }

    @Test
    void anotherFileThanTheMappingIsForIsOneClearLine() throws IOException {
        Path other = write("other.csv", "x,y", "1,2");

        assertOneLine(CommandLine.run("kpi", "--input", other, "--out", out), 1, "other.csv", "interaction_id");
    }

    @Test
    void oneBadRecordIsCountedAndTheOthersCount() throws IOException {
        Path mixed = write(
                "mixed.csv",
                HEADING,
                "a,2026-04-01T09:00:00Z,sales,,15,answered,,ann,100",
                "b,yesterday,sales,,15,answered,,ann,100",
                "c,2026-04-01T09:00:00Z,sales,,15,answered,,ann,100");

        CommandLine run = CommandLine.run("kpi", "--input", mixed, "--out", out);

        assertThat(run.exitCode()).isZero();
        JsonNode ingest =
                JsonMapper.shared().readTree(out.resolve("kpi.json").toFile()).get("ingest");
        assertThat(ingest.get("recordsRead").asInt()).isEqualTo(3);
        assertThat(ingest.get("recordsRejected").asInt()).isEqualTo(1);
        assertThat(ingest.get("rejections").get(0).get("line").asInt()).isEqualTo(3);
        assertThat(ingest.get("rejections").get(0).get("column").asString()).isEqualTo("started_at");
    }

    @Test
    void strictStopsAtTheFirstBadRecord() throws IOException {
        Path mixed = write(
                "mixed.csv",
                HEADING,
                "a,2026-04-01T09:00:00Z,sales,,15,answered,,ann,100",
                "b,yesterday,sales,,15,answered,,ann,100");

        assertOneLine(
                CommandLine.run("kpi", "--strict", "--input", mixed, "--out", out), 1, "mixed.csv", "3", "started_at");
        assertThat(out).doesNotExist();
    }

    @Test
    void aFolderThatCannotBeMadeIsOneClearLine() throws IOException {
        Path file = write("file", "x");

        assertOneLine(
                CommandLine.run("kpi", "--input", calls, "--out", file),
                1,
                "cannot be written",
                "a file, not a folder");
    }

    @Test
    void aReportThatIsThereIsReplaced() throws IOException {
        CommandLine.run("kpi", "--input", calls, "--out", out);
        byte[] first = Files.readAllBytes(out.resolve("kpi.json"));
        Files.writeString(out.resolve("kpi.json"), "old");

        CommandLine.run("kpi", "--input", calls, "--out", out);

        assertThat(out.resolve("kpi.json")).hasBinaryContent(first);
        try (var files = Files.list(out)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("kpi.json", "intervals.csv", "report.html");
        }
    }

    @Test
    void theIntervalsAreWrittenWhateverTheReportGroupsBy() throws IOException {
        CommandLine.run("kpi", "--input", calls, "--out", out, "--by", "queue");

        assertThat(out.resolve("intervals.csv")).content().contains("2026-04-01T00:00:00Z", "2026-04-01T00:30:00Z");
        assertThat(out.resolve("kpi.json")).content().doesNotContain("\"interval\":\"2026");
    }

    @Test
    void aFunnelShowsHowFarContactsCome() throws IOException {
        CommandLine run = CommandLine.run("kpi", "--funnel", "--input", calls, "--out", out);

        assertThat(run.out())
                .containsPattern("Queued +2 +100.0 % +100.0 % +0\n")
                .containsPattern("Answered +1 +50.0 % +50.0 % +1\n");
        assertThat(out.resolve("report.html")).content().contains("How far contacts come", "応対の到達段階");
        assertThat(CommandLine.run("kpi", "--input", calls, "--out", out).out())
                .doesNotContain("How far contacts come");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kpi",
                "kpi --out x",
                "kpi --input calls --out x --by colour",
                "kpi --input calls --out x --by queue,queue",
                "kpi --input calls --out x --by queue,",
                "kpi --input calls --out x --zone Mars/Olympus",
                "kpi --input calls --out x --interval 30",
                "kpi --input calls --out x --interval PT0S",
                "kpi --input calls --out x --interval -PT30M",
                "kpi --input calls --out x --service-level -PT1S",
                "kpi --input calls --out x --encoding klingon",
                "kpi --input calls --out x --format xml",
                "kpi --input calls calls --out x",
                "kpi --input calls --out x --zone GMT+5:45",
                "kpi --input calls --out x --interval P1M",
                "kpi --input calls --out x --colour",
                "nothing",
                "--language fr",
                "mapping"
            })
    void wrongUsageIsSaidWithTheUsage(String arguments) {
        Object[] words = List.of(arguments.split(" ")).stream()
                .map(word -> word.equals("calls") ? calls.toString() : word.equals("x") ? out.toString() : word)
                .toArray();

        CommandLine run = CommandLine.run(words);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .containsAnyOf("Usage: center-day", "Unmatched argument", "Unknown option: '--colour'")
                .doesNotContain("\tat ", "java.time", "Exception");
        assertThat(out).doesNotExist();
    }

    @Test
    void aBadMappingIsOneClearLineWithEveryProblem() throws IOException {
        Path mapping = write("mapping.json", "{\"schema\":\"toritsugi.mapping/1\",\"zoen\":\"UTC\"}");

        assertOneLine(
                CommandLine.run("kpi", "--mapping", mapping, "--input", calls, "--out", out),
                1,
                "mapping.json",
                "zoen");
    }

    @Test
    void japaneseFilesInShiftJisAreRead() throws IOException {
        Path file = folder.resolve("sjis.csv");
        Files.write(
                file,
                (HEADING + "\na,2026-04-01T09:00:00Z,受注,,15,answered,,田中,100\n")
                        .getBytes(java.nio.charset.Charset.forName("Shift_JIS")));

        CommandLine run = CommandLine.run("kpi", "--encoding", "Shift_JIS", "--input", file, "--out", out);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("受注", "田中");
        assertThat(CommandLine.run("kpi", "--input", file, "--out", folder.resolve("utf8"))
                        .exitCode())
                .as("as UTF-8 no record can be read")
                .isEqualTo(1);
        assertThat(Files.readString(out.resolve("kpi.json"), StandardCharsets.UTF_8))
                .contains("受注");
    }
}
