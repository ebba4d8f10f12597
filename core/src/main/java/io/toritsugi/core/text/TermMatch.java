package io.toritsugi.core.text;

import java.util.Objects;

/**
 * A term that stands in a text.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <T> what terms stand for
 * @param value what the term stands for
 * @param range where it stands, in the text as it was given
 * @since 0.1
 */
public record TermMatch<T>(T value, TextRange range) {
    /** Checks that both parts are there. */
    public TermMatch {
        Objects.requireNonNull(value, "TermMatch.value");
        Objects.requireNonNull(range, "TermMatch.range");
    }
}
