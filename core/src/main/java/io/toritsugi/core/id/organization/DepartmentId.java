package io.toritsugi.core.id.organization;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.toritsugi.core.id.internal.IdText;

/**
 * Names a department of the house, which may hold teams and other departments.
 *
 * <p>In JSON a plain string. Ordered by {@link String#compareTo}. Immutable and thread-safe.
 *
 * @param value the text of the id: 1 to 200 characters, none of them a control character, not blank at either end
 * @since 0.1
 */
public record DepartmentId(@JsonValue String value) implements Comparable<DepartmentId> {
    /**
     * Checks the text of the id.
     *
     * @throws IllegalArgumentException if {@code value} is not allowed
     */
    public DepartmentId {
        IdText.check("DepartmentId", value);
    }

    /**
     * {@return the id with this text}
     *
     * @param value the text of the id
     * @throws IllegalArgumentException if {@code value} is not allowed
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static DepartmentId of(String value) {
        return new DepartmentId(value);
    }

    @Override
    public int compareTo(DepartmentId other) {
        return value.compareTo(other.value);
    }

    /** {@return the text of the id} */
    @Override
    public String toString() {
        return value;
    }
}
