package io.toritsugi.acw.form;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.field.FieldId;
import io.toritsugi.acw.template.Step;
import io.toritsugi.core.fact.Facts;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A form as it stands with certain answers: what is shown, what is wrong, what is next. Serves while the contact is live and after.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class FormView {
    private final FormState state;
    private final boolean[] required;
    private final List<Step> steps;
    private final Map<FieldId, Answer> answers;
    private final List<Violation> violations;
    private final @Nullable Step next;
    private final Completeness completeness;

    FormView(FormState state, FormReview review) {
        this.state = state;
        this.required = review.required;
        this.steps = Collections.unmodifiableList(review.steps);
        this.answers = Collections.unmodifiableMap(review.answers);
        this.violations = Collections.unmodifiableList(review.violations);
        this.next = review.next();
        this.completeness = review.completeness();
    }

    /** {@return the form} */
    public Form form() {
        return state.form();
    }

    /** {@return the steps that are shown, in order; unmodifiable} */
    public List<Step> steps() {
        return steps;
    }

    /**
     * {@return whether this field is shown; not if the form has no such field}
     *
     * @param field the field
     */
    public boolean isShown(FieldId field) {
        Integer number = number(field);
        return number != null && state.isShown(number);
    }

    /**
     * {@return whether this field is shown and must be answered}
     *
     * @param field the field
     */
    public boolean isRequired(FieldId field) {
        Integer number = number(field);
        return number != null && required[number];
    }

    /** {@return the answers of the fields that are shown, defaults filled in, in the order of the fields; unmodifiable} */
    public Map<FieldId, Answer> answers() {
        return answers;
    }

    /**
     * {@return everything that keeps the form from being submitted, in the order of the fields; empty if nothing; unmodifiable} Those
     * are answers that break a limit, fields that are required and not answered, and steps that are required and of which nothing is
     * answered; what is hidden breaks nothing. A step of which no field is shown asks for nothing.
     */
    public List<Violation> violations() {
        return violations;
    }

    /**
     * {@return the step to go on with: the first that has a violation, otherwise the first of which nothing is answered; empty if
     * neither is left} Steps of which no field is shown are passed over, for nobody could say that they are done.
     */
    public Optional<Step> next() {
        return Optional.ofNullable(next);
    }

    /** {@return how far it is filled in} */
    public Completeness completeness() {
        return completeness;
    }

    /**
     * {@return why this field is hidden; empty if it is shown, or if the form has no such field}
     *
     * @param field the field
     */
    public Optional<FieldExplanation> whyHidden(FieldId field) {
        return Optional.ofNullable(number(field))
                .flatMap(number -> state.whyHidden(form().fields().get(number)));
    }

    /**
     * {@return why this field must be answered; empty if it need not}
     *
     * @param field the field
     */
    public Optional<FieldExplanation> whyRequired(FieldId field) {
        return Optional.ofNullable(number(field))
                .flatMap(number -> state.whyRequired(form().fields().get(number)));
    }

    /** {@return what conditions see: what is known of the contact, and the answers of the fields that are shown, by the id of the field} */
    public Facts facts() {
        return state;
    }

    private @Nullable Integer number(FieldId field) {
        return form().numbers().get(field.value());
    }

    /** {@return the form and how far it is filled in; no answers} */
    @Override
    public String toString() {
        return "FormView[" + form().template().ref() + ", " + completeness + "]";
    }
}
