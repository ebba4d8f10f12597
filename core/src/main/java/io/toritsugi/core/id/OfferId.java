package io.toritsugi.core.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.toritsugi.core.id.internal.IdText;

/**
 * Names an offer: one attempt to hand a queued routable to one agent.
 *
 * <p>In JSON a plain string. Ordered by {@link String#compareTo}. Immutable and thread-safe.
 *
 * @param value the text of the id: 1 to 200 characters, none of them a control character, not blank at either end
 * @since 0.1
 */
public record OfferId(@JsonValue String value) implements Comparable<OfferId> {
    /**
     * Checks the text of the id.
     *
     * @throws IllegalArgumentException if {@code value} is not allowed
     */
    public OfferId {
        IdText.check("OfferId", value);
    }

    /**
     * {@return the id with this text}
     *
     * @param value the text of the id
     * @throws IllegalArgumentException if {@code value} is not allowed
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static OfferId of(String value) {
        return new OfferId(value);
    }

    @Override
    public int compareTo(OfferId other) {
        return value.compareTo(other.value);
    }

    /** {@return the text of the id} */
    @Override
    public String toString() {
        return value;
    }
}
