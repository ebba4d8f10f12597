package io.toritsugi.core.condition;

/**
 * The answer of a condition in Kleene's three-valued logic.
 *
 * @since 0.1
 */
public enum Truth {
    /** The condition holds. */
    TRUE,
    /** The condition does not hold. */
    FALSE,
    /** The facts do not say whether the condition holds. */
    UNKNOWN;

    /**
     * {@return true or false as a truth}
     *
     * @param value which of the two
     */
    public static Truth of(boolean value) {
        return value ? TRUE : FALSE;
    }

    /** {@return whether this is {@link #TRUE}: what a caller asks who takes unknown for no} */
    public boolean isTrue() {
        return this == TRUE;
    }

    /**
     * {@return true if both are true, false if one is false, otherwise unknown}
     *
     * @param other the other truth
     */
    public Truth and(Truth other) {
        if (this == FALSE || other == FALSE) {
            return FALSE;
        }
        return this == TRUE ? other : this;
    }

    /**
     * {@return true if one is true, false if both are false, otherwise unknown}
     *
     * @param other the other truth
     */
    public Truth or(Truth other) {
        if (this == TRUE || other == TRUE) {
            return TRUE;
        }
        return this == FALSE ? other : this;
    }

    /** {@return true for false, false for true, unknown for unknown} */
    public Truth negated() {
        return switch (this) {
            case TRUE -> FALSE;
            case FALSE -> TRUE;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
