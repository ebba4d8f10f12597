package io.toritsugi.core.condition;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.condition.Conditions.Known;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.fact.Facts;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(Conditions.class)
@Domain(DomainContext.Global.class)
class ConditionLawsTest {
    @Provide
    Arbitrary<Condition> withoutExists() {
        return Conditions.conditions(Conditions.testsWithoutExists());
    }

    @Property
    void deMorgan(@ForAll Condition a, @ForAll Condition b, @ForAll Known known) {
        Facts facts = known.facts();
        assertThat(Condition.not(Condition.all(a, b)).evaluate(facts))
                .isEqualTo(Condition.any(Condition.not(a), Condition.not(b)).evaluate(facts));
        assertThat(Condition.not(Condition.any(a, b)).evaluate(facts))
                .isEqualTo(Condition.all(Condition.not(a), Condition.not(b)).evaluate(facts));
    }

    @Property
    void doubleNegation(@ForAll Condition a, @ForAll Known known) {
        assertThat(Condition.not(Condition.not(a)).evaluate(known.facts())).isEqualTo(a.evaluate(known.facts()));
    }

    @Property
    void orderAndGroupingDoNotMatter(
            @ForAll Condition a, @ForAll Condition b, @ForAll Condition c, @ForAll Known known) {
        Facts facts = known.facts();
        assertThat(Condition.all(a, b, c).evaluate(facts))
                .isEqualTo(Condition.all(Condition.all(c, b), a).evaluate(facts));
        assertThat(Condition.any(a, b, c).evaluate(facts))
                .isEqualTo(Condition.any(c, Condition.any(b, a)).evaluate(facts));
    }

    @Property
    void allDistributesOverAny(@ForAll Condition a, @ForAll Condition b, @ForAll Condition c, @ForAll Known known) {
        Facts facts = known.facts();
        assertThat(Condition.all(a, Condition.any(b, c)).evaluate(facts))
                .isEqualTo(
                        Condition.any(Condition.all(a, b), Condition.all(a, c)).evaluate(facts));
    }

    @Property
    void moreFactsNeverChangeAKnownAnswer(
            @ForAll("withoutExists") Condition condition, @ForAll Known known, @ForAll Known more) {
        Map<String, FactValue> all = new HashMap<>(more.values());
        all.putAll(known.values());
        Truth before = condition.evaluate(known.facts());
        Truth after = condition.evaluate(Facts.of(all));
        if (before != Truth.UNKNOWN) {
            assertThat(after).isEqualTo(before);
        }
    }

    @Property
    void theExplanationHasTheAnswer(@ForAll Condition condition, @ForAll Known known) {
        Explanation explanation = condition.explain(known.facts());
        assertThat(explanation.truth()).isEqualTo(condition.evaluate(known.facts()));
        assertThat(explanation.toText(Locale.JAPAN)).isNotBlank();
        assertThat(explanation.deciding()).isNotEmpty();
    }

    @Property
    void whatDidNotDecideMayBeAnything(@ForAll Condition condition, @ForAll Known known, @ForAll boolean anything) {
        Explanation explanation = condition.explain(known.facts());
        if (explanation.truth() != Truth.UNKNOWN) {
            Condition replaced = withUndecidingReplaced(explanation, true, new Condition.Constant(anything));
            assertThat(replaced.evaluate(known.facts())).isEqualTo(explanation.truth());
        }
    }

    private static Condition withUndecidingReplaced(Explanation explanation, boolean decides, Condition anything) {
        if (!decides) {
            return anything;
        }
        List<Condition> parts = explanation.parts().stream()
                .map(part -> withUndecidingReplaced(
                        part,
                        explanation.condition() instanceof Combination.Not || part.truth() == explanation.truth(),
                        anything))
                .toList();
        if (explanation.condition() instanceof Combination.All) {
            return new Combination.All(parts);
        }
        if (explanation.condition() instanceof Combination.Any) {
            return new Combination.Any(parts);
        }
        return parts.isEmpty() ? explanation.condition() : Condition.not(parts.get(0));
    }

    @Property
    void whatIsWrittenIsRead(@ForAll Condition condition) {
        List<ConditionProblem> problems = condition.problems();
        if (problems.isEmpty()) {
            assertThat(Condition.parse(condition.toString()).get()).isEqualTo(condition);
        } else {
            assertThat(Condition.parse(condition.toString()).getError())
                    .extracting(ConditionProblem::reason)
                    .containsExactlyElementsOf(
                            problems.stream().map(ConditionProblem::reason).toList());
        }
    }

    @Property
    void theTextOfAFactIsRead(@ForAll("facts") FactRef fact) {
        assertThat(FactRef.parse(fact.toString())).isEqualTo(fact);
    }

    @Provide
    Arbitrary<FactRef> facts() {
        return Conditions.facts();
    }
}
