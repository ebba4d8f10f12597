package io.toritsugi.examples.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisputeReadmeTest {
    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.ja.md"})
    void showsWhatIsTested(String readme) throws IOException {
        String example = Files.readString(Path.of("src/main/java/io/toritsugi/examples/dispute/BackOffice.java"))
                .split(" *// README\n", -1)[1]
                .indent(-8);

        assertThat(Files.readString(Path.of("../../" + readme))).contains("```java\n" + example + "```\n");
    }
}
