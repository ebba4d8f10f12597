package io.toritsugi.acw.document;

import io.toritsugi.acw.answer.Answer;
import java.util.Objects;
import java.util.Optional;

/**
 * One change of a field, as it can be shown to whoever asks what happened.
 *
 * <p>Immutable and thread-safe; {@code toString} does not show answers.
 *
 * @param edit who changed it, when, and why
 * @param before the answer that held before; empty if there was none
 * @param after the answer that came; empty if one was taken away
 * @since 0.1
 */
public record Change(Edit edit, Optional<Answer> before, Optional<Answer> after) {
    /** Checks that all parts are there. */
    public Change {
        Objects.requireNonNull(edit, "Change.edit");
        Objects.requireNonNull(before, "Change.before");
        Objects.requireNonNull(after, "Change.after");
    }
}
