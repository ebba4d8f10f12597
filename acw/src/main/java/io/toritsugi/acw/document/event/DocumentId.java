package io.toritsugi.acw.document.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.RoutableId;

/**
 * Names the document of one agent leg.
 *
 * <p>In JSON a plain string. Ordered by {@link String#compareTo}. Immutable and thread-safe.
 *
 * @param value the text of the id: 1 to 420 characters, none of them a control character
 * @since 0.1
 */
public record DocumentId(@JsonValue String value) implements Comparable<DocumentId> {
    private static final int LONGEST = 420;

    /**
     * Checks the text of the id.
     *
     * @throws IllegalArgumentException if {@code value} is not allowed
     */
    public DocumentId {
        if (value.isBlank() || value.length() > LONGEST || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("DocumentId must have 1 to " + LONGEST
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
    public static DocumentId of(String value) {
        return new DocumentId(value);
    }

    /**
     * {@return the id of the one document of a leg} So that a leg cannot have two.
     *
     * @param routable the interaction or work item
     * @param leg the leg
     */
    public static DocumentId of(RoutableId routable, LegId leg) {
        return new DocumentId(routable + "/" + leg);
    }

    @Override
    public int compareTo(DocumentId other) {
        return value.compareTo(other.value);
    }

    /** {@return the text of the id} */
    @Override
    public String toString() {
        return value;
    }
}
