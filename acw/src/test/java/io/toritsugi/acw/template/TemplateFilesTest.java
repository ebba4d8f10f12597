package io.toritsugi.acw.template;

import static io.toritsugi.acw.template.Documents.JACKSON_2;
import static io.toritsugi.acw.template.Documents.JACKSON_3;
import static io.toritsugi.acw.template.Documents.WHOLE;
import static io.toritsugi.acw.template.Documents.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.toritsugi.acw.template.TemplateProblem.Reason;
import io.toritsugi.core.json.Jackson2;
import io.toritsugi.core.json.shape.Findings;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class TemplateFilesTest {
    @Example
    void aTemplateWithEverythingIsReadAndWrittenAgainByBothJacksons() {
        Template template = read(json(WHOLE)).get();

        assertThat(template.fields()).hasSize(13);
        assertThat(JACKSON_2.write(template)).isEqualTo(JACKSON_3.write(template));
        assertThat(read(JACKSON_2.write(template))).isEqualTo(Validation.valid(template));
        assertThat(JACKSON_3.read(JACKSON_3.write(template), Template.class)).isEqualTo(template);
    }

    @Example
    void aTreeIsReadAndWrittenAgainByBothJacksons() {
        String written = JACKSON_2.write(Documents.categories());

        assertThat(JACKSON_3.write(Documents.categories())).isEqualTo(written);
        assertThat(TemplateFiles.readCodeTree(JACKSON_3, written)).isEqualTo(Validation.valid(Documents.categories()));
    }

    @Example
    void nothingInATemplateIsWrittenThatIsNotKnownWhenItIsRead() throws Exception {
        JsonNode given = Jackson2.mapper().readTree(json(WHOLE));
        JsonNode written =
                Jackson2.mapper().readTree(JACKSON_2.write(read(json(WHOLE)).get()));

        List<String> lost = new ArrayList<>();
        lost("", given, written, lost);
        assertThat(lost).isEmpty();
    }

    private static void lost(String place, JsonNode given, JsonNode written, List<String> lost) {
        given.properties().forEach(property -> {
            if (!written.has(property.getKey())) {
                lost.add(place + "/" + property.getKey());
            } else {
                lost(place + "/" + property.getKey(), property.getValue(), written.get(property.getKey()), lost);
            }
        });
    }

    @Example
    void everyProblemIsToldAtOnceByItsPlace() {
        String text = """
                {'id': 'No Good', 'version': 0, 'label': {}, 'colour': 'red', 'facts': {'a.b': 'colour'},
                 'inherits': {'id': 'p'}, 'codes': [{'id': 'category', 'version': 1.5}],
                 'policy': {'mode': 'LAZY', 'limits': {'CONNECTED': 'two minutes', 'SOMETIMES': 'PT1M'}, 'extension': {'length': 'PT0S', 'approvalWithin': '-PT1S'}},
                 'checks': [{'id': 'c', 'severity': 'BLOCKING', 'message': {'en': ' '}}, null, 7],
                 'requests': [{'id': 'r', 'when': {'compare': {'fact': 'x', 'operator': '~', 'value': {'text': 1}}},
                   'request': {'telegram': {}}}],
                 'sections': [{'id': 's', 'label': {'english!': 'S'}, 'steps': [
                   {'id': 'p', 'label': {'en': 'P'}, 'requirement': 'MAYBE', 'fields': [
                     {'id': 'f', 'type': {'text': {'maxLenght': 5}, 'number': {}}},
                     {'id': 'g', 'label': {'en': 'G'}, 'type': {'text': {'maxLenght': 5}}, 'required': 'yes'},
                     {'id': 'h', 'label': {'en': 'H'}, 'type': {'number': {'min': 1e2000}},
                      'defaultAnswer': {'attachment': {'reference': 'r', 'mediaType': 'm', 'bytes': -1}}}]}]}]}
                """;

        assertThat(read(json(text)).getError())
                .extracting(TemplateProblem::reason, TemplateProblem::place)
                .containsExactlyInAnyOrder(
                        tuple(Reason.UNEXPECTED, "/id"),
                        tuple(Reason.UNEXPECTED, "/version"),
                        tuple(Reason.UNEXPECTED, "/label"),
                        tuple(Reason.UNKNOWN_PROPERTY, "/colour"),
                        tuple(Reason.UNEXPECTED, "/facts/a.b"),
                        tuple(Reason.MISSING, "/inherits/version"),
                        tuple(Reason.UNEXPECTED, "/codes/0/version"),
                        tuple(Reason.UNEXPECTED, "/policy/mode"),
                        tuple(Reason.UNEXPECTED, "/policy/limits/CONNECTED"),
                        tuple(Reason.UNEXPECTED, "/policy/limits/SOMETIMES"),
                        tuple(Reason.UNEXPECTED, "/policy/extension/length"),
                        tuple(Reason.UNEXPECTED, "/policy/extension/approvalWithin"),
                        tuple(Reason.UNEXPECTED, "/checks/0"),
                        tuple(Reason.UNEXPECTED, "/checks/0/message/en"),
                        tuple(Reason.MISSING, "/checks/1"),
                        tuple(Reason.UNEXPECTED, "/checks/2"),
                        tuple(Reason.UNEXPECTED, "/requests/0/when/compare/operator"),
                        tuple(Reason.UNEXPECTED, "/requests/0/when/compare/value/text"),
                        tuple(Reason.UNEXPECTED, "/requests/0/request"),
                        tuple(Reason.UNEXPECTED, "/sections/0/label/english!"),
                        tuple(Reason.UNEXPECTED, "/sections/0/steps/0/requirement"),
                        tuple(Reason.MISSING, "/sections/0/steps/0/fields/0/label"),
                        tuple(Reason.UNEXPECTED, "/sections/0/steps/0/fields/0/type"),
                        tuple(Reason.UNKNOWN_PROPERTY, "/sections/0/steps/0/fields/1/type/text/maxLenght"),
                        tuple(Reason.UNEXPECTED, "/sections/0/steps/0/fields/1/required"),
                        tuple(Reason.UNEXPECTED, "/sections/0/steps/0/fields/2/type/number/min"),
                        tuple(Reason.UNEXPECTED, "/sections/0/steps/0/fields/2/defaultAnswer/attachment/bytes"));
    }

    @Example
    void whatIsNoJsonObjectOrSaysThingsTwiceIsAProblem() {
        for (String broken :
                List.of("", "null", "[]", "{", "{} x", "'", "{'id': 'a', 'id': 'a'}", "[".repeat(100_000))) {
            assertThat(read(json(broken)).getError())
                    .as(broken.substring(0, Math.min(20, broken.length())))
                    .extracting(TemplateProblem::reason, TemplateProblem::place)
                    .containsExactly(tuple(Reason.NOT_JSON, ""));
        }
    }

    @Example
    void aDocumentOfNothingButFaultsEndsWithTheFirstOfThem() {
        String text = json("{'id': 'a', 'version': 1, 'label': {'en': 'A'}, 'omits': [" + "1,".repeat(50_000) + "1]}");

        assertThat(read(text).getError()).hasSize(Findings.MOST);
        assertThat(read(" ".repeat(TemplateFiles.MOST_CHARACTERS + 1)).getError())
                .extracting(TemplateProblem::reason)
                .containsExactly(Reason.TOO_LONG);
    }

    @Property
    void noDocumentMakesTheReaderThrow(@ForAll long seed) throws Exception {
        Random random = new Random(seed);
        JsonNode tree = Jackson2.mapper().readTree(json(WHOLE));
        for (int i = 0; i <= random.nextInt(3); i++) {
            spoil(tree, random);
        }
        Validation<List<TemplateProblem>, Template> read = read(tree.toString());

        if (read.isInvalid()) {
            assertThat(read.getError()).isNotEmpty().allSatisfy(problem -> {
                boolean stands = !tree.at(problem.place()).isMissingNode();
                // What a condition lacks is told where it should stand, as null.
                boolean lacking =
                        problem.reason() == Reason.MISSING || problem.subject().equals("null");
                assertThat(stands || lacking).as(problem.toString()).isTrue();
            });
        } else {
            assertThat(TemplateRules.problems(read.get(), Documents.trees())).isNotEmpty();
        }
    }

    private static void spoil(JsonNode tree, Random random) {
        List<JsonNode> inner = new ArrayList<>();
        collect(tree, inner);
        JsonNode node = inner.get(random.nextInt(inner.size()));
        JsonNodeFactory make = JsonNodeFactory.instance;
        List<JsonNode> odd = List.of(
                make.arrayNode(),
                make.objectNode(),
                make.numberNode(-1),
                make.numberNode(1.5),
                make.nullNode(),
                make.booleanNode(true),
                make.textNode("elsewhere"),
                make.textNode("-P1D"),
                make.textNode(""));
        if (node instanceof ArrayNode list && !list.isEmpty()) {
            list.set(random.nextInt(list.size()), odd.get(random.nextInt(odd.size())));
        } else if (node instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            object.set(names.get(random.nextInt(names.size())), odd.get(random.nextInt(odd.size())));
        }
    }

    private static void collect(JsonNode node, List<JsonNode> inner) {
        if (node.isContainerNode()) {
            inner.add(node);
            node.forEach(child -> collect(child, inner));
        }
    }

    private static Validation<List<TemplateProblem>, Template> read(String text) {
        Validation<List<TemplateProblem>, Template> second = TemplateFiles.read(JACKSON_2, text);
        assertThat(TemplateFiles.read(JACKSON_3, text)).isEqualTo(second);
        return second;
    }
}
