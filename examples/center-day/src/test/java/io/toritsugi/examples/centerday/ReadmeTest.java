package io.toritsugi.examples.centerday;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadmeTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final Path EXAMPLE = Path.of("src/test/java/io/toritsugi/examples/centerday/ReadmeExample.java");

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.ja.md"})
    void showsTheExampleThatIsTested(String readme) throws IOException {
        String example = Files.readString(EXAMPLE).split(" *// README\n", -1)[1].indent(-8);

        assertThat(Files.readString(ROOT.resolve(readme))).contains("```java\n" + example + "```\n");
    }

    @Test
    void theExampleGivesKpis(@TempDir Path folder) throws IOException {
        Path file = Files.write(
                folder.resolve("calls.csv"),
                List.of(
                        "interaction_id,started_at,queue,wait_seconds,outcome,agent,talk_seconds",
                        "a,2026-04-01T09:00:00+09:00,sales,15,answered,ann,100"));

        assertThat(ReadmeExample.kpisOf(file))
                .extracting(group -> group.dimensions().toString())
                .containsExactly("{}", "{queue=sales, hour=09}");
    }
}
