package io.toritsugi.core.condition;

import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.fact.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** How large a condition may be, so that reading, writing and evaluating one always ends, and soon. */
final class Limits {
    static final int DEPTH = 100;
    static final int PARTS = 10_000;
    static final int TEXT_LENGTH = 200_000;
    static final int DIGITS = 100;
    static final int EXPONENT = 1_000;

    /** What a number may be, as messages say it. */
    static final String NUMBER_RULE = "at most " + DIGITS + " digits, exponent -" + EXPONENT + " to " + EXPONENT;

    private Limits() {}

    static int depth(Condition condition) {
        int deepest = 0;
        for (Condition part : parts(condition)) {
            deepest = Math.max(deepest, depth(part));
        }
        return deepest + 1;
    }

    static int size(Condition condition) {
        int size = condition instanceof FactCondition.In in ? 1 + in.values().size() : 1;
        for (Condition part : parts(condition)) {
            size += size(part);
        }
        return size;
    }

    static List<Condition> parts(Condition condition) {
        return condition instanceof Combination combination ? combination.parts() : List.of();
    }

    static void check(String name, List<Condition> parts) {
        int depth = 1;
        long size = 1;
        for (Condition part : parts) {
            depth = Math.max(depth, 1 + depth(part));
            size += size(part);
        }
        if (depth > DEPTH) {
            throw new IllegalArgumentException(name + " must be at most " + DEPTH + " levels deep, was " + depth);
        }
        checkSize(name, size);
    }

    static void checkSize(String name, long size) {
        if (size > PARTS) {
            throw new IllegalArgumentException(name + " must have at most " + PARTS + " parts, was " + size);
        }
    }

    static void checkLiteral(String name, FactValue value) {
        Objects.requireNonNull(value, name);
        if (value instanceof FactValue.Numbers) {
            throw new IllegalArgumentException(
                    name + " must not be a map of numbers, was one: compare its elements, such as levels['de']");
        }
        if (value instanceof FactValue.Decimal number && !isAllowed(number.value())) {
            throw new IllegalArgumentException(name + " must have " + NUMBER_RULE + ", had "
                    + number.value().precision() + " digits and scale "
                    + number.value().scale());
        }
        if (value instanceof Money money && !isAllowed(money.amount())) {
            throw new IllegalArgumentException(name + " must have " + NUMBER_RULE + ", had "
                    + money.amount().precision() + " digits and scale "
                    + money.amount().scale());
        }
    }

    static boolean isAllowed(BigDecimal number) {
        return number.precision() <= DIGITS && Math.abs((long) number.scale()) <= EXPONENT;
    }
}
