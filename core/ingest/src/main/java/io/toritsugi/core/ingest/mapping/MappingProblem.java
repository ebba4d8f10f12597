package io.toritsugi.core.ingest.mapping;

import java.util.Objects;

/**
 * Something in a mapping that is not allowed.
 *
 * <p>Immutable and thread-safe.
 *
 * @param place where, as a JSON pointer, such as {@code "/queue/start/patterns/0"}; empty for the whole document
 * @param value what stands there, at most 60 characters; empty if nothing does
 * @param allowed what was allowed, with a suggestion where there is one
 * @since 0.1
 */
public record MappingProblem(String place, String value, String allowed) {
    private static final int LONGEST_VALUE = 60;

    /** Shortens the value. */
    public MappingProblem {
        Objects.requireNonNull(place, "MappingProblem.place");
        Objects.requireNonNull(allowed, "MappingProblem.allowed");
        value = value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "…" : value;
    }

    /** {@return the problem in one line, in English} */
    public String message() {
        String where = place.isEmpty() ? "the document" : place;
        return value.isEmpty() ? where + ": " + allowed : where + ": " + allowed + ", was \"" + value + "\"";
    }
}
