package io.toritsugi.kpi.view;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * A group and its parts as somebody sees them.
 *
 * <p>Immutable and thread-safe.
 *
 * @param role as what he looks
 * @param whole the group
 * @param parts the parts that he sees, in order; unmodifiable
 * @since 0.1
 */
@JsonPropertyOrder({"role", "whole", "parts"})
public record ViewedBreakdown(
        @JsonProperty(required = true) ViewRole role,
        @JsonProperty(required = true) ViewedGroup whole,
        @JsonProperty(required = true) List<ViewedGroup> parts) {
    /** Copies the parts. */
    public ViewedBreakdown {
        parts = List.copyOf(parts);
    }
}
