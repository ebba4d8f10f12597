package io.toritsugi.examples.house.embed;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.examples.house.repository.Checkout;
import io.toritsugi.examples.house.repository.Room;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Runs after packaging: what a vendor gets are jars, and descriptors are only read from the module path. */
class EmbedTest {
    private static final String CLASS_PATH_HOST = "io.toritsugi.examples.embed.classpath.";
    private static final String TEMPLATES_HOST = "io.toritsugi.examples.embed.EmbedTemplates";
    private static final String STRATEGIES_HOST = "io.toritsugi.examples.embed.EmbedStrategies";
    private static final String TEMPLATE =
            "repair-visit@1 of appliance-care: 訪問修理 / Repair visit, begins with Is it safe?";
    private static final String SUMMARY = "closed=true oddities={}";

    @Test
    void aHostRunsOnTheModulePath() {
        List<String> lines = java(
                "-p",
                path("embed-modules", jar -> true),
                "-m",
                "io.toritsugi.examples.embed/io.toritsugi.examples.embed.Embed");
        assertThat(lines).hasSize(6).endsWith(SUMMARY, "module=io.toritsugi.examples.embed");
        assertThat(lines.get(0)).startsWith("{\"actor\"").contains("\"type\":\"InteractionCreated\"");
    }

    @Test
    void aHostRunsOnTheClassPath() {
        List<String> lines = java("-cp", path("embed-classpath", jar -> true), CLASS_PATH_HOST + "EmbedWithJackson2");
        assertThat(lines).hasSize(5).endsWith(SUMMARY);
    }

    @Test
    void bothJacksonsWriteTheSameText() {
        List<String> jackson3 = java(
                "-p",
                path("embed-modules", jar -> true),
                "-m",
                "io.toritsugi.examples.embed/io.toritsugi.examples.embed.Embed");
        List<String> jackson2 =
                java("-cp", path("embed-classpath", jar -> true), CLASS_PATH_HOST + "EmbedWithJackson2");
        assertThat(jackson2.subList(0, 4)).isEqualTo(jackson3.subList(0, 4));
    }

    @Test
    void aHostWithoutAnyDatabindRuns() {
        String path = path(
                "embed-classpath",
                jar -> !jar.startsWith("jackson-databind")
                        && !jar.startsWith("jackson-core")
                        && !jar.startsWith("jackson-datatype"));
        assertThat(path).contains("jackson-annotations").doesNotContain("databind");
        assertThat(java("-cp", path, CLASS_PATH_HOST + "EmbedWithoutJson"))
                .containsExactly("InteractionCreated", "Queued", "Dequeued", "InteractionEnded", SUMMARY);
    }

    @Test
    void aPackOfTemplatesIsFoundOnTheModulePath() {
        String path = String.join(File.pathSeparator, jar("plugin"), path("embed-modules", jar -> true));
        assertThat(java("-p", path, "-m", "io.toritsugi.examples.embed/" + TEMPLATES_HOST))
                .containsExactly(TEMPLATE, "trees=1", "module=io.toritsugi.examples.embed");
    }

    @Test
    void aPackOfTemplatesIsFoundOnTheClassPath() {
        String path = String.join(File.pathSeparator, jar("plugin"), path("embed-modules", jar -> true));
        assertThat(java("-cp", path, TEMPLATES_HOST)).containsExactly(TEMPLATE, "trees=1", "module=null");
    }

    @Test
    void withoutAPackThereAreNoTemplates() {
        assertThat(java("-cp", path("embed-modules", jar -> true), TEMPLATES_HOST))
                .containsExactly("trees=0", "module=null");
    }

    @Test
    void strategiesAreFoundOnTheModulePath() {
        String path = String.join(File.pathSeparator, jar("plugin"), path("embed-modules", jar -> true));
        assertThat(java("-p", path, "-m", "io.toritsugi.examples.embed/" + STRATEGIES_HOST))
                .containsExactly(
                        "ranker nearest-desk", "order repeat-callers-first", "module=io.toritsugi.examples.embed");
    }

    @Test
    void strategiesAreFoundOnTheClassPath() {
        String path = String.join(File.pathSeparator, jar("plugin"), path("embed-modules", jar -> true));
        assertThat(java("-cp", path, STRATEGIES_HOST))
                .containsExactly("ranker nearest-desk", "order repeat-callers-first", "module=null");
    }

    @Test
    void withoutAPluginThereAreTheStrategiesOfTheSdkAlone() {
        assertThat(java("-cp", path("embed-modules", jar -> true), STRATEGIES_HOST))
                .containsExactly("module=null");
    }

    private static String path(String example, Predicate<String> wanted) {
        Path jar = Path.of(jar(example));
        try (Stream<Path> libraries = Files.list(jar.resolveSibling("lib"))) {
            return Stream.concat(Stream.of(jar), libraries.sorted())
                    .filter(path -> wanted.test(path.getFileName().toString()))
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String jar(String example) {
        Path jar = Checkout.here().rooms().stream()
                .filter(room -> room.place().equals("examples/" + example))
                .map(Room::folder)
                .findFirst()
                .orElseThrow()
                .resolve("target/" + example + ".jar");
        assertThat(jar).as("the jar that package makes").isRegularFile();
        return jar.toString();
    }

    private static List<String> java(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8"));
        command.addAll(List.of(arguments));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(output).isZero();
            return output.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a host ran", e);
        }
    }
}
