package io.toritsugi.core.text;

import java.util.List;
import java.util.Objects;

/**
 * A text without the personal data that was found in it.
 *
 * <p>Immutable and thread-safe; {@code toString} shows what was found, not the text.
 *
 * @param text the text, with marks in the place of what was found
 * @param findings what was found, in order; unmodifiable
 * @since 0.1
 */
public record Masked(String text, List<Finding> findings) {
    /** Copies the list. */
    public Masked {
        Objects.requireNonNull(text, "Masked.text");
        findings = List.copyOf(findings);
    }

    @Override
    public String toString() {
        return "Masked" + findings;
    }

    /**
     * Personal data that was found in a text.
     *
     * @param kind what it is
     * @param range where it was, in the text as it was given
     * @since 0.1
     */
    public record Finding(MaskingKind kind, TextRange range) {
        /** Checks that both parts are there. */
        public Finding {
            Objects.requireNonNull(kind, "Finding.kind");
            Objects.requireNonNull(range, "Finding.range");
        }
    }
}
