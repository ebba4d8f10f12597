package io.toritsugi.core.event.documentation;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A check that had failed and was passed over.
 *
 * <p>Immutable and thread-safe.
 *
 * @param check the id of the check
 * @param reason why it was passed over; not blank; no personal data
 * @since 0.1
 */
public record OverriddenCheck(
        @JsonProperty(required = true) String check,
        @JsonProperty(required = true) String reason) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if one is blank
     */
    public OverriddenCheck {
        if (check.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException(
                    "OverriddenCheck must have a check and a reason, was \"" + check + "\" and \"" + reason + "\"");
        }
    }
}
