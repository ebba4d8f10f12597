package io.toritsugi.acw.select;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.toritsugi.acw.select.SelectionProblem.Reason;
import io.toritsugi.acw.template.TemplateRef;
import io.toritsugi.core.condition.FactType;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.fact.Facts;
import io.toritsugi.core.interaction.ContactFacts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleSelectorTest {
    private static final SelectionTable CENTRE = Tables.table("centre")
            .addRules(
                    Tables.rule("complaints", "contact.reason contains 'complaint'", "complaint"),
                    Tables.rule("loans", "contact.queue = 'loans'", "billing", 2, "credit"),
                    Tables.rule("unsettled", "not contact.outcome = 'resolved'", "escalation"))
            .otherwise(Tables.choice("support"))
            .build();

    @ParameterizedTest(name = "queue {0}, outcome {1} -> {2} by {3}")
    @CsvSource({
        "loans,   resolved,   billing@2,    loans",
        "sales,   unresolved, escalation@1, unsettled",
        "sales,   resolved,   support@4,    ",
        "loans,   unresolved, billing@2,    loans", // the first that holds fires; later ones are not asked
        "sales,   ,           support@4,    ", // 'not' of unknown is unknown, and unknown is no
    })
    @DisplayName("M82: a deterministic rule table picks the template from the facts of the contact")
    void theFirstRuleThatHoldsFires(String queue, String outcome, String template, String rule) {
        Facts contact = Tables.contact(queue, outcome);

        Selection selection = Tables.selector(CENTRE).select(contact);

        assertThat(selection.template()).hasToString(template);
        assertThat(selection.rule().orElse(null)).isEqualTo(rule);
        assertThat(selection.selector()).isEqualTo("centre@1");
        assertThat(selection.fault()).isEmpty();
    }

    @Test
    void theShortAnswerIsThatOfTheLongOne() {
        RuleSelector selector = Tables.selector(CENTRE);

        for (Facts contact : List.of(Facts.NONE, Tables.contact("loans", "resolved"), Tables.contact("x", "y"))) {
            assertThat(selector.choose(contact).find(selector.templates()))
                    .hasValue(selector.select(contact).template());
        }
    }

    @Test
    @DisplayName("M82: a rule makes fields required: it names the regulated types for which steps are mandatory")
    void aRuleSaysWhatIsMandatory() {
        RuleSelector selector = Tables.selector(CENTRE);

        assertThat(selector.select(Tables.contact("loans", "resolved")).regulatedTypes())
                .containsExactly("credit");
        assertThat(selector.select(Tables.contact("sales", "resolved")).regulatedTypes())
                .isEmpty();
    }

    @Test
    void aChoiceWithoutAVersionIsTheLatest() {
        assertThat(Tables.choice("support").find(Tables.TEMPLATES)).hasValue(TemplateRef.of("support", 4));
        assertThat(TemplateChoice.of(TemplateRef.of("support", 3)).find(Tables.TEMPLATES))
                .hasValue(TemplateRef.of("support", 3));
        assertThat(TemplateChoice.of(TemplateRef.of("support", 5)).find(Tables.TEMPLATES))
                .isEmpty();
    }

    @Test
    @DisplayName("M82: explain says which rule fired, and why each earlier one did not")
    void explainsWhichRuleFired() {
        Selection selection = Tables.selector(CENTRE)
                .select(Facts.of(
                        Map.of("contact.queue", FactValue.of("loans"), "contact.reason", FactValue.of(Set.of("fee")))));

        assertThat(selection.explain())
                .extracting(TriedRule::rule, TriedRule::fired)
                .containsExactly(tuple("complaints", false), tuple("loans", true));
        assertThat(selection.toText(Locale.ENGLISH)).isEqualTo("""
                        Template billing@2: rule loans of centre@1 fired
                        Rule complaints did not fire
                          * does not hold: contact.reason contains 'complaint'
                        Rule loans fired
                          * holds: contact.queue = 'loans'
                        """);
        assertThat(selection.toText(Locale.JAPANESE)).isEqualTo("""
                        テンプレート billing@2：「centre@1」のルール「loans」が適用されました
                        ルール「complaints」は適用されませんでした
                          * 不成立：contact.reason contains 'complaint'
                        ルール「loans」は適用されました
                          * 成立：contact.queue = 'loans'
                        """);
    }

    @Test
    void explainsThatNoRuleFired() {
        Selection selection = Tables.selector(CENTRE).select(Facts.NONE);

        assertThat(selection.toText(Locale.ENGLISH))
                .startsWith("Template support@4: no rule of centre@1 fired\n")
                .contains("Rule loans did not fire\n  * unknown: contact.queue = 'loans' (the fact is missing)\n");
        assertThat(selection.toText(Locale.JAPANESE)).startsWith("テンプレート support@4：「centre@1」のどのルールも適用されませんでした\n");
    }

    @Test
    void neverShowsTheValueOfAFact() {
        Selection selection = Tables.selector(CENTRE)
                .select(Facts.of(Map.of(
                        "contact.queue", FactValue.of("SECRET-1"),
                        "contact.outcome", FactValue.of("SECRET-2"),
                        "contact.reason", FactValue.of(Set.of("SECRET-3")))));

        assertThat(selection.toText(Locale.ENGLISH) + selection.toText(Locale.JAPANESE) + selection)
                .doesNotContain("SECRET");
    }

    @ParameterizedTest
    @CsvSource({"20, false", "21, true"})
    void ofManyTemplatesTheFirstTwentyAreSaid(int count, boolean more) {
        List<TemplateRef> templates = IntStream.rangeClosed(1, count)
                .mapToObj(version -> TemplateRef.of("support", version))
                .toList();
        SelectionTable table =
                Tables.table("broken").otherwise(Tables.choice("nowhere")).build();

        String allowed = RuleSelector.of(table, ContactFacts.TYPES, templates)
                .getError()
                .get(0)
                .allowed();

        assertThat(allowed.split(", ")).hasSize(more ? 21 : 20);
        assertThat(allowed.endsWith(", …")).isEqualTo(more);
    }

    @Test
    void aTableIsToldAllItsProblemsAtOnce() {
        SelectionTable table = Tables.table("broken")
                .addRules(
                        Tables.rule("a", "contact.queue = 7", "complaint"),
                        Tables.rule("a", "contact.weather = 'rain'", "gone"),
                        Tables.rule("c", "contact.queue = 'x' and false", "billing"),
                        Tables.rule("d", "contact.queue = 'x' or not false", "billing", 9),
                        Tables.rule("e", "contact.queue = 'y'", "billing"))
                .otherwise(Tables.choice("nowhere"))
                .build();

        List<SelectionProblem> problems =
                RuleSelector.of(table, ContactFacts.TYPES, Tables.TEMPLATES).getError();

        assertThat(problems)
                .extracting(SelectionProblem::reason, SelectionProblem::place, SelectionProblem::subject)
                .containsExactly(
                        tuple(Reason.UNKNOWN_TEMPLATE, "/otherwise", "nowhere"),
                        tuple(Reason.CONDITION, "/rules/0/when/compare/value", "number"),
                        tuple(Reason.UNKNOWN_TEMPLATE, "/rules/1/choice", "gone"),
                        tuple(Reason.DUPLICATE_ID, "/rules/1/id", "a"),
                        tuple(Reason.CONDITION, "/rules/1/when/compare/fact", "contact.weather"),
                        tuple(Reason.NEVER_HOLDS, "/rules/2/when", "c"),
                        tuple(Reason.UNKNOWN_TEMPLATE, "/rules/3/choice", "billing@9"),
                        tuple(Reason.SHADOWED, "/rules/4", "d"));
    }

    @ParameterizedTest(name = "{0} in front of {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "true                  | contact.queue = 'x'",
                "all()                 | contact.queue = 'x'",
                "not false             | contact.queue = 'x'",
                "any(true, exists `contact.queue`) | true",
                "contact.queue = 'x'   | contact.queue = 'x'",
            })
    void aRuleThatCanNeverFireBecauseOfAnEarlierOneIsAProblem(String first, String second) {
        SelectionTable table = Tables.table("t")
                .addRules(Tables.rule("first", first, "billing"), Tables.rule("second", second, "support"))
                .otherwise(Tables.choice("support"))
                .build();

        assertThat(RuleSelector.of(table, ContactFacts.TYPES, Tables.TEMPLATES).getError())
                .extracting(SelectionProblem::reason, SelectionProblem::place, SelectionProblem::subject)
                .containsExactly(tuple(Reason.SHADOWED, "/rules/1", "first"));
    }

    @ParameterizedTest(name = "{0} in front of {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "exists `contact.queue`  | contact.queue = 'x'",
                "not exists `contact.queue` | contact.queue = 'x'", // true while nothing is known, and not always
                "contact.queue = 'x'     | contact.queue = 'x' or contact.queue = 'y'",
                "contact.queue = 'x'     | true",
            })
    void aRuleThatMayStillFireIsNone(String first, String second) {
        SelectionTable table = Tables.table("t")
                .addRules(Tables.rule("first", first, "billing"), Tables.rule("second", second, "support"))
                .otherwise(Tables.choice("support"))
                .build();

        assertThat(RuleSelector.of(table, ContactFacts.TYPES, Tables.TEMPLATES).isValid())
                .isTrue();
    }

    @Test
    void conditionsMayNameWhatTheHostDeclares() {
        SelectionTable table = Tables.table("t")
                .addRules(Tables.rule("gold", "customer.tier = 'gold' and contact.fact.claim = true", "billing"))
                .otherwise(Tables.choice("support"))
                .build();

        assertThat(RuleSelector.of(
                                table,
                                ContactFacts.typesWith(
                                        Map.of("customer.tier", FactType.TEXT, "contact.fact.claim", FactType.BOOLEAN)),
                                Tables.TEMPLATES)
                        .isValid())
                .isTrue();
    }

    @Test
    void aProblemIsASentenceInBothLanguages() {
        SelectionTable table = Tables.table("t")
                .addRules(
                        Tables.rule("a", "contact.queue = 7", "gone"),
                        Tables.rule("b", "true", "billing"),
                        Tables.rule("b", "true", "billing"))
                .otherwise(Tables.choice("support"))
                .build();
        List<SelectionProblem> problems =
                RuleSelector.of(table, ContactFacts.TYPES, Tables.TEMPLATES).getError();

        assertThat(problems)
                .extracting(SelectionProblem::message)
                .containsExactly(
                        "/rules/0/choice: There is no such template: gone; allowed: billing@1, billing@2, complaint@1,"
                                + " escalation@1, support@3, support@4",
                        "/rules/0/when/compare/value: The types differ, so the answer is always unknown: found number;"
                                + " allowed: text",
                        "/rules/2/id: There are two rules with this id: b",
                        "/rules/2: This rule never fires, because an earlier one does whenever it would: b");
        assertThat(problems)
                .extracting(problem -> problem.toText(Locale.JAPANESE))
                .contains(
                        "/rules/2/id: ルールのIDが重複しています（b）",
                        "/rules/0/when/compare/value: 型が異なるので、答えは常に不明です（number）。使えるもの: text");
    }

    @Test
    void refusesPartsThatCannotBe() {
        assertThatThrownBy(() -> Tables.rule(" ", "true", "billing")).hasMessage("SelectionRule.id must not be blank");
        assertThatThrownBy(() -> Tables.choice("billing", 0))
                .hasMessage("TemplateChoice.version must be 1 or more, was 0");
        assertThatThrownBy(() ->
                        Tables.table(" ").otherwise(Tables.choice("billing")).build())
                .hasMessage("SelectionTable.id must not be blank");
        assertThatThrownBy(() -> SelectionTable.builder()
                        .id("t")
                        .version(0)
                        .otherwise(Tables.choice("billing"))
                        .build())
                .hasMessage("SelectionTable.version must be 1 or more, was 0");
    }
}
