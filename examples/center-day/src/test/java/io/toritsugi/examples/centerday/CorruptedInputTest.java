package io.toritsugi.examples.centerday;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A file that came to harm: what is good of it counts, what is bad is counted, and nobody sees a stack trace. */
class CorruptedInputTest {
    private static final int GOOD = 200;

    @TempDir
    private Path folder;

    private final List<String> lines = new ArrayList<>();

    @BeforeEach
    void takesTheBeginningOfTheSample() throws IOException {
        try (InputStream sample = CenterDay.class.getResourceAsStream("/sample/calls.csv")) {
            new String(sample.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .limit(GOOD + 1)
                    .forEach(lines::add);
        }
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("calls.csv"), content);
    }

    private Path file() throws IOException {
        return file(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    private CommandLine kpis(Path file, String... options) {
        List<Object> arguments = new ArrayList<>(List.of("kpi", "--input", file, "--out", folder.resolve("report")));
        arguments.addAll(List.of(options));
        CommandLine run = CommandLine.run(arguments.toArray());
        assertThat(run.out() + run.err()).doesNotContain("\tat ", "Exception");
        return run;
    }

    private JsonNode report() {
        return JsonMapper.shared()
                .readTree(folder.resolve("report").resolve("kpi.json").toFile());
    }

    private void assertCounted(int arrived, int rejected) {
        assertThat(report().get("ingest").get("recordsRejected").asInt()).isEqualTo(rejected);
        assertThat(report().get("ingest").get("rejections")).hasSize(rejected);
        assertThat(report().get("results")
                        .get(0)
                        .get("values")
                        .get("contacts.arrived")
                        .get("value")
                        .asInt())
                .isEqualTo(arrived);
    }

    @Test
    void aTruncatedLastLine() throws IOException {
        lines.set(GOOD, lines.get(GOOD).substring(0, 20));

        assertThat(kpis(file()).exitCode()).isZero();
        assertCounted(GOOD - 1, 1);
    }

    @Test
    void wrongColumnCounts() throws IOException {
        lines.set(10, lines.get(10) + ",,,");
        lines.set(20, "a,b");

        assertThat(kpis(file()).exitCode()).isZero();
        assertCounted(GOOD - 2, 2);
    }

    @Test
    void lettersForDigits() throws IOException {
        lines.set(30, lines.get(30).replace("1999-", "l999-"));

        assertThat(kpis(file()).exitCode()).isZero();
        assertCounted(GOOD - 1, 1);
        assertThat(report().get("ingest").get("rejections").get(0).get("line").asInt())
                .isEqualTo(31);
    }

    @Test
    void binaryGarbageBetweenTheLines() throws IOException {
        byte[] garbage = new byte[500];
        new Random(7).nextBytes(garbage);
        for (int i = 0; i < garbage.length; i++) {
            garbage[i] =
                    garbage[i] == '\n' || garbage[i] == '\r' || garbage[i] == '"' || garbage[i] == '#' ? 1 : garbage[i];
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes((String.join("\n", lines.subList(0, 101)) + "\n").getBytes(StandardCharsets.UTF_8));
        content.writeBytes(garbage);
        content.writeBytes(("\n" + String.join("\n", lines.subList(101, GOOD + 1))).getBytes(StandardCharsets.UTF_8));

        assertThat(kpis(file(content.toByteArray())).exitCode()).isZero();
        assertCounted(GOOD, 1);
    }

    @Test
    void aLineOfAHundredMegabytes() throws IOException {
        Path file = folder.resolve("calls.csv");
        byte[] chunk = new byte[1_000_000];
        Arrays.fill(chunk, (byte) 'x');
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write((String.join("\n", lines.subList(0, 101)) + "\n").getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 100; i++) {
                out.write(chunk);
            }
            out.write(("\n" + String.join("\n", lines.subList(101, GOOD + 1))).getBytes(StandardCharsets.UTF_8));
        }

        assertThat(kpis(file).exitCode()).isZero();
        assertCounted(GOOD, 1);
    }

    @Test
    void nothingButGarbage() throws IOException {
        byte[] garbage = new byte[100_000];
        new Random(8).nextBytes(garbage);

        CommandLine run = kpis(file(garbage));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().strip().lines()).hasSize(1);
    }

    @Test
    void theWrongEncoding() throws IOException {
        lines.set(5, lines.get(5).replaceFirst(",[A-Z]{2},", ",受注,"));

        assertThat(kpis(file(String.join("\n", lines).getBytes(java.nio.charset.Charset.forName("Shift_JIS"))))
                        .exitCode())
                .isZero();
        assertCounted(GOOD - 1, 1);
    }

    @Test
    void aCompressedFileThatBreaksOff() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        }

        CommandLine run = kpis(file(Arrays.copyOf(packed.toByteArray(), packed.size() / 2)));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().strip().lines()).hasSize(1);
        assertThat(run.err()).contains("calls.csv", "what was read before");
        JsonNode ingest = report().get("ingest");
        assertThat(ingest.get("recordsRead").asInt()).isBetween(2, GOOD);
        assertThat(ingest.get("recordsRejected").asInt()).isOne();
        assertThat(ingest.get("rejections").get(0).get("file").asString()).endsWith("calls.csv");
    }

    @Test
    void aCompressedFileIsUnpackedWhateverItsName() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        }

        assertThat(kpis(file(packed.toByteArray())).exitCode()).isZero();
        assertCounted(GOOD, 0);
    }
}
