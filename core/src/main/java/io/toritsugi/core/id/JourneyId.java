package io.toritsugi.core.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.toritsugi.core.id.internal.IdText;

/**
 * Names a journey: the same matter of a customer across channels and contacts.
 *
 * <p>In JSON a plain string. Ordered by {@link String#compareTo}. Immutable and thread-safe.
 *
 * @param value the text of the id: 1 to 200 characters, none of them a control character, not blank at either end
 * @since 0.1
 */
public record JourneyId(@JsonValue String value) implements Comparable<JourneyId> {
    /**
     * Checks the text of the id.
     *
     * @throws IllegalArgumentException if {@code value} is not allowed
     */
    public JourneyId {
        IdText.check("JourneyId", value);
    }

    /**
     * {@return the id with this text}
     *
     * @param value the text of the id
     * @throws IllegalArgumentException if {@code value} is not allowed
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static JourneyId of(String value) {
        return new JourneyId(value);
    }

    @Override
    public int compareTo(JourneyId other) {
        return value.compareTo(other.value);
    }

    /** {@return the text of the id} */
    @Override
    public String toString() {
        return value;
    }
}
