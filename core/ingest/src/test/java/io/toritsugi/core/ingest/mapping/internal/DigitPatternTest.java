package io.toritsugi.core.ingest.mapping.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigitPatternTest {
    private static final Optional<Integer> BASE_YEAR = Optional.of(1970);
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    @Property
    void theFastTwinReadsAsTheFormatterDoes(@ForAll("patterns") String pattern, @ForAll("texts") String text) {
        InstantPattern whole = InstantPattern.of(pattern, BASE_YEAR).get();
        InstantPattern.Parsed fast =
                DigitPattern.of(pattern, BASE_YEAR).orElseThrow().parse(text, ZONE);

        if (fast != null) {
            assertThat(fast).isEqualTo(whole.parseSlowly(text, ZONE));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1999-01-01 0:00:31", "990101 23:59:59", "2000/2/29 5:06", "19:00:00", "3.4.2026 7"})
    void usualTimesAreReadFast(String text) {
        assertThat(java.util.List.of("uuuu-MM-dd H:mm:ss", "yyMMdd H:mm:ss", "yyyy/M/d H:mm", "H:mm:ss", "d.M.uuuu H"))
                .anySatisfy(pattern -> assertThat(DigitPattern.of(pattern, BASE_YEAR)
                                .orElseThrow()
                                .parse(text, ZoneOffset.UTC))
                        .isNotNull());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"d-MMM-uuuu HH:mm", "uuuu-MM-dd'T'HH:mm", "Hmm", "uuuuMd H", "uuuu-MM-dd", "H:mm[:ss]", "h:mm a"
            })
    void otherPatternsHaveNoTwin(String pattern) {
        assertThat(DigitPattern.of(pattern, BASE_YEAR)).isEmpty();
    }

    @Provide
    Arbitrary<String> patterns() {
        return Arbitraries.of(
                "uuuu-MM-dd H:mm:ss", "yyMMdd H:mm:ss", "yyMMddHHmmss", "yyyy/M/d H:mm", "H:mm:ss", "d.M.yy H");
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> number = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 70).map(String::valueOf),
                Arbitraries.integers().between(0, 70).map("%02d"::formatted),
                Arbitraries.integers().between(1890, 2110).map(String::valueOf));
        return Combinators.combine(
                        number,
                        number,
                        number,
                        number,
                        number,
                        number,
                        Arbitraries.of(
                                "%s-%s-%s %s:%s:%s",
                                "%s%s%s %s:%s:%s",
                                "%s/%s/%s %s:%s",
                                "%s:%s:%s",
                                "%s.%s.%s %s",
                                "%s%s%s%s%s%s",
                                "%s%s%s%s%s%sx"))
                .as((a, b, c, d, e, f, form) -> form.formatted(a, b, c, d, e, f));
    }
}
