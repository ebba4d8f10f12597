package io.toritsugi.acw.template;

import static io.toritsugi.acw.template.Documents.field;
import static io.toritsugi.acw.template.Documents.is;
import static io.toritsugi.acw.template.Documents.json;
import static io.toritsugi.acw.template.Documents.ofFields;
import static io.toritsugi.acw.template.Documents.shownWhen;
import static io.toritsugi.acw.template.Documents.template;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.code.CodeTrees;
import io.toritsugi.acw.field.FieldId;
import io.toritsugi.acw.form.Form;
import io.toritsugi.acw.form.FormView;
import io.toritsugi.acw.form.Violation;
import io.toritsugi.acw.template.TemplateProblem.Reason;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.fact.Facts;
import io.toritsugi.core.json.JsonCodec;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What somebody writes who means harm ends in a report. */
class HostileTemplatesTest {
    @Example
    void tenThousandFieldsAreCheckedAndOneMoreIsNot() {
        assertThat(problems(template(fields(10_000)))).isEmpty();
        assertThat(problems(template(fields(10_001))))
                .extracting(TemplateProblem::reason, TemplateProblem::subject)
                .containsExactly(tuple(Reason.TOO_MANY, "10001"));
    }

    @Example
    void aCircleThroughTenThousandFieldsIsOneProblem() {
        String[] fields = IntStream.range(0, 10_000)
                .mapToObj(i -> field("f" + i, "{'boolean': {}}", shownWhen("f" + (i + 1) % 10_000)))
                .toArray(String[]::new);

        assertThat(problems(template(ofFields("", fields)))).singleElement().satisfies(problem -> {
            assertThat(problem.reason()).isEqualTo(Reason.CYCLE);
            assertThat(problem.allowed()).isEmpty();
            assertThat(problem.message()).hasSizeLessThan(1_000);
        });
    }

    @Example
    void tenThousandFieldsOfOneIdAreToldEach() {
        String[] fields = IntStream.range(0, 10_000)
                .mapToObj(i -> field("same", "{'boolean': {}}"))
                .toArray(String[]::new);

        assertThat(problems(template(ofFields("", fields))))
                .hasSize(9_999)
                .allMatch(problem -> problem.reason() == Reason.DUPLICATE_ID);
    }

    @Example
    void aConditionOrADocumentOfGreatDepthIsRefused() {
        String deep = "{'not': ".repeat(150) + "{'constant': true}" + "}".repeat(150);
        String deeper = "{'not': ".repeat(100_000) + "{'constant': true}" + "}".repeat(100_000);

        assertThat(read(ofFields("", field("a", "{'boolean': {}}", "'shownWhen': " + deep))))
                .extracting(TemplateProblem::reason)
                .containsExactly(Reason.TOO_DEEP);
        assertThat(read(ofFields("", field("a", "{'boolean': {}}", "'shownWhen': " + deeper))))
                .extracting(TemplateProblem::reason)
                .containsExactly(Reason.NOT_JSON);
    }

    @Example
    void aPatternIsShortAndCompiles() {
        assertThat(problems(template(ofFields(
                        "",
                        field("a", "{'text': {'pattern': '" + "(".repeat(500) + ")".repeat(500) + "'}}"),
                        field("b", "{'text': {'pattern': '" + "(".repeat(1_000) + "'}}"),
                        field("c", "{'text': {'pattern': '" + "a".repeat(1_001) + "'}}")))))
                .extracting(TemplateProblem::reason, TemplateProblem::place)
                .containsExactly(
                        tuple(Reason.BAD_PATTERN, "/sections/0/steps/0/fields/1/type/text/pattern"),
                        tuple(Reason.TOO_LONG, "/sections/0/steps/0/fields/2/type/text/pattern"));
    }

