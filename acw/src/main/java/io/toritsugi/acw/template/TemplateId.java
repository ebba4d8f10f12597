package io.toritsugi.acw.template;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Names a template; its versions share the name.
 *
 * <p>In JSON a plain string. Ordered by {@link String#compareTo}. Immutable and thread-safe.
 *
 * @param value the text of the id: words of lower-case letters and digits, joined by hyphens
 * @since 0.1
 */
public record TemplateId(@JsonValue String value) implements Comparable<TemplateId> {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+){0,19}");

    /**
     * Checks the text of the id.
     *
     * @throws IllegalArgumentException if {@code value} is not allowed
     */
    public TemplateId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "TemplateId must be words of lower-case letters and digits, joined by hyphens, such as billing-inquiry, was \""
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
    public static TemplateId of(String value) {
        return new TemplateId(value);
    }

    @Override
    public int compareTo(TemplateId other) {
        return value.compareTo(other.value);
    }

    /** {@return the text of the id} */
    @Override
    public String toString() {
        return value;
    }
}
