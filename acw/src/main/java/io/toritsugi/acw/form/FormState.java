package io.toritsugi.acw.form;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.field.Field;
import io.toritsugi.acw.field.FieldId;
import io.toritsugi.acw.form.FieldExplanation.Ground;
import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.fact.Facts;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is shown, answered and required, by numbers of fields and steps. A field becomes a fact once it is found to be shown, so that
 * conditions, asked in the order of the form, see no hidden answer.
 */
final class FormState implements Facts {
    private final Form form;
    private final Facts contact;
    private final SortedSet<String> regulatedTypes;
    private final boolean[] fieldShown;
    private final boolean[] stepShown;
    private final @Nullable Answer[] answers;
    private final @Nullable FactValue[] facts;

    FormState(Form form, Map<FieldId, Answer> given, Facts contact, Set<String> regulatedTypes) {
        this.form = form;
        this.contact = contact;
        this.regulatedTypes = new TreeSet<>(regulatedTypes);
        int size = form.fields().size();
        this.fieldShown = new boolean[size];
        this.stepShown = new boolean[form.steps().size()];
        this.answers = new Answer[size];
        this.facts = new FactValue[size];
        for (int node : form.order()) {
            if (node >= size) {
                int step = node - size;
                stepShown[step] = holds(form.steps().get(step).step().shownWhen(), true);
            } else {
                settle(form.fields().get(node), given);
            }
        }
    }

    private void settle(FormField formField, Map<FieldId, Answer> given) {
        Field field = formField.field();
        int number = formField.number();
        fieldShown[number] = stepShown[formField.step()] && holds(field.shownWhen(), true);
        if (fieldShown[number]) {
            Answer answer = given.get(field.id());
            answers[number] = answer != null ? answer : field.defaultAnswer().orElse(null);
            facts[number] = answers[number] == null ? null : answers[number].toFact();
        }
    }

    private boolean holds(Optional<Condition> condition, boolean otherwise) {
        return condition.isPresent() ? condition.get().evaluate(this).isTrue() : otherwise;
    }

    @Override
    public Optional<FactValue> find(String name) {
        Integer number = form.numbers().get(name);
        return number == null ? contact.find(name) : Optional.ofNullable(facts[number]);
    }

    Form form() {
        return form;
    }

    boolean isStepShown(int step) {
        return stepShown[step];
    }

    boolean isShown(int field) {
        return fieldShown[field];
    }

    @Nullable
    Answer answer(int field) {
        return answers[field];
    }

    /** {@return the first regulated type for which a step is mandatory, or null if for none} */
    @Nullable
    String regulatedType(FormStep step) {
        for (String type : step.step().mandatoryFor()) {
            if (regulatedTypes.contains(type)) {
                return type;
            }
        }
        return null;
    }

    /** {@return whether a field must be answered if it is shown, whatever its step says} */
    boolean isRequiredByItself(Field field) {
        return field.required() || holds(field.requiredWhen(), false);
    }

    Optional<FieldExplanation> whyHidden(FormField field) {
        if (fieldShown[field.number()]) {
            return Optional.empty();
        }
        FieldId id = field.field().id();
        FormStep step = form.steps().get(field.step());
        return Optional.of(
                stepShown[step.number()]
                        ? explain(id, Ground.HIDDEN, "", field.field().shownWhen())
                        : explain(
                                id,
                                Ground.STEP_HIDDEN,
                                step.step().id(),
                                step.step().shownWhen()));
    }

    Optional<FieldExplanation> whyRequired(FormField formField) {
        Field field = formField.field();
        FormStep step = form.steps().get(formField.step());
        if (!fieldShown[formField.number()]) {
            return Optional.empty();
        }
        if (regulatedType(step) != null) {
            return Optional.of(
                    explain(field.id(), Ground.REGULATED_STEP, step.step().id(), Optional.empty()));
        }
        if (field.required()) {
            return Optional.of(explain(field.id(), Ground.REQUIRED, "", Optional.empty()));
        }
        return isRequiredByItself(field)
                ? Optional.of(explain(field.id(), Ground.REQUIRED_WHEN, "", field.requiredWhen()))
                : Optional.empty();
    }

    private FieldExplanation explain(FieldId field, Ground ground, String step, Optional<Condition> condition) {
        return new FieldExplanation(field, ground, step, condition.map(asked -> asked.explain(this)));
    }
}
