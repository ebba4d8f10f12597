package io.toritsugi.acw.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.field.Field;
import io.toritsugi.acw.field.FieldId;
import io.toritsugi.acw.template.Section;
import io.toritsugi.acw.template.Step;
import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.fact.Facts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class FormLawTest {
    private static final Facts CONTACT = Facts.of(Map.of("contact.channel", FactValue.of("voice")));

    private static Map<FieldId, Answer> answers(Form form, Random random) {
        RandomForms forms = new RandomForms(random);
        Map<FieldId, Answer> answers = new HashMap<>();
        for (Field field : form.template().fields()) {
            if (random.nextInt(4) > 0) {
                answers.put(field.id(), forms.answer(field.type()));
            }
        }
        return answers;
    }

    private static Set<FieldId> shown(FormView view) {
        Set<FieldId> shown = new TreeSet<>();
        view.form().template().fields().stream()
                .map(Field::id)
                .filter(view::isShown)
                .forEach(shown::add);
        return shown;
    }

    @Property
    void whatIsHiddenIsUnansweredAndNotRequiredAndExplained(@ForAll Random random) {
        Form form = new RandomForms(random).form();
        FormView view = form.view(answers(form, random), CONTACT, Set.of("loan"));

        for (Field field : form.template().fields()) {
            boolean shown = view.isShown(field.id());
            assertThat(view.whyHidden(field.id()).isPresent()).isEqualTo(!shown);
            assertThat(view.whyRequired(field.id()).isPresent()).isEqualTo(view.isRequired(field.id()));
            if (!shown) {
                assertThat(view.answers()).doesNotContainKey(field.id());
                assertThat(view.facts().find(field.id().value())).isEmpty();
                assertThat(view.isRequired(field.id())).isFalse();
                assertThat(view.violations()).extracting(Violation::field).doesNotContain(field.id());
            }
        }
    }

    /** The plain twin: asks all conditions in any order, again and again, until nothing changes. */
    @Property
    void theOrderOfAskingDoesNotMatter(@ForAll Random random) {
        Form form = new RandomForms(random).form();
        Map<FieldId, Answer> given = answers(form, random);
        List<Field> fields = new ArrayList<>(form.template().fields());
        Map<FieldId, Optional<Condition>> steps = new HashMap<>();
        for (Section section : form.template().sections()) {
            section.steps().forEach(step -> step.fields().forEach(field -> steps.put(field.id(), step.shownWhen())));
        }
        Map<FieldId, Answer> seen = new HashMap<>();
        Set<FieldId> shown = new TreeSet<>();
        for (int round = 0; round <= 2 * fields.size() + 1; round++) {
            Collections.shuffle(fields, random);
            for (Field field : fields) {
                Facts facts = name -> CONTACT.find(name)
                        .or(() -> seen.entrySet().stream()
                                .filter(answered -> answered.getKey().value().equals(name))
                                .map(answered -> answered.getValue().toFact())
                                .findFirst());
                seen.remove(field.id());
                shown.remove(field.id());
                if (holds(steps.getOrDefault(field.id(), Optional.empty()), facts) && holds(field.shownWhen(), facts)) {
                    shown.add(field.id());
                    Optional.ofNullable(given.get(field.id()))
                            .or(field::defaultAnswer)
                            .ifPresent(answer -> seen.put(field.id(), answer));
                }
            }
        }

        FormView view = form.view(given, CONTACT, Set.of());

        assertThat(shown(view)).isEqualTo(shown);
        assertThat(view.answers()).isEqualTo(seen);
    }

    private static boolean holds(Optional<Condition> condition, Facts facts) {
        return condition.isEmpty() || condition.get().evaluate(facts).isTrue();
    }

    @Property
    void anAnswerThatNoConditionNamesShowsAndHidesNothing(@ForAll Random random) {
        Form form = new RandomForms(random).form();
        Map<FieldId, Answer> given = answers(form, random);
        Set<String> named = new TreeSet<>();
        for (Section section : form.template().sections()) {
            for (Step step : section.steps()) {
                step.shownWhen().ifPresent(condition -> named.addAll(condition.factNames()));
                step.fields()
                        .forEach(
                                field -> field.shownWhen().ifPresent(condition -> named.addAll(condition.factNames())));
            }
        }
        Set<FieldId> before = shown(form.view(given, CONTACT, Set.of()));
        given.keySet().removeIf(field -> !named.contains(field.value()));

        assertThat(shown(form.view(given, CONTACT, Set.of()))).isEqualTo(before);
    }

    @Property
    void completenessAndTheNextStepAgreeWithTheViolations(@ForAll Random random) {
        Form form = new RandomForms(random).form();
        FormView view = form.view(answers(form, random), CONTACT, Set.of("loan"));
        Completeness completeness = view.completeness();
        long missing = view.violations().stream()
                .filter(violation -> violation.isMissing() && violation.reason() != Violation.Reason.STEP_UNANSWERED)
                .count();
        long invalid = view.violations().stream()
                .filter(violation -> !violation.isMissing())
                .map(Violation::field)
                .distinct()
                .count();

        assertThat(completeness.shown()).isEqualTo(shown(view).size());
        assertThat(completeness.filled()).isEqualTo(view.answers().size());
        assertThat(completeness.required() - completeness.filledRequired()).isEqualTo((int) missing);
        assertThat(completeness.invalid()).isEqualTo((int) invalid);
        if (!view.violations().isEmpty()) {
            FieldId first = view.violations().get(0).field();
            assertThat(view.next().orElseThrow().fields()).extracting(Field::id).contains(first);
        }
    }
}
