package io.toritsugi.core.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.fact.Facts;
import io.toritsugi.core.fact.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ConditionTest {
    private static final Facts FACTS = Facts.of(Map.ofEntries(
            Map.entry("region", FactValue.of("EU")),
            Map.entry("age", FactValue.of(new BigDecimal("30.0"))),
            Map.entry("vip", FactValue.of(true)),
            Map.entry("birthday", FactValue.of(LocalDate.parse("2026-04-01"))),
            Map.entry("start", FactValue.of(Instant.parse("2026-04-01T00:00:00Z"))),
            Map.entry("waited", FactValue.of(Duration.ofSeconds(90))),
            Map.entry("price", Money.of("12.50", "EUR")),
            Map.entry("budget", Money.of("13", "EUR")),
            Map.entry("yen", Money.of("12.50", "JPY")),
            Map.entry("skills", FactValue.of(Set.of("de", "en"))),
            Map.entry("levels", FactValue.of(Map.of("de", new BigDecimal("3")))),
            Map.entry("same levels", FactValue.of(Map.of("de", new BigDecimal("3.0")))),
            Map.entry("other levels", FactValue.of(Map.of("en", new BigDecimal("3"))))));

    static Condition read(String text) {
        return Condition.parse(text)
                .fold(
                        problems -> {
                            throw new AssertionError(problems.toString());
                        },
                        condition -> condition);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "region = 'EU'                               | TRUE",
                "region = 'eu'                               | FALSE", // nothing is folded
                "region != 'US'                              | TRUE",
                "region < 'US'                               | TRUE",
                "region = 3                                  | UNKNOWN",
                "region != 3                                 | UNKNOWN", // another type is not another value
                "age = 30                                    | TRUE", // whatever the scale
                "age > 3E+1                                  | FALSE",
                "age >= 30.00                                | TRUE",
                "age <= -30                                  | FALSE",
                "age = '30'                                  | UNKNOWN", // no conversion
                "vip = true                                  | TRUE",
                "vip != true                                 | FALSE",
                "birthday = date '2026-04-01'                | TRUE",
                "birthday < date '2026-12-31'                | TRUE",
                "birthday = instant '2026-04-01T00:00:00Z'   | UNKNOWN",
                "start >= instant '2026-04-01T09:00:00+09:00'| TRUE",
                "waited >= duration 'PT1M30S'                | TRUE",
                "waited < duration 'PT90S'                   | FALSE",
                "price = money '12.5 EUR'                    | TRUE",
                "price < money '12.51 EUR'                   | TRUE",
                "price = money '12.50 JPY'                   | UNKNOWN", // currencies are never converted
                "price != money '12.50 JPY'                  | UNKNOWN",
                "price < budget                              | TRUE",
                "price < yen                                 | UNKNOWN",
                "skills = set ('en', 'de')                   | TRUE",
                "skills != set ('en')                        | TRUE",
                "skills contains 'de'                        | TRUE",
                "skills contains 'fr'                        | FALSE",
                "region contains 'E'                         | UNKNOWN", // a text is not a set
                "levels['de'] >= 3                           | TRUE",
                "levels['de'] = levels['de']                 | TRUE",
                "levels['fr'] >= 3                           | UNKNOWN",
                "region['de'] >= 3                           | UNKNOWN",
                "levels = `same levels`                      | TRUE",
                "levels != `other levels`                    | TRUE",
                "levels < `same levels`                      | UNKNOWN", // maps have no order
                "vip > vip                                   | UNKNOWN",
                "region = age                                | UNKNOWN",
                "region = missing                            | UNKNOWN",
                "missing = region                            | UNKNOWN",
                "missing = 'EU'                              | UNKNOWN",
                "missing contains 'de'                       | UNKNOWN",
                "missing in ('EU')                           | UNKNOWN",
                "region in ('US', 'EU')                      | TRUE",
                "region in ('US', 'JP')                      | FALSE",
                "price in (money '1 JPY', money '12.5 EUR')  | TRUE",
                "price in (money '1 JPY', money '1 EUR')     | UNKNOWN",
                "exists region                               | TRUE",
                "exists missing                              | FALSE",
                "exists levels['de']                         | TRUE",
                "exists levels['fr']                         | FALSE",
                "exists region['de']                         | FALSE",
                "true                                        | TRUE",
                "false                                       | FALSE",
                "all ()                                      | TRUE",
                "any ()                                      | FALSE",
                "not missing = 1                             | UNKNOWN",
                "missing = 1 and false                       | FALSE",
                "missing = 1 and true                        | UNKNOWN",
                "missing = 1 or true                         | TRUE",
                "missing = 1 or false                        | UNKNOWN",
            })
    void answers(String text, Truth answer) {
        assertThat(read(text).evaluate(FACTS)).isEqualTo(answer);
    }

    @ParameterizedTest
    @EnumSource
    void comparingDifferentTypesIsUnknownWhateverTheOperator(Operator operator) {
        for (FactValue left : Conditions.oneOfEachType()) {
            for (FactValue right : Conditions.oneOfEachType()) {
                Condition condition = new FactCondition.FactComparison(FactRef.of("x"), operator, FactRef.of("y"));
                Truth truth = condition.evaluate(Facts.of(Map.of("x", left, "y", right)));
                FactType type = FactType.of(left);
                boolean known = type == FactType.of(right) && (type.isOrdered() || !operator.needsOrder());
                assertThat(truth != Truth.UNKNOWN)
                        .as("%s %s %s", left, operator, right)
                        .isEqualTo(known);
            }
        }
    }

    @Test
    void aTypeHasTheNameThatItsValuesHaveInJson() {
        assertThat(Conditions.oneOfEachType().stream().map(FactType::of)).containsExactly(FactType.values());
        assertThat(FactType.of("money")).isEqualTo(FactType.MONEY);
        assertThatThrownBy(() -> FactType.of("String"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("text, number")
                .hasMessageContaining("\"String\"");
    }

    @Test
    void namesTheFactsItDependsOn() {
        assertThat(read("b = c or not (exists levels['de'] and true) or a in (1)")
                        .factNames())
                .containsExactly("a", "b", "c", "levels");
    }

    @Test
    void tellsBuildersWhatIsNotAllowed() {
        FactValue map = FactValue.of(Map.of("de", BigDecimal.ONE));
        FactValue endless = FactValue.of(new BigDecimal("1E+999999999"));
        FactRef fact = FactRef.of("x");
        assertThatThrownBy(() -> new FactCondition.Comparison(fact, Operator.EQUAL, map))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Comparison.value");
        assertThatThrownBy(() -> new FactCondition.Comparison(fact, Operator.EQUAL, endless))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at most 100 digits");
        assertThatThrownBy(() -> new FactCondition.In(fact, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("In.values");
        assertThatThrownBy(() -> FactRef.of("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FactRef.of("a\nb")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Operator.of("=="))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"==\"");
        Condition[] many = Collections.nCopies(10_000, Condition.always()).toArray(Condition[]::new);
        assertThatThrownBy(() -> Condition.all(many))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("10000");
    }

    @Test
    void mayBeAHundredLevelsDeepAndNotMore() {
        Condition deep = Condition.always();
        for (int level = 1; level < 100; level++) {
            deep = Condition.not(deep);
        }
        Condition deepest = deep;
        assertThat(deepest.evaluate(Facts.NONE)).isEqualTo(Truth.FALSE);
        assertThatThrownBy(() -> Condition.any(deepest))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("100 levels");
    }

    static Stream<String> factRefs() {
        return Stream.of(
                "region",
                "levels['de']",
                "`vru+line`",
                "`and`",
                "通話時間",
                "`x``y`['it''s']",
                "q.a-b_1",
                "`1st`",
                "`a b`['']");
    }

    @ParameterizedTest
    @MethodSource("factRefs")
    void aReferenceToAFactIsReadAsItIsWritten(String text) {
        assertThat(FactRef.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"\"\"", "vru+line", "and", "levels[de]", "levels['de'", "a b", "``", "1st"})
    void aReferenceToAFactIsRefusedIfItIsNotOne(String text) {
        assertThatThrownBy(() -> FactRef.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("was \"" + text + "\"");
    }
}
