package io.toritsugi.acw.audit.trail;

import java.util.Objects;
import java.util.Optional;

/**
 * A part of a state that an event changed.
 *
 * <p>Immutable and thread-safe; {@code toString} hides the values, which may be personal.
 *
 * @param path which part: the names of the properties with dots between them, places in lists in brackets
 * @param before what it was, as JSON; empty if it was not there
 * @param after what it is, as JSON; empty if it is not there
 * @since 0.1
 */
public record Difference(String path, Optional<String> before, Optional<String> after) {
    /** Checks that the parts are there. */
    public Difference {
        Objects.requireNonNull(path, "Difference.path");
        Objects.requireNonNull(before, "Difference.before");
        Objects.requireNonNull(after, "Difference.after");
    }

    @Override
    public String toString() {
        return "Difference[" + path + "]";
    }
}
