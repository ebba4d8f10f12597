package io.toritsugi.acw.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.acw.check.Check;
import io.toritsugi.acw.check.Severity;
import io.toritsugi.acw.code.CodeTree;
import io.toritsugi.acw.code.CodeTrees;
import io.toritsugi.acw.field.Field;
import io.toritsugi.acw.field.FieldId;
import io.toritsugi.acw.request.HandOffPlan;
import io.toritsugi.acw.request.PromisePlan;
import io.toritsugi.acw.request.RequestRule;
import io.toritsugi.acw.template.Step;
import io.toritsugi.acw.template.Template;
import io.toritsugi.acw.template.TemplateRules;
import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.fact.Sensitivity;
import io.toritsugi.core.json.Jackson2;
import io.toritsugi.core.json.Jackson3;
import io.toritsugi.core.json.JsonCodec;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BuiltInPackTest {
    private static final JsonCodec CODEC = Jackson3.codec();
    private static final BuiltInPack PACK = BuiltInPack.read(CODEC);
    private static final Pattern LENGTH_OF_TIME = Pattern.compile("P(T?[0-9]+[DHMS])+");
    private static final CodeTrees TREES = CodeTrees.of(PACK.trees());
    private static final JsonMapper JSON = Jackson3.mapper();

    static List<Template> templates() {
        return PACK.templates();
    }

    static List<CodeTree> trees() {
        return PACK.trees();
    }

    @Test
    void bothJacksonsReadTheSame() {
        BuiltInPack readBy2 = BuiltInPack.read(Jackson2.codec());
        assertThat(readBy2.templates()).isEqualTo(PACK.templates());
        assertThat(readBy2.trees()).isEqualTo(PACK.trees());
    }

    @Test
    void thereAreTheTenCasesInJapaneseAndEnglish() {
        assertThat(PACK.templates())
                .extracting(template -> template.ref().toString())
                .containsExactly(
                        "technical-support@1",
                        "billing@1",
                        "orders@1",
                        "complaint@1",
                        "account-maintenance@1",
                        "sales-follow-up@1",
                        "appointment@1",
                        "escalation@1",
                        "compliance@1",
                        "survey@1");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void theRulesOfTemplatesFindNoProblem(Template template) {
        assertThat(TemplateRules.problems(template, TREES)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void nothingInTheDocumentIsPassedOver(Template template) {
        assertContains(
                written(template),
                document(template.id() + ".json"),
                template.id().value());
    }

    @ParameterizedTest
    @MethodSource("trees")
    void nothingInTheDocumentOfATreeIsPassedOver(CodeTree tree) {
        assertContains(
                written(tree),
                document("codes/" + tree.id() + ".json"),
                tree.id().value());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void atLeastThreeConditionsSayWhatIsShownAndWhatIsNeeded(Template template) {
        assertThat(conditions(template)).hasSizeGreaterThanOrEqualTo(3).noneMatch(this::isConstant);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void atLeastTwoChecksBlockOneOfThemByACondition(Template template) {
        List<Check> blocking = template.checks().stream()
                .filter(check -> check.severity() == Severity.BLOCKING)
                .toList();
        assertThat(blocking)
                .hasSizeGreaterThanOrEqualTo(2)
                .anyMatch(check -> check.failsWhen().isPresent());
        assertThat(template.checks()).anyMatch(check -> check.severity() == Severity.WARNING);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void somethingIsPromisedOrHandedOverOnACondition(Template template) {
        assertThat(template.requests())
                .filteredOn(rule -> rule.request() instanceof PromisePlan || rule.request() instanceof HandOffPlan)
                .isNotEmpty()
                .extracting(RequestRule::when)
                .noneMatch(this::isConstant);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyStepGuidesAndTheThreePartsStandInOrder(Template template) {
        assertThat(template.sections())
                .extracting(section -> section.id())
                .containsExactly("part-inquiry", "part-action", "part-solution");
        assertThat(steps(template)).allMatch(step -> step.guidance().isPresent());
        assertThat(steps(template)).anyMatch(step -> step.requirement() == Step.Requirement.REQUIRED);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void timeIsLimitedAndADefaultDispositionExists(Template template) {
        assertThat(template.policy()).hasValueSatisfying(policy -> {
            assertThat(policy.mode()).isPresent();
            assertThat(policy.limits()).hasSize(3);
            assertThat(policy.grace()).isPresent();
            assertThat(policy.defaultCode()).isPresent();
        });
        assertThat(template.fields()).extracting(field -> field.id().value()).contains("category", "disposition");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void personalAnswersAreKeptByAClassOfRetention(Template template) {
        assertThat(template.fields())
                .filteredOn(field -> field.sensitivity() == Sensitivity.PERSONAL)
                .isNotEmpty()
                .allMatch(field -> field.retention().isPresent());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void noIdIsGivenTwiceWhateverItNames(Template template) {
        List<String> ids = new ArrayList<>();
        template.sections().forEach(section -> ids.add(section.id()));
        steps(template).forEach(step -> ids.add(step.id()));
        template.fields().forEach(field -> ids.add(field.id().value()));
        template.checks().forEach(check -> ids.add(check.id()));
        template.requests().forEach(rule -> ids.add(rule.id()));
        assertThat(ids).as("omits leaves out what it means, and nothing else").doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyTextStandsInJapaneseAndEnglish(Template template) {
        assertBilingual(document(template.id() + ".json"), template.id().value());
    }

    @ParameterizedTest
    @MethodSource("trees")
    void everyLabelOfATreeStandsInJapaneseAndEnglish(CodeTree tree) {
        assertBilingual(document("codes/" + tree.id() + ".json"), tree.id().value());
    }

    @Test
    void noTwoTemplatesShareMoreThanHalfOfTheirFields() {
        for (Template one : PACK.templates()) {
            for (Template other : PACK.templates()) {
                if (one.id().compareTo(other.id()) < 0) {
                    Set<FieldId> shared = ids(one);
                    shared.retainAll(ids(other));
                    assertThat(shared.size() * 2)
                            .as("%s and %s share %s", one.id(), other.id(), shared)
                            .isLessThanOrEqualTo(
                                    Math.min(one.fields().size(), other.fields().size()));
                }
            }
        }
    }

    private static Set<FieldId> ids(Template template) {
        return new HashSet<>(template.fields().stream().map(Field::id).toList());
    }

    private static List<Step> steps(Template template) {
        return template.sections().stream()
                .flatMap(section -> section.steps().stream())
                .toList();
    }

    private static List<Condition> conditions(Template template) {
        return Stream.concat(
                        steps(template).stream().flatMap(step -> step.shownWhen().stream()),
                        template.fields().stream()
                                .flatMap(field ->
                                        Stream.concat(field.shownWhen().stream(), field.requiredWhen().stream())))
                .toList();
    }

    private boolean isConstant(Condition condition) {
        return condition instanceof Condition.Constant;
    }

    private static JsonNode written(Object value) {
        return JSON.readTree(CODEC.write(value));
    }

    private static Object normal(JsonNode value) {
        return value.isString() && LENGTH_OF_TIME.matcher(value.asString()).matches()
                ? Duration.parse(value.asString())
                : value.asString();
    }

    private static JsonNode document(String path) {
        try (InputStream stream = BuiltInPack.class.getResourceAsStream(path)) {
            return JSON.readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertContains(JsonNode written, JsonNode document, String place) {
        if (document.isObject()) {
            for (Map.Entry<String, JsonNode> property : document.properties()) {
                String within = place + "/" + property.getKey();
                JsonNode found = written.path(property.getKey());
                assertThat(found.isMissingNode()).as(within + " is read").isFalse();
                assertContains(found, property.getValue(), within);
            }
        } else if (document.isArray()) {
            assertThat(written.size()).as(place).isEqualTo(document.size());
            for (int i = 0; i < document.size(); i++) {
                assertContains(written.get(i), document.get(i), place + "/" + i);
            }
        } else {
            assertThat(normal(written)).as(place).isEqualTo(normal(document));
        }
    }

    private static void assertBilingual(JsonNode node, String place) {
        if (node.has("en") || node.has("ja")) {
            assertThat(node.propertyNames()).as(place).containsExactlyInAnyOrder("en", "ja");
            String japanese = node.get("ja").asString();
            assertThat(japanese).as(place).isNotEqualTo(node.get("en").asString());
            assertThat(node.get("en").asString().chars())
                    .as(place + " in English")
                    .allMatch(c -> c < 0x2E80);
        } else {
            node.properties()
                    .forEach(property -> assertBilingual(property.getValue(), place + "/" + property.getKey()));
            for (int i = 0; node.isArray() && i < node.size(); i++) {
                assertBilingual(node.get(i), place + "/" + i);
            }
        }
    }
}
