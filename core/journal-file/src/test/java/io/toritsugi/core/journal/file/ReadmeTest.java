package io.toritsugi.core.journal.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.journal.JournalFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadmeTest {
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)\\.(\\w+)`");

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.ja.md"})
    void theTestsThatItNamesExist(String file) throws Exception {
        List<MatchResult> tests =
                TEST.matcher(Files.readString(Path.of(file))).results().toList();
        assertThat(tests).hasSizeGreaterThan(15);
        for (MatchResult test : tests) {
            Class<?> named = Class.forName(getClass().getPackageName() + "." + test.group(1));
            assertThat(named.getDeclaredMethods())
                    .extracting(method -> method.getName())
                    .contains(test.group(2));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.ja.md"})
    void itSaysWhatEveryFailureAndFindingMeans(String file) throws Exception {
        String text = Files.readString(Path.of(file));
        Arrays.stream(JournalFailure.Reason.values())
                .filter(reason -> reason != JournalFailure.Reason.CONTENTION)
                .forEach(reason -> assertThat(text).contains("| " + reason + " |"));
        Arrays.stream(JournalFinding.Kind.values())
                .forEach(kind -> assertThat(text).contains("| " + kind + " |"));
    }
}
