package io.toritsugi.examples.centerday;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.json.Jackson3;
import io.toritsugi.kpi.definition.KpiCatalogue;
import io.toritsugi.kpi.definition.StandardDefinitions;
import io.toritsugi.kpi.page.CataloguePage;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the KPIs mean, on the command line. */
class DefinitionsCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void oneDefinitionInWords() {
        assertThat(run("asa")).isZero();

        assertThat(output()).startsWith("asa/1  ").contains("\n  = ").hasLineCount(5);
    }

    @Test
    void inJapanese() {
        assertThat(run("asa", "--language", "ja")).isZero();

        assertThat(output())
                .contains(StandardDefinitions.everything()
                        .find("asa")
                        .orElseThrow()
                        .description()
                        .ja());
    }

    @Test
    void allOfThemAsJson() {
        assertThat(run("--json")).isZero();

        assertThat(Jackson3.codec().read(output(), KpiCatalogue.class)).isEqualTo(StandardDefinitions.everything());
    }

    @Test
    void asAPage() throws Exception {
        Path page = folder.resolve("kpis.html");

        assertThat(run("--html", page.toString())).isZero();

        assertThat(Files.readString(page)).isEqualTo(CataloguePage.render(StandardDefinitions.everything()));
        assertThat(output()).isEmpty();
    }

    @Test
    void aFileThatCannotBeWrittenIsOneClearLine() {
        assertThat(run("--html", folder.resolve("none/kpis.html").toString())).isOne();

        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("center-day: cannot write ")
                .hasLineCount(1);
    }

    @Test
    void anUnknownIdIsSaidWithThoseThereAre() {
        assertThat(run("asaa")).isEqualTo(2);

        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("ID must be one of ", "service-level.positive", ", was \"asaa\"");
    }

    private String output() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private int run(String... options) {
        String[] arguments =
                Stream.concat(Stream.of("definitions"), Arrays.stream(options)).toArray(String[]::new);
        return CenterDay.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                arguments);
    }
}
