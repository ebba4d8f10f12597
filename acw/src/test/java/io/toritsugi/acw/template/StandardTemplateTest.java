package io.toritsugi.acw.template;

import static io.toritsugi.acw.template.Documents.template;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.toritsugi.acw.code.CodeTree;
import io.toritsugi.acw.field.Field;
import io.toritsugi.acw.field.type.CodeType;
import io.toritsugi.core.condition.Truth;
import io.toritsugi.core.event.interaction.Classification;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.fact.Facts;
import io.toritsugi.core.fact.Sensitivity;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a template of a real centre says, as data. */
class StandardTemplateTest {
    private static final Template TEMPLATE = template("""
            {'id': 'standard', 'version': 1, 'label': {'en': 'Standard', 'ja': '標準'},
             'facts': {'contact.jurisdiction': 'text', 'customer.changed': 'boolean'},
             'checks': [
               {'id': 'cooling-off', 'severity': 'BLOCKING', 'message': {'en': 'Say how to withdraw', 'ja': 'クーリングオフを説明'},
                'failsWhen': {'all': [
                  {'compare': {'fact': 'contact.jurisdiction', 'operator': '=', 'value': {'text': 'JP'}}},
                  {'not': {'compare': {'fact': 'withdrawal-explained', 'operator': '=', 'value': {'boolean': true}}}}]}}],
             'sections': [{'id': 'record', 'label': {'en': 'Record', 'ja': '記録'}, 'steps': [
               {'id': 'greet', 'label': {'en': 'Close the talk', 'ja': 'お礼'}, 'guidance': {'en': 'Thank the customer.', 'ja': 'お礼を述べる。'}},
               {'id': 'customer', 'label': {'en': 'Update the customer', 'ja': '顧客情報の更新'},
                'shownWhen': {'compare': {'fact': 'customer.changed', 'operator': '=', 'value': {'boolean': true}}},
                'fields': [{'id': 'phone', 'label': {'en': 'Phone', 'ja': '電話番号'}, 'sensitivity': 'PERSONAL',
                  'help': {'en': 'With area code.', 'ja': '市外局番から入力。'}, 'type': {'text': {'format': 'PHONE'}}}]},
               {'id': 'document', 'label': {'en': 'Document', 'ja': '文書化'}, 'requirement': 'REQUIRED', 'fields': [
                 {'id': 'inquiry', 'label': {'en': 'Inquiry', 'ja': '問い合わせ'}, 'required': true, 'type': {'text': {'format': 'MULTI_LINE'}}},
                 {'id': 'action', 'label': {'en': 'Action', 'ja': '行動'}, 'required': true, 'type': {'text': {'format': 'MULTI_LINE'}}},
                 {'id': 'solution', 'label': {'en': 'Solution', 'ja': '解決策'}, 'required': true, 'type': {'text': {'format': 'MULTI_LINE'}}},
                 {'id': 'category', 'label': {'en': 'Category', 'ja': '分類'}, 'type': {'code': {'tree': {'id': 'category'}}}},
                 {'id': 'resolution', 'label': {'en': 'Resolution', 'ja': '解決'}, 'type': {'code': {'tree': {'id': 'resolution'}}}}]},
               {'id': 'duties', 'label': {'en': 'Duties', 'ja': '法定事項'}, 'mandatoryFor': ['insurance'], 'fields': [
                 {'id': 'withdrawal-explained', 'label': {'en': 'Withdrawal explained', 'ja': '説明済み'}, 'type': {'boolean': {}}},
                 {'id': 'card', 'label': {'en': 'Card', 'ja': 'カード番号'}, 'sensitivity': 'SECRET', 'type': {'text': {}}}]}]}]}
            """);

    @Test
    void itFitsTogether() {
        assertThat(TemplateRules.problems(TEMPLATE, Documents.trees())).isEmpty();
    }

    @Test
    @DisplayName("M12: a template can mark a step mandatory for a regulated type")
    void aStepIsMandatoryForARegulatedType() {
        assertThat(step("duties").mandatoryFor()).containsExactly("insurance");
        assertThat(step("document").mandatoryFor()).isEmpty();
    }

    @Test
    @DisplayName("M24: step order is data; steps can be required, optional or conditional")
    void theOrderOfStepsIsData() {
        assertThat(TEMPLATE.sections().get(0).steps())
                .extracting(
                        Step::id, Step::requirement, each -> each.shownWhen().isPresent())
                .containsExactly(
                        tuple("greet", Step.Requirement.OPTIONAL, false),
                        tuple("customer", Step.Requirement.OPTIONAL, true),
                        tuple("document", Step.Requirement.REQUIRED, false),
                        tuple("duties", Step.Requirement.OPTIONAL, false));
    }

    @Test
    @DisplayName("M25: inquiry, action and solution are three parts; each can be required")
    void threePartsCanBeRequired() {
        assertThat(step("document").fields().subList(0, 3))
                .extracting(each -> each.id().value(), Field::required)
                .containsExactly(tuple("inquiry", true), tuple("action", true), tuple("solution", true));
    }

    @Test
    @DisplayName("M60: a field has a help text for who is new, in the language of the agent")
    void aFieldHasAHelpText() {
        assertThat(field("phone").help().map(help -> help.in(Locale.JAPAN))).contains("市外局番から入力。");
        assertThat(field("phone").help().map(help -> help.in(Locale.GERMAN))).contains("With area code.");
    }

    @Test
    @DisplayName("M63: rules for a jurisdiction or a type of business are data")
    void aRuleForAJurisdictionIsData() {
        assertThat(coolingOffFails("JP")).isEqualTo(Truth.TRUE);
        assertThat(coolingOffFails("US")).isEqualTo(Truth.FALSE);
    }

    @Test
    @DisplayName("M66: every field has a class of sensitivity")
    void aFieldHasASensitivity() {
        assertThat(field("phone").sensitivity()).isEqualTo(Sensitivity.PERSONAL);
        assertThat(field("card").sensitivity()).isEqualTo(Sensitivity.SECRET);
        assertThat(field("inquiry").sensitivity()).isEqualTo(Sensitivity.INTERNAL);
    }

    @Test
    @DisplayName("M147: a standard process is a template whose steps tell the agent what to do, in order")
    void aStandardProcessIsGuidanceInOrder() {
        assertThat(TEMPLATE.sections().get(0).steps().get(0).guidance().map(text -> text.in(Locale.JAPANESE)))
                .contains("お礼を述べる。");
        assertThat(step("greet").fields()).isEmpty();
    }

    @Test
    @DisplayName("M218: category and resolution are separate fields, each with a tree of its own")
    void categoryAndResolutionAreSeparate() {
        assertThat(treeOf("category").map(CodeTree::kind)).contains(Classification.CATEGORY);
        assertThat(treeOf("resolution").map(CodeTree::kind)).contains(Classification.RESOLUTION);
    }

    private static Truth coolingOffFails(String jurisdiction) {
        return TEMPLATE.checks()
                .get(0)
                .failsWhen()
                .orElseThrow()
                .evaluate(Facts.of(Map.of(
                        "contact.jurisdiction",
                        FactValue.of(jurisdiction),
                        "withdrawal-explained",
                        FactValue.of(false))));
    }

    private static Optional<CodeTree> treeOf(String field) {
        return Documents.trees().find(((CodeType) field(field).type()).tree());
    }

    private static Field field(String id) {
        return TEMPLATE.fields().stream()
                .filter(field -> field.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Step step(String id) {
        return TEMPLATE.sections().get(0).steps().stream()
                .filter(step -> step.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
