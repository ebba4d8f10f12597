package io.toritsugi.core.condition;

import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.fact.Facts;
import io.toritsugi.core.fact.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Conditions and facts for properties: few names and values, so that they meet often. */
class Conditions extends DomainContextBase {
    /** Facts that a test can look into. */
    record Known(Map<String, FactValue> values) {
        Facts facts() {
            return Facts.of(values);
        }
    }

    @Provide
    Arbitrary<Condition> conditions() {
        return conditions(tests());
    }

    @Provide
    Arbitrary<Known> known() {
        Arbitrary<FactValue> numbers = Arbitraries.of(
                FactValue.of(Map.of()),
                FactValue.of(Map.of("de", BigDecimal.ONE)),
                FactValue.of(Map.of("de", BigDecimal.TEN, "it's", BigDecimal.ZERO)));
        return Arbitraries.maps(names(), Arbitraries.oneOf(literals(), numbers))
                .ofMaxSize(5)
                .map(Known::new);
    }

    static Arbitrary<Condition> conditions(Arbitrary<Condition> leaves) {
        return Arbitraries.lazyOf(
                () -> leaves,
                () -> leaves,
                () -> leaves,
                () -> conditions(leaves).list().ofMaxSize(3).map(Combination.All::new),
                () -> conditions(leaves).list().ofMaxSize(3).map(Combination.Any::new),
                () -> conditions(leaves).map(Condition::not));
    }

    static Arbitrary<Condition> testsWithoutExists() {
        Arbitrary<Operator> operators = Arbitraries.of(Operator.class);
        return Arbitraries.oneOf(
                Combinators.combine(facts(), operators, literals()).as(FactCondition.Comparison::new),
                Combinators.combine(facts(), operators, facts()).as(FactCondition.FactComparison::new),
                Combinators.combine(facts(), literals().list().ofMinSize(1).ofMaxSize(3))
                        .as(FactCondition.In::new),
                Combinators.combine(facts(), texts()).as(FactCondition.Contains::new),
                Arbitraries.of(true, false).map(Condition.Constant::new));
    }

    private static Arbitrary<Condition> tests() {
        return Arbitraries.oneOf(testsWithoutExists(), facts().map(FactCondition.Exists::new));
    }

    private static Arbitrary<String> names() {
        return Arbitraries.of("a", "vru+line", "not", "all", "date", "通話.時間", "x`y", "1st", "set");
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.of("", "de", "it's", "東京 🗼", "a\nb\t\\\"", "'");
    }

    static Arbitrary<FactRef> facts() {
        return Combinators.combine(names(), texts().optional(0.3)).as(FactRef::new);
    }

    private static Arbitrary<FactValue> literals() {
        return Arbitraries.of(
                FactValue.of("de"),
                FactValue.of("it's"),
                FactValue.of(""),
                FactValue.of(1),
                FactValue.of(new BigDecimal("1.00")),
                FactValue.of(new BigDecimal("-1E+900")),
                FactValue.of(new BigDecimal("1E-1000")),
                FactValue.of(true),
                FactValue.of(false),
                FactValue.of(LocalDate.of(2026, 4, 1)),
                FactValue.of(LocalDate.MIN),
                FactValue.of(Instant.EPOCH),
                FactValue.of(Instant.MAX),
                FactValue.of(Duration.ofSeconds(90)),
                FactValue.of(Duration.ofSeconds(Long.MIN_VALUE)),
                FactValue.of(Duration.ofMillis(-1)),
                Money.of("12.50", "EUR"),
                Money.of("1E+3", "JPY"),
                FactValue.of(Set.of()),
                FactValue.of(Set.of("de", "it's")));
    }

    static List<FactValue> oneOfEachType() {
        return List.of(
                FactValue.of("a"),
                FactValue.of(1),
                FactValue.of(true),
                FactValue.of(LocalDate.EPOCH),
                FactValue.of(Instant.EPOCH),
                FactValue.of(Duration.ZERO),
                Money.of("1", "EUR"),
                FactValue.of(Set.of("a")),
                FactValue.of(Map.of("a", BigDecimal.ONE)));
    }
}
