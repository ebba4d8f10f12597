package io.toritsugi.core.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.toritsugi.core.id.internal.IdText;

/**
 * Names a case: the host's record of a matter to be solved.
 *
 * <p>In JSON a plain string. Ordered by {@link String#compareTo}. Immutable and thread-safe.
 *
 * @param value the text of the id: 1 to 200 characters, none of them a control character, not blank at either end
 * @since 0.1
 */
public record CaseId(@JsonValue String value) implements Comparable<CaseId> {
    /**
     * Checks the text of the id.
     *
     * @throws IllegalArgumentException if {@code value} is not allowed
     */
    public CaseId {
        IdText.check("CaseId", value);
    }

    /**
     * {@return the id with this text}
     *
     * @param value the text of the id
     * @throws IllegalArgumentException if {@code value} is not allowed
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CaseId of(String value) {
        return new CaseId(value);
    }

    @Override
    public int compareTo(CaseId other) {
        return value.compareTo(other.value);
    }

    /** {@return the text of the id} */
    @Override
    public String toString() {
        return value;
    }
}