    @Example
    void noTextHoldsMarkupOrControlCharactersOrTooMuch() {
        String text = "{'id': 'test', 'version': 1, 'label': {'en': '<script>alert(1)</script>'},"
                + " 'description': {'en': '<!-- x'}, 'policy': {},"
                + " 'checks': [{'id': 'c', 'severity': 'WARNING', 'shipped': 'UNCLASSIFIED', 'message': {'en': '</b>'}}],"
                + " 'requests': [{'id': 'r<i', 'when': {'constant': true}, 'request': {'notification': {'to': '<a',"
                + " 'title': {'ja': 'a\\u0000b'}}}}],"
                + " 'sections': [{'id': 's', 'label': {'en': 'a\\u202Eb'}, 'steps': [{'id': 't', 'label': {'en': 'ok 1 < 2\\n<3'},"
                + " 'guidance': {'en': '" + "x".repeat(10_001) + "'}, 'mandatoryFor': ['<x'], 'fields': ["
                + "{'id': 'f', 'label': {'en': 'F'}, 'help': {'en': '<img src=x onerror=alert(1)>'}, 'message': {'en': '<?php'},"
                + " 'type': {'choice': {'options': [{'value': '<v', 'label': {'en': '<l'}}]}}}]}]}]}";

        assertThat(problems(template(text)))
                .extracting(TemplateProblem::reason, TemplateProblem::place)
                .containsExactlyInAnyOrder(
                        tuple(Reason.MARKUP, "/label/en"),
                        tuple(Reason.MARKUP, "/description/en"),
                        tuple(Reason.MARKUP, "/checks/0/message/en"),
                        tuple(Reason.MARKUP, "/requests/0/id"),
                        tuple(Reason.MARKUP, "/requests/0/request/notification/to"),
                        tuple(Reason.CONTROL_CHARACTER, "/requests/0/request/notification/title/ja"),
                        tuple(Reason.CONTROL_CHARACTER, "/sections/0/label/en"),
                        tuple(Reason.TOO_LONG, "/sections/0/steps/0/guidance/en"),
                        tuple(Reason.MARKUP, "/sections/0/steps/0/mandatoryFor/0"),
                        tuple(Reason.MARKUP, "/sections/0/steps/0/fields/0/help/en"),
                        tuple(Reason.MARKUP, "/sections/0/steps/0/fields/0/message/en"),
                        tuple(Reason.MARKUP, "/sections/0/steps/0/fields/0/type/choice/options/0/value"),
                        tuple(Reason.MARKUP, "/sections/0/steps/0/fields/0/type/choice/options/0/label/en"));
    }

    @Example
    void aReportGrowsNoFasterThanItsTemplate() {
        String longName = "n".repeat(190);
        String[] fields = IntStream.range(0, 5_000)
                .mapToObj(i -> field(longName + i, "{'boolean': {}}", shownWhen("gone." + longName + i)))
                .toArray(String[]::new);
        String text = ofFields("", fields);

        List<TemplateProblem> problems = problems(template(text));

        assertThat(problems).hasSize(5_000).allMatch(problem -> problem.reason() == Reason.UNKNOWN_NAME);
        assertThat(problems.stream()
                        .mapToLong(problem -> problem.message().length())
                        .sum())
                .isLessThan(20L * text.length());
    }

    @Example
    void aDocumentThatIsTooLongIsNotRead() {
        JsonCodec untouched = (JsonCodec) Proxy.newProxyInstance(
                JsonCodec.class.getClassLoader(), new Class<?>[] {JsonCodec.class}, (codec, method, arguments) -> {
                    throw new AssertionError("the document is read");
                });

        assertThat(TemplateFiles.read(untouched, " ".repeat(TemplateFiles.MOST_CHARACTERS + 1))
                        .getError())
                .extracting(TemplateProblem::reason)
                .containsExactly(Reason.TOO_LONG);
    }

