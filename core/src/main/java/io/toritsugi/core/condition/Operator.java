package io.toritsugi.core.condition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/**
 * How two values are compared. In JSON and in text its symbol.
 *
 * @since 0.1
 */
public enum Operator {
    /** Equal: the same type and the same value. */
    EQUAL("="),
    /** Not equal: the same type and another value. */
    NOT_EQUAL("!="),
    /** Less, or earlier, or shorter. */
    LESS("<"),
    /** Less or equal. */
    LESS_OR_EQUAL("<="),
    /** Greater, or later, or longer. */
    GREATER(">"),
    /** Greater or equal. */
    GREATER_OR_EQUAL(">=");

    /** All symbols, as messages list them. */
    static final String SYMBOLS = "=, !=, <, <=, >, >=";

    private final String symbol;

    Operator(String symbol) {
        this.symbol = symbol;
    }

    /** {@return how it is written: {@code =}, {@code !=}, {@code <}, {@code <=}, {@code >} or {@code >=}} */
    @JsonValue
    public String symbol() {
        return symbol;
    }

    /**
     * {@return the operator with this symbol}
     *
     * @param symbol one of {@code =}, {@code !=}, {@code <}, {@code <=}, {@code >}, {@code >=}
     * @throws IllegalArgumentException if it is none of them
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Operator of(String symbol) {
        return find(symbol)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Operator must be one of " + SYMBOLS + ", was \"" + symbol + "\""));
    }

    static Optional<Operator> find(String symbol) {
        return Arrays.stream(values())
                .filter(operator -> operator.symbol.equals(symbol))
                .findFirst();
    }

    /** {@return whether it needs values that have an order, which is so for all but {@code =} and {@code !=}} */
    public boolean needsOrder() {
        return this != EQUAL && this != NOT_EQUAL;
    }

    boolean accepts(int comparison) {
        return switch (this) {
            case EQUAL -> comparison == 0;
            case NOT_EQUAL -> comparison != 0;
            case LESS -> comparison < 0;
            case LESS_OR_EQUAL -> comparison <= 0;
            case GREATER -> comparison > 0;
            case GREATER_OR_EQUAL -> comparison >= 0;
        };
    }
}
