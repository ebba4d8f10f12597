package io.toritsugi.acw.document.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.answer.Provenance;
import java.util.Objects;

/**
 * An answer that was there before anybody answered.
 *
 * <p>Immutable and thread-safe.
 *
 * @param answer the answer
 * @param provenance where it came from
 * @since 0.1
 */
public record Prefill(
        @JsonProperty(required = true) Answer answer,
        @JsonProperty(required = true) Provenance provenance) {
    /** Checks that both parts are there. */
    public Prefill {
        Objects.requireNonNull(answer, "Prefill.answer");
        Objects.requireNonNull(provenance, "Prefill.provenance");
    }
}
