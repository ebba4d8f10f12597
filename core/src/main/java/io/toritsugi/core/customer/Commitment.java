package io.toritsugi.core.customer;

import io.toritsugi.core.value.PersonalData;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that the centre owes a customer and has not done yet.
 *
 * <p>Immutable and thread-safe; {@code toString} leaves out the text.
 *
 * @param id its name
 * @param kind what it is
 * @param text what was said
 * @param due by when; empty if nothing was said
 * @since 0.1
 */
public record Commitment(String id, Kind kind, @PersonalData String text, Optional<Instant> due) {
    /**
     * What is owed.
     *
     * @since 0.1
     */
    public enum Kind {
        /** A promise. */
        PROMISE,
        /** A call. */
        CALLBACK,
        /** An appointment. */
        APPOINTMENT,
        /** Work of any other sort. */
        FOLLOW_UP
    }

    /** Checks the parts. */
    public Commitment {
        Objects.requireNonNull(id, "Commitment.id");
        Objects.requireNonNull(kind, "Commitment.kind");
        Objects.requireNonNull(text, "Commitment.text");
        Objects.requireNonNull(due, "Commitment.due");
    }

    @Override
    public String toString() {
        return "Commitment[id=" + id + ", kind=" + kind + ", due=" + due + "]";
    }
}
