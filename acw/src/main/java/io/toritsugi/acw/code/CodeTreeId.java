package io.toritsugi.acw.code;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Names a tree of codes; its versions share the name.
 *
 * <p>In JSON a plain string. Ordered by {@link String#compareTo}. Immutable and thread-safe.
 *
 * @param value the text of the id: words of lower-case letters and digits, joined by hyphens
 * @since 0.1
 */
public record CodeTreeId(@JsonValue String value) implements Comparable<CodeTreeId> {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+){0,19}");

    /**
     * Checks the text of the id.
     *
     * @throws IllegalArgumentException if {@code value} is not allowed
     */
    public CodeTreeId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "CodeTreeId must be words of lower-case letters and digits, joined by hyphens, such as contact-category, was \""
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
    public static CodeTreeId of(String value) {
        return new CodeTreeId(value);
    }

    @Override
    public int compareTo(CodeTreeId other) {
        return value.compareTo(other.value);
    }

    /** {@return the text of the id} */
    @Override
    public String toString() {
        return value;
    }
}
