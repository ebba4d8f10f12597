package io.toritsugi.core.ingest.mapping.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsoDigitsTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    @Property
    void theFastTwinReadsAsTheFormatterDoes(@ForAll("texts") String text) {
        InstantPattern whole =
                InstantPattern.of(InstantPattern.ISO, Optional.empty()).get();
        InstantPattern.Parsed fast = new IsoDigits().parse(text, ZONE);

        if (fast != null) {
            assertThat(fast).isEqualTo(whole.parseSlowly(text, ZONE));
        }
        assertThat(whole.parse(text, ZONE)).isEqualTo(whole.parseSlowly(text, ZONE));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-01T00:00:31Z, 2026-04-01T00:00:31Z",
        "2026-04-01 09:00:31+09:00, 2026-04-01T00:00:31Z",
        "2026-03-31T18:30:31-05:30, 2026-04-01T00:00:31Z",
        "2026-04-01T02:00:31, 2026-04-01T00:00:31Z",
        "2026-03-29 02:30:00, 2026-03-29T01:30:00Z"
    })
    void usualTimesAreReadFast(String text, Instant instant) {
        assertThat(new IsoDigits().parse(text, ZONE)).isEqualTo(new InstantPattern.Parsed(instant, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-04-01T00:00:31.5Z",
                "2026-04-01T00:00Z",
                "2026-04-01t00:00:31z",
                "2026-04-01T00:00:31+0900",
                "2026-04-01T00:00:31+18:30",
                "2026-02-29T00:00:31Z",
                "+2026-04-01T00:00:31",
                ""
            })
    void theRestIsLeftToTheFormatter(String text) {
        assertThat(new IsoDigits().parse(text, ZONE)).isNull();
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<Integer> number = Arbitraries.integers().between(0, 70);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9999),
                        Arbitraries.integers().between(0, 13),
                        Arbitraries.integers().between(0, 32),
                        Arbitraries.integers().between(0, 24),
                        number,
                        number,
                        Arbitraries.of("T", " ", "t", "x"),
                        Arbitraries.oneOf(
                                Arbitraries.of("", "Z", "z", " Z", "+09", "+0900", "+18:00", "-00:00", "+1:00", "Zx"),
                                Combinators.combine(Arbitraries.of("+", "-"), number, number)
                                        .as("%s%02d:%02d"::formatted)))
                .as((year, month, day, hour, minute, second, letter, offset) -> "%04d-%02d-%02d%s%02d:%02d:%02d%s"
                        .formatted(year, month, day, letter, hour, minute, second, offset));
    }
}
