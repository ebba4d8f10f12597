package io.toritsugi.examples.centerday;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Customers and facts go in, and nothing that the command line says or writes shows them. */
class PersonalDataTest {
    private static final String CANARY = "PERSONAL-CANARY";
    private static final String HEADING =
            "interaction_id,started_at,queue,wait_seconds,outcome,agent,talk_seconds,customer_id,note";

    @TempDir
    private Path folder;

    private Path calls() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(HEADING);
        for (int i = 0; i < 20; i++) {
            lines.add("good-" + i + ",2026-04-01T09:00:00Z,sales,15,answered,ann,100," + CANARY + "-" + i + "," + CANARY
                    + " said no");
        }
        lines.add("bad-1,2026-04-01T09:00:00Z,sales,many,answered,ann,100," + CANARY + "-21," + CANARY);
        lines.add("bad-2,2026-04-01T09:00:00Z,sales,15,answered,ann,100," + CANARY + "\u0000-22," + CANARY);
        lines.add("bad-3,2026-04-01T09:00:00Z,sales,15,answered,ann,100," + CANARY.repeat(20) + "," + CANARY);
        lines.add("bad-4,2026-04-01T09:00:00Z,sales,15,answered,ann,100," + CANARY);
        lines.add("bad-5,2026-04-01T09:00:00Z,sales,15,answered,ann,100,\"" + CANARY + "," + CANARY);
        for (int column : new int[] {1, 3, 4, 6}) {
            List<String> cells = new ArrayList<>(
                    List.of("out-of-step", "2026-04-01T09:00:00Z", "sales", "15", "answered", "ann", "100", "", ""));
            cells.set(column, CANARY + " Yamada");
            lines.add(String.join(",", cells));
            lines.add(String.join(",", cells));
        }
        return Files.write(folder.resolve("calls.csv"), lines);
    }

    private Path mapping() throws IOException {
        return Files.writeString(folder.resolve("mapping.json"), """
                {"schema": "toritsugi.mapping/1", "name": "notes",
                 "interaction": {"id": ["interaction_id"],
                   "start": {"columns": ["started_at"], "patterns": ["iso"]},
                   "channel": {"value": "voice"}, "direction": {"value": "inbound"},
                   "customer": {"column": "customer_id"}, "queue": {"column": "queue"}},
                 "queue": {"wait": {"column": "wait_seconds", "unit": "seconds"}},
                 "service": {"agent": {"column": "agent"}, "talk": {"column": "talk_seconds", "unit": "seconds"}},
                 "outcome": {"column": "outcome"},
                 "facts": [{"column": "note", "name": "note", "sensitivity": "PERSONAL"}]}
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kpi", "kpi --strict", "mapping --check", "mapping --init"})
    void nothingSaidOrWrittenShowsACustomer(String command) throws IOException {
        Path out = folder.resolve("report");
        List<Object> arguments = new ArrayList<>(List.of(command.split(" ")));
        switch (command) {
            case "mapping --init" -> arguments.add(calls());
            case "mapping --check" -> arguments.addAll(List.of("--mapping", mapping(), "--input", calls()));
            default -> arguments.addAll(List.of("--mapping", mapping(), "--input", calls(), "--out", out));
        }

        CommandLine run = CommandLine.run(arguments.toArray());

        assertThat(run.out() + run.err()).isNotEmpty().doesNotContain(CANARY);
        if (command.equals("kpi")) {
            assertThat(run.exitCode()).isZero();
            try (Stream<Path> files = Files.list(out)) {
                assertThat(files)
                        .hasSize(3)
                        .allSatisfy(file -> assertThat(Files.readString(file, StandardCharsets.UTF_8))
                                .doesNotContain(CANARY));
            }
        }
    }
}
