package io.toritsugi.examples.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the tutorial shows is what is compiled here, line by line. */
class TutorialTest {
    private static final Pattern SNIPPET = Pattern.compile("```(?:java|json|xml|text)\n(.*?)```", Pattern.DOTALL);

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.ja.md"})
    void everySnippetIsAPieceOfAFileOfThisExample(String readme) {
        List<String> snippets = snippets(readme);
        List<String> files = files();

        assertThat(snippets)
                .hasSizeGreaterThan(6)
                .allSatisfy(snippet -> assertThat(files).as(snippet).anyMatch(file -> file.contains(snippet)));
    }

    @Test
    void bothLanguagesShowTheSame() {
        assertThat(snippets("README.ja.md")).isEqualTo(snippets("README.md"));
    }

    private static List<String> snippets(String readme) {
        Matcher matcher = SNIPPET.matcher(read(Path.of(readme)));
        return matcher.results().map(found -> plain(found.group(1))).toList();
    }

    private static List<String> files() {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return Stream.concat(files.filter(Files::isRegularFile), Stream.of(Path.of("pom.xml")))
                    .map(file -> plain(read(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without indentation and blank lines. */
    private static String plain(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n", "\n", "\n"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