    /** Fields that hang on each other ten thousand deep: each condition is asked a few times, however deep it is. */
    @Example
    void aFormLooksAtEachFactAFewTimes() {
        String[] fields = IntStream.range(0, 10_000)
                .mapToObj(i -> field(
                        "f" + i,
                        "{'boolean': {}}",
                        "'shownWhen': {'all': [{'exists': 'a.b'}, "
                                + (i == 0 ? "{'constant': true}" : is("f" + (i - 1), true)) + "]}"))
                .toArray(String[]::new);
        Form form = Form.of(template(ofFields("'facts': {'a.b': 'boolean'}", fields)), CodeTrees.NONE)
                .get();
        AtomicInteger looks = new AtomicInteger();
        Facts contact = name -> {
            looks.incrementAndGet();
            return Optional.of(FactValue.of(true));
        };
        Map<FieldId, Answer> answers = new HashMap<>();
        form.template().fields().forEach(field -> answers.put(field.id(), Answer.of(true)));

        FormView view = form.view(answers, contact, Set.of());

        assertThat(form.template().fields()).allMatch(field -> view.isShown(field.id()));
        assertThat(looks.get()).isBetween(10_000, 40_000);
    }

    /** How far a match goes is counted in looks at the text: {@code BoundedPattern} says how many there may be. */
    @Example
    void aCatastrophicPatternIsToldAndNotFollowedToItsEnd() {
        Form form = Form.of(template(ofFields("", field("a", "{'text': {'pattern': '(a+)+'}}"))), CodeTrees.NONE)
                .get();

        assertThat(form.problems(FieldId.of("a"), Answer.of("a".repeat(2_000) + "!")))
                .extracting(Violation::reason)
                .containsExactly(Violation.Reason.PATTERN_OVER_BUDGET);
    }

    /** Of every knot of circles one is told, and what is told is one: by reachability, the plain way. */
    @Property
    void everyKnotOfCirclesIsToldOnce(@ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int size) {
        Random random = new Random(seed);
        boolean[][] needs = new boolean[size][size];
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            List<String> parts = new ArrayList<>();
            for (int j = 0; j < size; j++) {
                needs[i][j] = random.nextInt(size + 1) == 0;
                if (needs[i][j]) {
                    parts.add("{'exists': 'f" + j + "'}");
                }
            }
            fields.add(field("f" + i, "{'boolean': {}}", "'shownWhen': {'all': [" + String.join(",", parts) + "]}"));
        }
        boolean[][] reach = reach(needs);
        BitSet seen = new BitSet();
        int knots = 0;
        for (int i = 0; i < size; i++) {
            if (reach[i][i] && !seen.get(i)) {
                knots++;
                for (int j = 0; j < size; j++) {
                    seen.set(j, seen.get(j) || (reach[i][j] && reach[j][i]));
                }
            }
        }

        List<TemplateProblem> problems = problems(template(ofFields("", fields.toArray(String[]::new))));
        assertThat(problems).hasSize(knots).allSatisfy(problem -> {
            int[] way = way(problem.subject());
            assertThat(way[0]).isEqualTo(way[way.length - 1]);
            for (int i = 1; i < way.length; i++) {
                assertThat(needs[way[i - 1]][way[i]]).isTrue();
            }
        });
    }

    private static int[] way(String names) {
        return Arrays.stream(names.split(" → "))
                .mapToInt(name -> Integer.parseInt(name.substring(1)))
                .toArray();
    }

    private static boolean[][] reach(boolean[][] needs) {
        int size = needs.length;
        boolean[][] reach = new boolean[size][];
        for (int i = 0; i < size; i++) {
            reach[i] = needs[i].clone();
        }
        for (int k = 0; k < size; k++) {
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    reach[i][j] |= reach[i][k] && reach[k][j];
                }
            }
        }
        return reach;
    }

    private static String fields(int count) {
        return ofFields(
                "",
                IntStream.range(0, count)
                        .mapToObj(i -> i == 0
                                ? field("f0", "{'boolean': {}}")
                                : field("f" + i, "{'boolean': {}}", shownWhen("f" + (i - 1))))
                        .toArray(String[]::new));
    }

    private static List<TemplateProblem> problems(Template template) {
        return TemplateRules.problems(template, CodeTrees.NONE);
    }

    private static List<TemplateProblem> read(String text) {
        return TemplateFiles.read(Documents.JACKSON_3, json(text)).getError();
    }
}
