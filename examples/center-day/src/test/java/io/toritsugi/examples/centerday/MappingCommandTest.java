package io.toritsugi.examples.centerday;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A stranger maps his own file: a proposal, its gaps filled, a check, and the KPIs. */
class MappingCommandTest {
    @TempDir
    private Path folder;

    private Path write(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines));
    }

    /** The mapping that is proposed, with its one gap answered: no file says in which zone its times are. */
    private Path proposed(Path file) throws IOException {
        CommandLine run = CommandLine.run("mapping", "--init", file);
        assertThat(run.exitCode()).isZero();
        ObjectNode document = (ObjectNode) JsonMapper.shared().readTree(run.out());
        assertThat(document.get("gaps").valueStream().map(JsonNode::asString))
                .singleElement()
                .asString()
                .startsWith("zone: ");
        document.remove("gaps");
        document.put("zone", "Asia/Tokyo");
        return Files.writeString(folder.resolve("proposed.json"), document.toString());
    }

    @Test
    void whatIsKnownIsProposedAndOnlyTheZoneIsAsked() throws IOException {
        Path calls = write(
                "calls.csv",
                "call_id;start_time;queue;agent;wait_seconds;talk_seconds;outcome",
                "1;2026-04-01 09:00:00;sales;ann;15;100;answered",
                "2;2026-04-01 23:59:50;sales;;30;;abandoned");
        Path mapping = proposed(calls);

        CommandLine check = CommandLine.run("mapping", "--check", "--mapping", mapping, "--input", calls);
        CommandLine kpis = CommandLine.run(
                "kpi", "--format", "csv", "--mapping", mapping, "--input", calls, "--out", folder.resolve("report"));

        assertThat(check.exitCode()).isZero();
        assertThat(check.out()).contains("Dequeued", "LegConnected", "answered", "abandoned");
        assertThat(kpis.exitCode()).isZero();
        assertThat(kpis.out()).contains("Read 2 records: 0 ignored, 0 rejected");
    }

    @Test
    void whatCannotBeToldIsANamedGapAndReadsNothing() throws IOException {
        Path calls = write("calls.csv", "colour,taste", "red,sweet", "blue,sour");
        CommandLine init = CommandLine.run("mapping", "--init", calls);
        Path mapping = Files.writeString(folder.resolve("mapping.json"), init.out());

        assertThat(init.exitCode()).isZero();
        assertThat(init.err()).contains("interaction.start");
        CommandLine check = CommandLine.run("mapping", "--check", "--mapping", mapping, "--input", calls);
        assertThat(check.exitCode()).isEqualTo(1);
        assertThat(check.out()).contains("interaction.start");
        CommandLine kpis =
                CommandLine.run("kpi", "--mapping", mapping, "--input", calls, "--out", folder.resolve("report"));
        assertThat(kpis.exitCode()).isEqualTo(1);
        assertThat(kpis.err()).contains("interaction.start");
    }

    @Test
    void aJapaneseFileIsProposedAndCheckedInJapanese() throws IOException {
        Path calls = write(
                "calls.csv",
                "通話ID,着信日時,キュー,オペレーター,待ち時間,通話時間,結果",
                "1,2026/04/01 09:00:00,受注,田中,15,100,応答",
                "2,2026/04/01 09:10:00,受注,,30,,放棄");
        Path mapping = proposed(calls);

        CommandLine check =
                CommandLine.run("mapping", "--check", "--mapping", mapping, "--input", calls, "--language", "ja");

        assertThat(check.out()).contains("件");
        assertThat(check.exitCode()).isZero();
    }

    @Test
    void aFileThatIsNotThereIsOneClearLine() {
        CommandLine run = CommandLine.run("mapping", "--init", folder.resolve("none.csv"));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().strip().lines()).hasSize(1);
        assertThat(run.err()).contains("none.csv");
    }

    @Test
    void aMappingThatIsNoJsonIsOneClearLine() throws IOException {
        Path mapping = write("mapping.json", "not json");

        CommandLine run = CommandLine.run("mapping", "--check", "--mapping", mapping, "--input", mapping);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().strip().lines()).hasSize(1);
        assertThat(run.err()).contains("mapping.json");
    }
}
