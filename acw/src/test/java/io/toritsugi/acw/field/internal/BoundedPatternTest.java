package io.toritsugi.acw.field.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.acw.field.internal.BoundedPattern.Outcome;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoundedPatternTest {
    @ParameterizedTest(name = "{0} on {1} -> {2}")
    @CsvSource({
        "[A-Z]{2}-[0-9]+, AB-12, MATCHES",
        "[A-Z]{2}-[0-9]+, xAB-12, DIFFERS", // the whole text, not a part
        "a|ab, ab, MATCHES",
        "(a+)+, aaaa, MATCHES",
    })
    void aPatternMatchesTheWholeText(String pattern, String text, Outcome outcome) {
        assertThat(BoundedPattern.compile(pattern).orElseThrow().match(text)).isEqualTo(outcome);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a+)+$", "(a|a)*b", "(.*a){20}b", "(a*)*b", "^(([a-z])+.)+[A-Z]([a-z])+$"})
    void aCatastrophicPatternEndsInBoundedTime(String pattern) {
        BoundedPattern compiled = BoundedPattern.compile(pattern).orElseThrow();

        Outcome outcome = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(30), () -> compiled.match("a".repeat(2_000) + "!"));

        assertThat(outcome).isEqualTo(Outcome.OVER_BUDGET);
    }

    @Test
    void aDeepRecursionIsOverBudgetToo() {
        BoundedPattern pattern = BoundedPattern.compile("(x|y)*").orElseThrow();

        assertThat(pattern.match("xy".repeat(50_000))).isEqualTo(Outcome.OVER_BUDGET);
        assertThat(pattern.match("xy".repeat(50))).isEqualTo(Outcome.MATCHES);
    }

    @Test
    void aLongTextMatchesAPlainPatternWithinTheBudget() {
        BoundedPattern pattern = BoundedPattern.compile("[^<>]*").orElseThrow();

        assertThat(pattern.match("長い文章。".repeat(20_000))).isEqualTo(Outcome.MATCHES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "[a-",
                "(?:){999999999}",
                "(?:(?:){1000}){1000}",
                "(?:x{ 99999999999999})", // blanks before a count do not hide it
                "*"
            })
    void whatIsNoPatternOrRepeatsTooOftenIsNotCompiled(String pattern) {
        assertThat(BoundedPattern.compile(pattern)).isEmpty();
    }

    @Test
    void aPatternThatIsTooLongIsNotCompiled() {
        assertThat(BoundedPattern.compile("a".repeat(1_000))).isPresent();
        assertThat(BoundedPattern.compile("a".repeat(1_001))).isEmpty();
    }

    @Test
    void theBudgetGrowsWithTheText() {
        String manyLooks = "(?:"
                + String.join(
                        "|", IntStream.range(10, 60).mapToObj(i -> "b" + i).toList()) + "|a)*+";
        BoundedPattern pattern = BoundedPattern.compile(manyLooks).orElseThrow();

        assertThat(pattern.match("a".repeat(1_000))).isEqualTo(Outcome.MATCHES);
    }

    @Test
    void aPatternShowsItself() {
        assertThat(BoundedPattern.compile("[a-z]+").orElseThrow()).hasToString("[a-z]+");
    }
}
