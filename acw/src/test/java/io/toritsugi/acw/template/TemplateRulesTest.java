package io.toritsugi.acw.template;

import static io.toritsugi.acw.template.Documents.field;
import static io.toritsugi.acw.template.Documents.is;
import static io.toritsugi.acw.template.Documents.ofFields;
import static io.toritsugi.acw.template.Documents.ofSteps;
import static io.toritsugi.acw.template.Documents.shownWhen;
import static io.toritsugi.acw.template.Documents.step;
import static io.toritsugi.acw.template.Documents.template;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.toritsugi.acw.code.CodeTrees;
import io.toritsugi.acw.template.TemplateProblem.Reason;
import java.util.List;
import java.util.Locale;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateRulesTest {
    private static final String FIELD = "/sections/0/steps/0/fields/0";

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'text': {'minLength': 5, 'maxLength': 4}}                         | LIMITS_CONTRADICT | text/minLength",
                "{'text': {'minLength': 4001}}                                      | LIMITS_CONTRADICT | text/minLength",
                "{'text': {'minLength': -1}}                                        | OUT_OF_RANGE      | text/minLength",
                "{'text': {'maxLength': 0}}                                         | OUT_OF_RANGE      | text/maxLength",
                "{'text': {'pattern': '[a-'}}                                       | BAD_PATTERN       | text/pattern",
                "{'choice': {}}                                                     | EMPTY             | choice/options",
                "{'choice': {'options': [{'value': 'a', 'label': {'en': 'A'}, 'retired': true}]}} | EMPTY | choice/options",
                "{'choice': {'options': [{'value': 'a', 'label': {'en': 'A'}}, {'value': 'a', 'label': {'en': 'B'}}]}}"
                        + " | DUPLICATE_OPTION | choice/options/1/value",
                "{'choice': {'options': [{'value': 'a', 'label': {'en': 'A'}}], 'maxChosen': 1}} | UNEXPECTED |"
                        + " choice/maxChosen",
                "{'choice': {'options': [{'value': 'a', 'label': {'en': 'A'}}], 'multiple': true, 'minChosen': 2}}"
                        + " | LIMITS_CONTRADICT | choice/minChosen",
                "{'number': {'min': 2, 'max': 1.5}}                                 | LIMITS_CONTRADICT | number/min",
                "{'number': {'scale': 21}}                                          | OUT_OF_RANGE      | number/scale",
                "{'number': {'scale': -1}}                                          | OUT_OF_RANGE      | number/scale",
                "{'money': {'min': 2, 'max': 1}}                                    | LIMITS_CONTRADICT | money/min",
                "{'date': {'min': '2026-04-02', 'max': '2026-04-01'}}               | LIMITS_CONTRADICT | date/min",
                "{'date-time': {'min': '2026-04-01T00:00:01Z', 'max': '2026-04-01T00:00:00Z'}} | LIMITS_CONTRADICT |"
                        + " date-time/min",
                "{'duration': {'min': 'PT2S', 'max': 'PT1S'}}                       | LIMITS_CONTRADICT | duration/min",
                "{'code': {'tree': {'id': 'nowhere'}}}                              | UNKNOWN_TREE      | code/tree",
                "{'code': {'tree': {'id': 'category', 'version': 1}}}               | UNKNOWN_TREE      | code/tree",
                "{'promise': {'within': 'PT0S'}}                                    | OUT_OF_RANGE      | promise/within",
                "{'transaction': {'max': -1}}                                       | OUT_OF_RANGE      | transaction/max",
                "{'attachment': {'maxBytes': 0}}                                    | OUT_OF_RANGE      | attachment/maxBytes"
            })
    void aTypeWhoseLimitsNoAnswerCanKeepIsAProblem(String type, Reason reason, String place) {
        assertThat(problems(ofFields("", field("a", type)))).containsExactly(tuple(reason, FIELD + "/type/" + place));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'text': {'minLength': 4, 'maxLength': 4, 'pattern': '(?<year>[0-9]{4})'}}",
                "{'text': {'format': 'MULTI_LINE', 'minLength': 4001}}",
                "{'number': {'min': 1.50, 'max': 1.5, 'scale': 20}}",
                "{'code': {'tree': {'id': 'category', 'version': 2}}}",
                "{'choice': {'options': [{'value': 'a', 'label': {'en': '5 < 6'}}], 'multiple': true, 'minChosen': 1}}"
            })
    void aTypeAtTheEdgeOfItsLimitsIsNone(String type) {
        assertThat(problems(ofFields("", field("a", type)))).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'text': {}}       | {'value': {'number': 1}}              | WRONG_DEFAULT",
                "{'number': {}}     | {'value': {'text': '1'}}              | WRONG_DEFAULT",
                "{'boolean': {}}    | {'path': ['billing']}                 | WRONG_DEFAULT",
                "{'code': {'tree': {'id': 'category'}}} | {'value': {'set': ['billing', 'refund']}} | WRONG_DEFAULT",
                "{'code': {'tree': {'id': 'category'}}} | {'path': ['billing']} | UNKNOWN_CODE", // no leaf
                "{'code': {'tree': {'id': 'category'}}} | {'path': ['product', 'hardware', 'printer', 'ribbon', 'torn']}"
                        + " | UNKNOWN_CODE",
                "{'choice': {'options': [{'value': 'a', 'label': {'en': 'A'}}]}} | {'value': {'text': 'b'}} | WRONG_DEFAULT",
                "{'choice': {'options': [{'value': 'a', 'label': {'en': 'A'}}]}} | {'value': {'set': ['a']}} | WRONG_DEFAULT",
                "{'promise': {}}    | {'value': {'instant': '2026-04-01T00:00:00Z'}} | WRONG_DEFAULT",
                "{'transaction': {}}| {'value': {'money': {'amount': '1', 'currency': 'JPY'}}} | WRONG_DEFAULT"
            })
    void aDefaultOfTheWrongTypeIsAProblem(String type, String answer, Reason reason) {
        assertThat(problems(ofFields("", field("a", type, "'defaultAnswer': " + answer))))
                .containsExactly(tuple(reason, FIELD + "/defaultAnswer"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'date': {}}     | {'value': {'date': '2026-04-01'}}",
                "{'duration': {}} | {'value': {'duration': 'PT1M'}}",
                "{'money': {}}    | {'value': {'money': {'amount': '1', 'currency': 'JPY'}}}",
                "{'code': {'tree': {'id': 'category'}}} | {'path': ['billing', 'refund']}",
                "{'code': {'tree': {'id': 'category'}, 'leafOnly': false}} | {'path': ['billing']}",
                "{'transaction': {}} | {'transaction': {'kind': 'refund', 'amount': {'money': {'amount': '1', 'currency': 'JPY'}}}}",
                "{'attachment': {}}  | {'attachment': {'reference': 'r', 'mediaType': 'text/plain', 'bytes': 1}}",
                "{'promise': {}}     | {'promise': {'what': 'Call', 'dueAt': '2026-04-01T00:00:00Z'}}",
                "{'choice': {'options': [{'value': 'a', 'label': {'en': 'A'}}], 'multiple': true}} | {'value': {'set': ['a']}}"
            })
    void aDefaultOfTheRightTypeIsNone(String type, String answer) {
        assertThat(problems(ofFields("", field("a", type, "'defaultAnswer': " + answer))))
                .isEmpty();
    }

    @Test
    void idsOfOneKindAreUnique() {
        String rule =
                "{'id': 'r', 'when': {'constant': true}, 'request': {'notification': {'to': 'x', 'title': {'en': 'T'}}}}";
        String check = "{'id': 'c', 'severity': 'WARNING', 'shipped': 'UNCLASSIFIED', 'message': {'en': 'M'}}";
        String text =
                "{'id': 'test', 'version': 1, 'label': {'en': 'Test'}, 'checks': [CHECK, CHECK], 'requests': [RULE, RULE],"
                                .replace("CHECK", check)
                                .replace("RULE", rule)
                        + " 'codes': [{'id': 'category'}, {'id': 'category', 'version': 2}],"
                        + " 'sections': [{'id': 's', 'label': {'en': 'S'}, 'steps': ["
                        + step("t", "", field("a", "{'boolean': {}}"))
                        + "]}, {'id': 's', 'label': {'en': 'S'}, 'steps': ["
                        + step("t", "", field("a", "{'boolean': {}}")) + "]}]}";

        assertThat(problems(text))
                .containsExactly(
                        tuple(Reason.DUPLICATE_ID, "/codes/1/id"),
                        tuple(Reason.DUPLICATE_ID, "/sections/1/id"),
                        tuple(Reason.DUPLICATE_ID, "/sections/1/steps/0/id"),
                        tuple(Reason.DUPLICATE_ID, "/sections/1/steps/0/fields/0/id"),
                        tuple(Reason.DUPLICATE_ID, "/checks/1/id"),
                        tuple(Reason.DUPLICATE_ID, "/requests/1/id"));
    }

    @Test
    void conditionsNameFieldsAndDeclaredFactsAndCompareWhatCanBeEqual() {
        String text = ofFields(
                "'facts': {'contact.vip': 'boolean', 'contact.levels': 'numbers'},"
                        + "'checks': [{'id': 'c', 'severity': 'BLOCKING', 'message': {'en': 'M'}, 'failsWhen': {'any': ["
                        + is("nobody", true) + "," + is("a", true) + "]}}]",
                field("a", "{'boolean': {}}", "'shownWhen': " + is("contact.vip", true)),
                field("b", "{'text': {}}", shownWhen("contact.channel"), "'requiredWhen': " + is("b", false)),
                field("c", "{'text': {}}", "'shownWhen': {'exists': 'contact.levels[\\u0027de\\u0027]'}"),
                field("d", "{'code': {'tree': {'id': 'category'}}}"),
                field("e", "{'text': {}}", "'shownWhen': {'contains': {'fact': 'd', 'element': 'billing'}}"),
                field(
                        "f",
                        "{'text': {}}",
                        "'shownWhen': {'compare-facts': {'fact': 'contact.vip', 'operator': '<', 'other': 'a'}}"));

        assertThat(problems(text))
                .containsExactly(
                        tuple(Reason.UNKNOWN_NAME, "/sections/0/steps/0/fields/1/shownWhen/compare/fact"),
                        tuple(Reason.TYPES_DIFFER, "/sections/0/steps/0/fields/1/requiredWhen/compare/value"),
                        tuple(Reason.NOT_ORDERED, "/sections/0/steps/0/fields/5/shownWhen/compare-facts/operator"),
                        tuple(Reason.UNKNOWN_NAME, "/checks/0/failsWhen/any/0/compare/fact"));
    }

    @Test
    void aDeclaredFactHasADotSoThatItIsNoField() {
        assertThat(problems(ofFields("'facts': {'channel': 'text', 'a/b': 'text'}", field("a", "{'boolean': {}}"))))
                .containsExactly(
                        tuple(Reason.FACT_WITHOUT_DOT, "/facts/a~1b"),
                        tuple(Reason.FACT_WITHOUT_DOT, "/facts/channel"));
    }

    @Test
    void aCircleIsToldByItsNames() {
        Template template = template(ofSteps(
                "",
                step("one", shownWhen("c"), field("a", "{'boolean': {}}")),
                step(
                        "two",
                        "",
                        field("b", "{'boolean': {}}", shownWhen("a")),
                        field("c", "{'boolean': {}}", shownWhen("b")),
                        field("d", "{'boolean': {}}", shownWhen("d")),
                        field("e", "{'boolean': {}}", shownWhen("d")),
                        field("f", "{'boolean': {}}", "'requiredWhen': " + is("f", true)))));

        assertThat(TemplateRules.problems(template, CodeTrees.NONE))
                .containsExactly(
                        new TemplateProblem(
                                Reason.CYCLE, "/sections/0/steps/0/shownWhen", "step one → c → b → a → step one", ""),
                        new TemplateProblem(Reason.CYCLE, "/sections/0/steps/1/fields/2/shownWhen", "d → d", ""));
    }

    @Test
    void requestsNameFieldsThatServe() {
        String text = ofFields(
                "'requests': ["
                        + rule(
                                "a",
                                "'follow-up': {'kind': 'CALLBACK', 'title': {'en': 'T'}, 'owner': 'who', 'due': {'from': 'who'}}")
                        + "," + rule("b", "'follow-up': {'kind': 'CALLBACK', 'title': {'en': 'T'}, 'owner': 'day'}")
                        + ","
                        + rule("c", "'promise': {'title': {'en': 'T'}, 'field': 'day', 'keptBy': ['a', 'c', 'z']}")
                        + "," + rule("d", "'promise': {'title': {'en': 'T'}, 'field': 'word', 'due': {'from': 'word'}}")
                        + ","
                        + rule(
                                "e",
                                "'update': {'target': 'crm', 'kind': 'CUSTOMER', 'title': {'en': 'T'},"
                                        + " 'values': {'a/b': 'nobody', 'day': 'day'}}")
                        + ","
                        + rule("f", "'hand-off': {'department': 'd', 'title': {'en': 'T'}, 'due': {'from': 'nobody'}}")
                        + "]",
                field("who", "{'reference': {'to': 'AGENT'}}"),
                field("day", "{'date': {}}"),
                field("word", "{'promise': {}}"));

        assertThat(problems(text))
                .containsExactly(
                        tuple(Reason.WRONG_FIELD_TYPE, "/requests/0/request/follow-up/due/from"),
                        tuple(Reason.WRONG_FIELD_TYPE, "/requests/1/request/follow-up/owner"),
                        tuple(Reason.WRONG_FIELD_TYPE, "/requests/2/request/promise/field"),
                        tuple(Reason.UNKNOWN_RULE, "/requests/2/request/promise/keptBy/1"),
                        tuple(Reason.UNKNOWN_RULE, "/requests/2/request/promise/keptBy/2"),
                        tuple(Reason.UNKNOWN_FIELD, "/requests/4/request/update/values/a~1b"),
                        tuple(Reason.UNKNOWN_FIELD, "/requests/5/request/hand-off/due/from"));
    }

    @Test
    void theTreesAndThePolicyOfATemplateAreChecked() {
        assertThat(
                        problems(
                                ofFields(
                                        "'codes': [{'id': 'category'}, {'id': 'none'}], 'policy': {'defaultCode': ['sales'], 'unitsHeld': 101}")))
                .containsExactly(
                        tuple(Reason.UNKNOWN_TREE, "/codes/1"),
                        tuple(Reason.OUT_OF_RANGE, "/policy/unitsHeld"),
                        tuple(Reason.UNKNOWN_CODE, "/policy/defaultCode"));
        assertThat(problems(ofFields(
                        "'codes': [{'id': 'category'}], 'policy': {'defaultCode': ['billing'], 'unitsHeld': 100}")))
                .isEmpty();
    }

    @Test
    void aStepThatIsRequiredNeedsAField() {
        assertThat(problems(ofSteps("", step("a", "'requirement': 'REQUIRED'"), step("b", ""))))
                .containsExactly(tuple(Reason.EMPTY, "/sections/0/steps/0/fields"));
    }

    @Test
    void aTemplateThatStillInheritsIsNotCheckedAsIfItWereWhole() {
        assertThat(problems(ofFields("'inherits': {'id': 'parent', 'version': 1}, 'omits': ['x']")))
                .containsExactly(tuple(Reason.NOT_FLATTENED, "/inherits"), tuple(Reason.OMITS_NOTHING, "/omits/0"));
    }

    @Test
    void aProblemIsASentenceInBothLanguages() {
        TemplateProblem problem = new TemplateProblem(Reason.LIMITS_CONTRADICT, "/sections", "5", "<= 4");

        assertThat(problem.message())
                .isEqualTo("/sections: The lower limit lies above the upper one: 5; allowed: <= 4");
        assertThat(problem.toText(Locale.JAPAN)).isEqualTo("/sections: 下限が上限を超えています（5）。使えるもの: <= 4");
        assertThat(new TemplateProblem(Reason.NOT_JSON, "", "", "").message()).startsWith("the whole: ");
    }

    private static String rule(String id, String request) {
        return "{'id': '" + id + "', 'when': {'constant': true}, 'request': {" + request + "}}";
    }

    private static List<Tuple> problems(String text) {
        return TemplateRules.problems(template(text), Documents.trees()).stream()
                .map(problem -> tuple(problem.reason(), problem.place()))
                .toList();
    }
}
