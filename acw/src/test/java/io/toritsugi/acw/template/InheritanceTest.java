package io.toritsugi.acw.template;

import static io.toritsugi.acw.template.Documents.field;
import static io.toritsugi.acw.template.Documents.template;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.toritsugi.acw.check.Check;
import io.toritsugi.acw.field.Field;
import io.toritsugi.acw.field.FieldId;
import io.toritsugi.acw.template.TemplateProblem.Reason;
import io.vavr.control.Validation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class InheritanceTest {
    private static final Template PARENT = template("""
            {'id': 'house', 'version': 2, 'label': {'en': 'House'}, 'description': {'en': 'For all'},
             'facts': {'contact.vip': 'text'}, 'codes': [{'id': 'category', 'version': 1}],
             'policy': {'codeRequired': true},
             'checks': [CHECK1, CHECK2], 'requests': [],
             'sections': [
               {'id': 'one', 'label': {'en': 'One'}, 'steps': [
                 {'id': 'ask', 'label': {'en': 'Ask'}, 'fields': [FIELD_A, FIELD_B]},
                 {'id': 'act', 'label': {'en': 'Act'}, 'fields': [FIELD_C]}]},
               {'id': 'two', 'label': {'en': 'Two'}, 'steps': []}]}
            """.replace("CHECK1", check("c1", "WARNING"))
            .replace("CHECK2", check("c2", "WARNING"))
            .replace("FIELD_A", field("a", "{'boolean': {}}"))
            .replace("FIELD_B", field("b", "{'boolean': {}}"))
            .replace("FIELD_C", field("c", "{'boolean': {}}")));

    @Test
    @DisplayName(
            "M68: a template inherits from one version of another; what has the same id replaces what was there, in its place")
    void whatHasTheSameIdReplacesInItsPlaceAndTheRestComesBehind() {
        Template child = child("""
                'facts': {'contact.vip': 'boolean', 'contact.age': 'number'}, 'codes': [{'id': 'category', 'version': 2}],
                'checks': [CHECK0, CHECK1],
                'sections': [
                  {'id': 'three', 'label': {'en': 'Three'}},
                  {'id': 'one', 'label': {'en': 'First'}, 'steps': [
                    {'id': 'new', 'label': {'en': 'New'}},
                    {'id': 'ask', 'label': {'en': 'Ask first'}, 'requirement': 'REQUIRED', 'fields': [FIELD_D, FIELD_A]}]}]
                """.replace("CHECK0", check("c0", "WARNING"))
                .replace("CHECK1", check("c1", "BLOCKING"))
                .replace("FIELD_D", field("d", "{'boolean': {}}"))
                .replace("FIELD_A", field("a", "{'text': {}}")));
        Template whole = Inheritance.flattened(child, PARENT);

        assertThat(whole.ref()).hasToString("child@1");
        assertThat(whole.inherits()).isEmpty();
        assertThat(whole.label().in(Locale.ENGLISH)).isEqualTo("Child");
        assertThat(whole.description()).isEqualTo(PARENT.description());
        assertThat(whole.policy()).isEqualTo(PARENT.policy());
        assertThat(whole.sections()).extracting(Section::id).containsExactly("one", "two", "three");
        assertThat(whole.sections().get(0).label().in(Locale.ENGLISH)).isEqualTo("First");
        assertThat(whole.sections().get(0).steps()).extracting(Step::id).containsExactly("ask", "act", "new");
        assertThat(whole.sections().get(0).steps().get(0).requirement()).isEqualTo(Step.Requirement.REQUIRED);
        assertThat(whole.fields()).extracting(each -> each.id().value()).containsExactly("a", "b", "d", "c");
        assertThat(whole.fields().get(0).type().factType().id()).isEqualTo("text");
        assertThat(whole.checks()).extracting(Check::id).containsExactly("c1", "c2", "c0");
        assertThat(whole.checks().get(0)).isEqualTo(child.checks().get(1));
        assertThat(whole.codes()).hasToString("[category@2]");
        assertThat(whole.facts().types().toString()).isEqualTo("{contact.age=NUMBER, contact.vip=BOOLEAN}");
        assertThat(TemplateRules.problems(whole, Documents.trees())).isEmpty();
    }

    @Test
    void whatIsOmittedIsNotInheritedAndCanBeSaidAnewElsewhere() {
        Template child = child("""
                'omits': ['a', 'act', 'c2', 'two'],
                'sections': [{'id': 'one', 'label': {'en': 'One'}, 'steps': [{'id': 'end', 'label': {'en': 'End'},
                  'fields': [FIELD_A]}]}]
                """.replace("FIELD_A", field("a", "{'text': {}}")));
        Template whole = Inheritance.flattened(child, PARENT);

        assertThat(whole.sections()).extracting(Section::id).containsExactly("one");
        assertThat(whole.sections().get(0).steps()).extracting(Step::id).containsExactly("ask", "end");
        assertThat(whole.fields()).extracting(Field::id).containsExactly(FieldId.of("b"), FieldId.of("a"));
        assertThat(whole.checks()).extracting(Check::id).containsExactly("c1");
        assertThat(whole.omits()).isEmpty();
    }

    @Test
    void aFieldSaidInAnotherStepStandsTwiceUnlessItIsOmitted() {
        Template child = child("'sections': [{'id': 'two', 'label': {'en': 'Two'}, 'steps': ["
                + "{'id': 'end', 'label': {'en': 'End'}, 'fields': [" + field("a", "{'text': {}}") + "]}]}]");

        assertThat(TemplateRules.problems(Inheritance.flattened(child, PARENT), Documents.trees()))
                .extracting(TemplateProblem::reason, TemplateProblem::subject)
                .contains(tuple(Reason.DUPLICATE_ID, "a"));
    }

    @Test
    void omittingWhatIsNotThereIsAProblem() {
        assertThat(Inheritance.problems(child("'omits': ['a', 'zz']"), PARENT))
                .containsExactly(new TemplateProblem(
                        Reason.OMITS_NOTHING, "/omits/1", "zz", "a, act, ask, b, c, c1, c2, one, two"));
    }

    @Test
    void aParentOfAnotherVersionIsRefused() {
        Template child = template(
                "{'id': 'child', 'version': 1, 'label': {'en': 'C'}, 'inherits': {'id': 'house', 'version': 1}}");

        assertThatThrownBy(() -> Inheritance.flattened(child, PARENT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("house@1")
                .hasMessageContaining("house@2");
        assertThatThrownBy(() -> Inheritance.flattened(grandchild(), child("")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("without a parent");
    }

    @Test
    void aChainIsPutTogetherFromItsBeginning() {
        Map<String, Template> known = Map.of("house@2", PARENT, "child@1", child("'omits': ['two']"));

        assertThat(Inheritance.flattened(grandchild(), ref -> Optional.ofNullable(known.get(ref.toString())))
                        .get()
                        .sections())
                .extracting(Section::id)
                .containsExactly("one");
        assertThat(Inheritance.flattened(PARENT, ref -> Optional.empty())).isEqualTo(Validation.valid(PARENT));
    }

    @Test
    void aParentThatIsNotThereOrIsTheTemplateItselfIsAProblem() {
        Template loop = template(
                "{'id': 'child', 'version': 1, 'label': {'en': 'C'}, 'inherits': {'id': 'grandchild', 'version': 1}}");

        assertThat(problems(grandchild(), ref -> Optional.empty()))
                .containsExactly(new TemplateProblem(Reason.UNKNOWN_PARENT, "/inherits", "child@1", ""));
        assertThat(problems(grandchild(), ref -> Optional.of(ref.id().value().equals("child") ? loop : grandchild())))
                .containsExactly(new TemplateProblem(
                        Reason.INHERITANCE_CYCLE, "/inherits", "grandchild@1 → child@1 → grandchild@1", ""));
    }

    @Test
    void aChainOfVersionsThatDoesNotEndIsNotFollowed() {
        assertThat(problems(endless(1), ref -> Optional.of(endless(ref.version()))))
                .extracting(TemplateProblem::reason)
                .containsExactly(Reason.TOO_DEEP);
    }

    private static Template endless(int version) {
        return template("{'id': 'e', 'version': " + version
                + ", 'label': {'en': 'E'}, 'inherits': {'id': 'e', 'version': " + (version + 1) + "}}");
    }

    private static List<TemplateProblem> problems(
            Template template, Function<TemplateRef, Optional<Template>> templates) {
        return Inheritance.flattened(template, templates).getError();
    }

    private static Template child(String more) {
        return template(
                "{'id': 'child', 'version': 1, 'label': {'en': 'Child'}, 'inherits': {'id': 'house', 'version': 2}"
                        + (more.isEmpty() ? "" : ", " + more) + "}");
    }

    private static Template grandchild() {
        return template(
                "{'id': 'grandchild', 'version': 1, 'label': {'en': 'G'}, 'inherits': {'id': 'child', 'version': 1}}");
    }

    private static String check(String id, String severity) {
        return "{'id': '" + id + "', 'severity': '" + severity
                + "', 'shipped': 'UNCLASSIFIED', 'message': {'en': 'File it'}}";
    }
}
