package io.toritsugi.acw.form;

import io.toritsugi.acw.field.FieldId;
import io.toritsugi.core.condition.Explanation;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Why a field is hidden, or must be answered.
 *
 * <p>Names fields, facts and what the template says; never an answer. Yet that {@code plan = 'gold'} holds tells the answer: show it
 * only to those who may see the fields that it names, as {@link Explanation} says. Immutable and thread-safe.
 *
 * @param field the field
 * @param ground what makes it so
 * @param step the step whose condition or rule it is; empty if it is the field's own
 * @param condition why the condition has its answer; empty if no condition is asked
 * @since 0.1
 */
public record FieldExplanation(FieldId field, Ground ground, String step, Optional<Explanation> condition) {
    /**
     * What makes it so.
     *
     * @since 0.1
     */
    public enum Ground {
        /** The step of the field is hidden, for its condition does not hold. */
        STEP_HIDDEN("is hidden because its step is", "は手順が表示されないため表示されません"),
        /** The condition of the field does not hold. */
        HIDDEN("is hidden because its condition does not hold", "は条件が成立しないため表示されません"),
        /** The template requires it always. */
        REQUIRED("must always be answered", "は常に必須です"),
        /** The condition under which it is required holds. */
        REQUIRED_WHEN("must be answered because a condition holds", "は条件が成立するため必須です"),
        /** Its step is mandatory for the type of business. */
        REGULATED_STEP(
                "must be answered because its step is mandatory for a regulated business", "は規制対象の業務で必須の手順にあるため必須です");

        private final String english;
        private final String japanese;

        Ground(String english, String japanese) {
            this.english = english;
            this.japanese = japanese;
        }
    }

    /** Checks that all parts are there. */
    public FieldExplanation {
        Objects.requireNonNull(field, "FieldExplanation.field");
        Objects.requireNonNull(ground, "FieldExplanation.ground");
        Objects.requireNonNull(step, "FieldExplanation.step");
        Objects.requireNonNull(condition, "FieldExplanation.condition");
    }

    /**
     * {@return the explanation for people: a sentence, and below it the parts of the condition, an asterisk before those that decided}
     *
     * @param locale Japanese if its language is, otherwise English
     */
    public String toText(Locale locale) {
        boolean japanese = locale.getLanguage().equals("ja");
        String sentence = japanese ? field + ground.japanese : field + " " + ground.english;
        String where = step.isEmpty() ? "" : japanese ? "（" + step + "）" : " (" + step + ")";
        return sentence + where + "\n"
                + condition.map(why -> why.toText(locale)).orElse("");
    }
}
