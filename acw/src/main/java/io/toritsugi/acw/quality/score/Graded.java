package io.toritsugi.acw.quality.score;

import io.toritsugi.acw.quality.form.FormSection;
import io.toritsugi.acw.quality.form.Grade;
import io.toritsugi.acw.quality.form.Question;
import java.util.Optional;

/** A question and what its answer is worth; empty if it does not apply. */
record Graded(FormSection section, Question question, Optional<? extends Grade> grade) {
    boolean applies() {
        return grade.isPresent();
    }

    /** How much it counts within its section if it applies: its weight by its highest points. */
    Fraction worth() {
        return Fraction.of(question.weight()).times(Fraction.of(question.scale().highest()));
    }

    /** How much of {@link #worth} was given. */
    Fraction given() {
        return grade.map(given -> Fraction.of(question.weight()).times(Fraction.of(given.points())))
                .orElse(Fraction.ZERO);
    }
}
