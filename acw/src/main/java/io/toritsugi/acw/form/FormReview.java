package io.toritsugi.acw.form;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.field.Field;
import io.toritsugi.acw.field.FieldId;
import io.toritsugi.acw.form.Violation.Reason;
import io.toritsugi.acw.template.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Goes once through the steps of a form that are shown, and collects what there is to say. */
final class FormReview {
    final boolean[] required;
    final List<Step> steps = new ArrayList<>();
    final List<Violation> violations = new ArrayList<>();
    final Map<FieldId, Answer> answers;

    private final FormState state;
    private final AnswerContext context;
    private @Nullable Step firstWrong;
    private @Nullable Step firstUnanswered;
    private int shown;
    private int requiredCount;
    private int filledRequired;
    private int invalid;

    FormReview(FormState state, AnswerContext context) {
        this.state = state;
        this.context = context;
        this.required = new boolean[state.form().fields().size()];
        this.answers = new LinkedHashMap<>(required.length * 4 / 3 + 1);
        state.form().steps().stream()
                .filter(step -> state.isStepShown(step.number()))
                .forEach(this::review);
    }

    private void review(FormStep step) {
        steps.add(step.step());
        int shownBefore = shown;
        int requiredBefore = requiredCount;
        int answeredBefore = answers.size();
        int violationsBefore = violations.size();
        String regulatedType = state.regulatedType(step);
        for (FormField field : state.form().fields().subList(step.first(), step.end())) {
            if (state.isShown(field.number())) {
                review(field, regulatedType == null ? null : step.step().id() + ": " + regulatedType);
            }
        }
        boolean answerable = shown > shownBefore;
        boolean unanswered = answerable && answers.size() == answeredBefore;
        // Where a field of the step is required itself, its own violation says more than that of the step.
        if (unanswered && isRequired(step.step()) && requiredCount == requiredBefore) {
            violations.add(new Violation(
                    firstShown(step), Reason.STEP_UNANSWERED, step.step().id()));
        }
        if (firstWrong == null && violations.size() > violationsBefore) {
            firstWrong = step.step();
        }
        if (firstUnanswered == null && unanswered) {
            firstUnanswered = step.step();
        }
    }

    private static boolean isRequired(Step step) {
        return step.requirement() == Step.Requirement.REQUIRED;
    }

    private FieldId firstShown(FormStep step) {
        int number = step.first();
        while (!state.isShown(number)) {
            number++;
        }
        return state.form().fields().get(number).field().id();
    }

    private void review(FormField formField, @Nullable String regulated) {
        Field field = formField.field();
        Answer answer = state.answer(formField.number());
        boolean must = regulated != null || state.isRequiredByItself(field);
        shown++;
        required[formField.number()] = must;
        requiredCount += must ? 1 : 0;
        if (answer != null) {
            answers.put(field.id(), answer);
            filledRequired += must ? 1 : 0;
            int before = violations.size();
            formField.limits().check(answer, context, violations);
            invalid += violations.size() > before ? 1 : 0;
        } else if (regulated != null) {
            violations.add(new Violation(field.id(), Reason.REGULATED_STEP_UNANSWERED, regulated));
        } else if (must) {
            violations.add(new Violation(field.id(), Reason.MISSING, ""));
        }
    }

    @Nullable
    Step next() {
        return firstWrong != null ? firstWrong : firstUnanswered;
    }

    Completeness completeness() {
        return new Completeness(shown, answers.size(), requiredCount, filledRequired, invalid);
    }
}
