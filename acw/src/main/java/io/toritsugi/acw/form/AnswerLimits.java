package io.toritsugi.acw.form;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.core.fact.FactValue;

/** What answers of one field may be. Implementations are immutable. */
@FunctionalInterface
interface AnswerLimits {
    /** Adds everything that is wrong with an answer that is of the type of the field. */
    void check(Answer answer, AnswerContext context, Findings findings);

    /** {@return the value of an answer that is one; the type of the field has made sure of it} */
    static <V extends FactValue> V value(Answer answer, Class<V> type) {
        return type.cast(((Answer.OfValue) answer).value());
    }
}
