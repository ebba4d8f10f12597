package io.toritsugi.core.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.toritsugi.core.id.internal.IdText;

/**
 * Names a queue visit: one stay of a routable in a queue, from entering to leaving.
 *
 * <p>In JSON a plain string. Ordered by {@link String#compareTo}. Immutable and thread-safe.
 *
 * @param value the text of the id: 1 to 200 characters, none of them a control character, not blank at either end
 * @since 0.1
 */
public record VisitId(@JsonValue String value) implements Comparable<VisitId> {
    /**
     * Checks the text of the id.
     *
     * @throws IllegalArgumentException if {@code value} is not allowed
     */
    public VisitId {
        IdText.check("VisitId", value);
    }

    /**
     * {@return the id with this text}
     *
     * @param value the text of the id
     * @throws IllegalArgumentException if {@code value} is not allowed
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static VisitId of(String value) {
        return new VisitId(value);
    }

    @Override
    public int compareTo(VisitId other) {
        return value.compareTo(other.value);
    }

    /** {@return the text of the id} */
    @Override
    public String toString() {
        return value;
    }
}
