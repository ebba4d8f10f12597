package io.toritsugi.core.followup;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Objects;

/**
 * When a step of the terms of a follow-up is.
 *
 * <p>Immutable and thread-safe.
 *
 * @param step the id of the step
 * @param at when
 * @since 0.1
 */
public record StepTime(
        @JsonProperty(required = true) String step,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @JsonProperty(required = true)
        Instant at) {
    /** Checks that both parts are there. */
    public StepTime {
        Objects.requireNonNull(step, "StepTime.step");
        Objects.requireNonNull(at, "StepTime.at");
    }
}
