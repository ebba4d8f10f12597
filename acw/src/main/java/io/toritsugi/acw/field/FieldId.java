package io.toritsugi.acw.field;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Names a field of a template.
 *
 * <p>In JSON a plain string. Ordered by {@link String#compareTo}. Immutable and thread-safe.
 *
 * @param value the text of the id: words of lower-case letters and digits, joined by hyphens
 * @since 0.1
 */
public record FieldId(@JsonValue String value) implements Comparable<FieldId> {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+){0,19}");

    /**
     * Checks the text of the id.
     *
     * @throws IllegalArgumentException if {@code value} is not allowed
     */
    public FieldId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "FieldId must be words of lower-case letters and digits, joined by hyphens, such as refund-amount, was \""
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
    public static FieldId of(String value) {
        return new FieldId(value);
    }

    @Override
    public int compareTo(FieldId other) {
        return value.compareTo(other.value);
    }

    /** {@return the text of the id} */
    @Override
    public String toString() {
        return value;
    }
}
