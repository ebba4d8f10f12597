package io.toritsugi.acw.prefill;

import io.toritsugi.acw.field.Field;
import java.util.Objects;

/**
 * Asks a resolver for the answer to a field. Immutable, and as thread-safe as the facts.
 *
 * @param field the field
 * @param argument what stands behind the colon where the field names the resolver, such as {@code invoice.number} in
 *     {@code host:invoice.number}; empty if nothing does
 * @param sources what may be looked at
 * @since 0.1
 */
public record PrefillRequest(Field field, String argument, PrefillSources sources) {
    /** Checks that all parts are there. */
    public PrefillRequest {
        Objects.requireNonNull(field, "PrefillRequest.field");
        Objects.requireNonNull(argument, "PrefillRequest.argument");
        Objects.requireNonNull(sources, "PrefillRequest.sources");
    }
}
