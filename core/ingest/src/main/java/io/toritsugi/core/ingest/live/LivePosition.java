package io.toritsugi.core.ingest.live;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * A place in a live source: everything before it was read.
 *
 * <p>The source gives it and alone understands it; the host stores it. Immutable and thread-safe.
 *
 * @param value the text, at most 200 characters, without personal data; empty: before everything
 * @since 0.1
 */
public record LivePosition(@JsonValue String value) {
    /** The most characters of the text. */
    public static final int LONGEST = 200;

    /** Before everything that the source still has. */
    public static final LivePosition BEGINNING = new LivePosition("");

    /**
     * Checks the text.
     *
     * @throws IllegalArgumentException if it is too long
     */
    public LivePosition {
        Objects.requireNonNull(value, "LivePosition");
        if (value.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "LivePosition must have at most " + LONGEST + " characters, had " + value.length());
        }
    }

    /**
     * {@return the position with this text}
     *
     * @param value the text
     * @throws IllegalArgumentException if it is too long
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static LivePosition of(String value) {
        return new LivePosition(value);
    }

    /** {@return the text} */
    @Override
    public String toString() {
        return value;
    }
}
