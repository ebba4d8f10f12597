package io.toritsugi.acw.update.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Names an update of another system: the key by which that system knows whether it has it already.
 *
 * <p>In JSON a plain string. Ordered by {@link String#compareTo}. Immutable and thread-safe.
 *
 * @param value the text of the id: 1 to 420 characters, none of them a control character
 * @since 0.1
 */
public record UpdateId(@JsonValue String value) implements Comparable<UpdateId> {
    private static final int LONGEST = 420;

    /**
     * Checks the text of the id.
     *
     * @throws IllegalArgumentException if {@code value} is not allowed
     */
    public UpdateId {
        if (value.isBlank() || value.length() > LONGEST || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("UpdateId must have 1 to " + LONGEST
                    + " characters and no control character, had " + value.length());
        }
    }

    /**
     * {@return the id with this text}
     *
     * @param value the text of the id
     * @throws IllegalArgumentException if {@code value} is not allowed
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static UpdateId of(String value) {
        return new UpdateId(value);
    }

    @Override
    public int compareTo(UpdateId other) {
        return value.compareTo(other.value);
    }

    /** {@return the text of the id} */
    @Override
    public String toString() {
        return value;
    }
}
