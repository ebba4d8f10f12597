package io.toritsugi.core.event.documentation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;

/**
 * A step of the guidance that was left out on purpose.
 *
 * <p>Immutable and thread-safe.
 *
 * @param step the id of the step; not blank
 * @param reason why it was left out, where somebody said; not blank; no personal data
 * @since 0.1
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record SkippedStep(@JsonProperty(required = true) String step, Optional<String> reason) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if one is blank
     */
    public SkippedStep {
        if (step.isBlank() || reason.filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException(
                    "SkippedStep must have a step, and no blank reason, was \"" + step + "\" and " + reason);
        }
    }
}
