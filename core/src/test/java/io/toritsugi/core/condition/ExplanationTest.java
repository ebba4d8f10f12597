package io.toritsugi.core.condition;

import static io.toritsugi.core.condition.ConditionTest.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.fact.Facts;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    private static final Facts FACTS = Facts.of(Map.of(
            "region", FactValue.of("secret-region"),
            "vip", FactValue.of(true),
            "skills", FactValue.of(Set.of("secret-skill"))));

    private static final Condition CONDITION =
            read("vip = true and (region = 'EU' or levels['de'] >= 3) and not skills contains 'fr'");

    @Test
    void saysInEnglishWhichPartDecided() {
        assertThat(CONDITION.explain(FACTS).toText(Locale.ENGLISH)).isEqualTo("""
                        * unknown: all of these
                            holds: vip = true
                          * unknown: any of these
                              does not hold: region = 'EU'
                            * unknown: levels['de'] >= 3 (the fact is missing)
                            holds: not this
                              does not hold: skills contains 'fr'
                        """);
    }

    @Test
    void saysItInJapanese() {
        assertThat(CONDITION.explain(FACTS).toText(Locale.JAPANESE)).isEqualTo("""
                        * 不明：すべてが成立
                            成立：vip = true
                          * 不明：いずれかが成立
                              不成立：region = 'EU'
                            * 不明：levels['de'] >= 3（ファクトがありません）
                            成立：次が不成立
                              不成立：skills contains 'fr'
                        """);
    }

    @Test
    void listsThePartsThatDecided() {
        assertThat(read("vip = false and region = 'EU' and skills contains 'fr' and true")
                        .explain(FACTS)
                        .deciding())
                .extracting(part -> part.condition().toString())
                .containsExactly("vip = false", "region = 'EU'", "skills contains 'fr'");
    }

    @Test
    void neverShowsTheValueOfAFact() {
        Explanation explanation = CONDITION.explain(FACTS);
        assertThat(explanation).hasToString("Explanation[UNKNOWN]");
        assertThat(explanation.toText(Locale.ENGLISH) + explanation.parts()).doesNotContain("secret");
    }

    @Test
    void saysWhyAComparisonIsUnknown() {
        assertThat(cause("region = 3")).hasValue(Explanation.Cause.OTHER_TYPE);
        assertThat(cause("missing = 3")).hasValue(Explanation.Cause.MISSING);
        assertThat(cause("vip < vip")).hasValue(Explanation.Cause.NOT_ORDERED);
        assertThat(cause("region contains 'x'")).hasValue(Explanation.Cause.OTHER_TYPE);
        assertThat(cause("missing in ('x')")).hasValue(Explanation.Cause.MISSING);
        assertThat(cause("region = 'x'")).isEmpty();
    }

    private static Optional<Explanation.Cause> cause(String text) {
        return read(text).explain(FACTS).cause();
    }
}
