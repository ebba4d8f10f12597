package io.toritsugi.acw.prefill;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.answer.Provenance;
import io.toritsugi.acw.field.FieldId;
import java.util.Objects;

/**
 * An answer that was there before an agent answered. Immutable and thread-safe; {@code toString} does not show the answer.
 *
 * @param field the field
 * @param answer the answer, which keeps all limits of the field
 * @param provenance what sort of source it came from, and the resolver as the field names it
 * @since 0.1
 */
public record PrefilledAnswer(FieldId field, Answer answer, Provenance provenance) {
    /** Checks that all parts are there. */
    public PrefilledAnswer {
        Objects.requireNonNull(field, "PrefilledAnswer.field");
        Objects.requireNonNull(answer, "PrefilledAnswer.answer");
        Objects.requireNonNull(provenance, "PrefilledAnswer.provenance");
    }
}
