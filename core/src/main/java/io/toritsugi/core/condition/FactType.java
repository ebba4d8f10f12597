package io.toritsugi.core.condition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.fact.Money;

/**
 * The type of a fact. In JSON its id, which is the name that {@link FactValue} gives the type.
 *
 * @since 0.1
 */
public enum FactType {
    /** A text; ordered by {@link String#compareTo}. */
    TEXT("text", true),
    /** A decimal number; ordered. */
    NUMBER("number", true),
    /** True or false; without an order. */
    BOOLEAN("boolean", false),
    /** A date; ordered. */
    DATE("date", true),
    /** A point in time; ordered. */
    INSTANT("instant", true),
    /** A length of time; ordered. */
    DURATION("duration", true),
    /** An amount of money; ordered within one currency, and not comparable between two. */
    MONEY("money", true),
    /** A set of texts; without an order. */
    SET("set", false),
    /** Numbers by name; without an order, each element being a number. */
    NUMBERS("numbers", false);

    private final String id;
    private final boolean ordered;

    FactType(String id, boolean ordered) {
        this.id = id;
        this.ordered = ordered;
    }

    /** {@return the stable name, such as {@code "text"}} */
    @JsonValue
    public String id() {
        return id;
    }

    /** {@return whether values of this type can be less or greater} */
    public boolean isOrdered() {
        return ordered;
    }

    /**
     * {@return the type with this id}
     *
     * @param id the stable name
     * @throws IllegalArgumentException if no type has it
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static FactType of(String id) {
        for (FactType type : values()) {
            if (type.id.equals(id)) {
                return type;
            }
        }
        throw new IllegalArgumentException("FactType must be one of text, number, boolean, date, instant, duration,"
                + " money, set, numbers, was \"" + id + "\"");
    }

    /**
     * {@return the type of this value}
     *
     * @param value any value
     */
    public static FactType of(FactValue value) {
        if (value instanceof FactValue.Text) {
            return TEXT;
        }
        if (value instanceof FactValue.Decimal) {
            return NUMBER;
        }
        if (value instanceof FactValue.Bool) {
            return BOOLEAN;
        }
        if (value instanceof FactValue.Date) {
            return DATE;
        }
        if (value instanceof FactValue.Moment) {
            return INSTANT;
        }
        if (value instanceof FactValue.Span) {
            return DURATION;
        }
        if (value instanceof Money) {
            return MONEY;
        }
        return value instanceof FactValue.TextSet ? SET : NUMBERS;
    }
}
