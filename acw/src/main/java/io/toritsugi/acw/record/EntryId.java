package io.toritsugi.acw.record;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Names an entry of a record; the host makes it, and it is unique in its document.
 *
 * <p>In JSON a plain string. Ordered by {@link String#compareTo}. Immutable and thread-safe.
 *
 * @param value the text of the id: 1 to 100 letters, digits, dots, hyphens and underscores, the first a letter or a digit
 * @since 0.1
 */
public record EntryId(@JsonValue String value) implements Comparable<EntryId> {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    /**
     * Checks the text of the id.
     *
     * @throws IllegalArgumentException if {@code value} is not allowed
     */
    public EntryId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "EntryId must be 1 to 100 letters, digits, dots, hyphens and underscores, the first a letter or a digit, such as e-12, was \""
                            + value + "\"");
        }
    }

    /**
     * {@return the id with this text}
     *
     * @param value the text of the id
     * @throws IllegalArgumentException if {@code value} is not allowed
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static EntryId of(String value) {
        return new EntryId(value);
    }

    @Override
    public int compareTo(EntryId other) {
        return value.compareTo(other.value);
    }

    /** {@return the text of the id} */
    @Override
    public String toString() {
        return value;
    }
}
