package io.toritsugi.examples.centerday;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RepeatsOptionTest {
    private static final String HEADING =
            "interaction_id,started_at,customer_id,queue,wait_seconds,outcome,agent,talk_seconds";

    @TempDir
    private Path folder;

    private Path out;

    @BeforeEach
    void namesTheReport() {
        out = folder.resolve("report");
    }

    private CommandLine repeats(List<String> records, String... options) throws IOException {
        Path calls = Files.write(
                folder.resolve("calls.csv"),
                Stream.concat(Stream.of(HEADING), records.stream()).toList());
        return CommandLine.run(Stream.concat(Stream.of("kpi", "--input", calls, "--out", out), Stream.of(options))
                .toArray());
    }

    /**
     * In no order. Kim calls on the 1st, gives up on the 3rd, and calls on the 20th; Lee calls on the 2nd, and 8 days later. On the 30th
     * the records end, so the call of the 28th may still be repeated. Mature and handled are Kim's on the 1st, which is repeated, and on the
     * 20th, and both of Lee's: of 4 none repeats another, as who gave up was not handled, and 3 are not repeated.
     */
    @Test
    void whoCameBackIsShown() throws IOException {
        List<String> records = List.of(
                "k3,2026-04-20T09:00:00Z,customer-kim,sales,15,answered,ann,100",
                "k1,2026-04-01T09:00:00Z,customer-kim,sales,15,answered,ann,100",
                "l1,2026-04-02T09:00:00Z,customer-lee,sales,15,answered,ann,100",
                "l2,2026-04-10T09:00:00Z,customer-lee,sales,15,answered,ann,100",
                "k2,2026-04-03T09:00:00Z,customer-kim,sales,30,abandoned,,",
                "n1,2026-04-28T09:00:00Z,nao,sales,15,answered,ann,100",
                "u1,2026-04-05T09:00:00Z,,sales,15,answered,ann,100",
                "u2,2026-04-30T09:00:00Z,,sales,15,abandoned,,");

        CommandLine run = repeats(records, "--repeats", "P7D");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("Who came back within PT168H\n", "Left out: 1 of unknown customers, and 1 after which")
                .containsPattern("Repeat contact rate +0\\.0 % +0 +4 +4\n")
                .containsPattern("FCR by silence +75\\.0 % +3 +4 +4\n")
                .containsPattern("FCR by silence, of first contacts +75\\.0 % +3 +4 +4\n")
                .doesNotContain("disposition")
                .contains(RepeatsAccompaniment.FILE);
        JsonNode written = JsonMapper.shared()
                .readTree(out.resolve(RepeatsAccompaniment.FILE).toFile());
        assertThat(written.propertyNames()).containsExactly("rule", "immature", "unknownCustomer", "total");
        assertThat(written.get("rule").toString())
                .isEqualTo("{\"window\":\"PT168H\",\"sameIssue\":false,\"sameChannel\":false}");
        assertThat(written.get("total").get("values").get("fcr.no-repeat").toString())
                .isEqualTo("{\"value\":0.75,\"unit\":\"ratio\",\"numerator\":3,\"denominator\":4,\"n\":4,"
                        + "\"definition\":\"fcr.no-repeat/1\",\"attribution\":\"ENTRY\"}");
        assertThat(out.resolve("report.html")).content().contains("Who came back within", "再連絡（期間");
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files)
                    .allSatisfy(file -> assertThat(file).content().doesNotContain("customer-kim", "customer-lee"));
        }
    }

    /** The window is half-open: 100 s after 15 s of waiting the first call ends, and a week later to the second it is over. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-04-08T09:01:54Z, 1", "2026-04-08T09:01:55Z, 0"})
    void theWindowIsHalfOpen(String line) throws IOException {
        String[] again = line.split(", ", -1);

        CommandLine run = repeats(
                List.of(
                        "a,2026-04-01T09:00:00Z,customer-kim,sales,15,answered,ann,100",
                        "b," + again[0] + ",customer-kim,sales,15,answered,ann,100",
                        "c,2026-05-01T09:00:00Z,,sales,15,abandoned,,"),
                "--repeats",
                "P7D");

        assertThat(run.out()).containsPattern("Repeat contact rate +[0-9.]+ % +" + again[1] + " +2 +2\n");
    }

    @Test
    void withoutCustomersThereIsNothingToSay() throws IOException {
        CommandLine run = repeats(
                List.of("a,2026-04-01T09:00:00Z,,sales,15,answered,ann,100"), "--repeats", "PT1H", "--language", "ja");

        assertThat(run.out()).containsPattern("一次解決率（再連絡なし） +– +0 +0 +0\n").contains("顧客が不明な 1 件");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "PT0S", "-P7D", "P367D", "P1M"})
    void wrongUsageIsSaidWithTheUsage(String window) throws IOException {
        CommandLine run = repeats(
                List.of("a,2026-04-01T09:00:00Z,customer-kim,sales,15,answered,ann,100"), "--repeats=" + window);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("Usage: center-day", "--repeats must be", window)
                .doesNotContain("\tat ", "Exception");
        assertThat(out).doesNotExist();
    }
}
