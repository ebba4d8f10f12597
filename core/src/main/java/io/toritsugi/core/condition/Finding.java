package io.toritsugi.core.condition;

import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.fact.Money;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** What a single comparison came to: a truth, and why if it is unknown. */
enum Finding {
    HOLDS(Truth.TRUE, null),
    FAILS(Truth.FALSE, null),
    MISSING(Truth.UNKNOWN, Explanation.Cause.MISSING),
    OTHER_TYPE(Truth.UNKNOWN, Explanation.Cause.OTHER_TYPE),
    OTHER_CURRENCY(Truth.UNKNOWN, Explanation.Cause.OTHER_CURRENCY),
    NOT_ORDERED(Truth.UNKNOWN, Explanation.Cause.NOT_ORDERED);

    private final Truth truth;
    private final Explanation.@Nullable Cause cause;

    Finding(Truth truth, Explanation.@Nullable Cause cause) {
        this.truth = truth;
        this.cause = cause;
    }

    Truth truth() {
        return truth;
    }

    Optional<Explanation.Cause> cause() {
        return Optional.ofNullable(cause);
    }

    static Finding of(boolean holds) {
        return holds ? HOLDS : FAILS;
    }

    static Finding compare(FactValue left, Operator operator, FactValue right) {
        if (left instanceof FactValue.Text a && right instanceof FactValue.Text b) {
            return of(operator.accepts(a.value().compareTo(b.value())));
        }
        if (left instanceof FactValue.Decimal a && right instanceof FactValue.Decimal b) {
            return of(operator.accepts(a.value().compareTo(b.value())));
        }
        if (left instanceof FactValue.Date a && right instanceof FactValue.Date b) {
            return of(operator.accepts(a.value().compareTo(b.value())));
        }
        if (left instanceof FactValue.Moment a && right instanceof FactValue.Moment b) {
            return of(operator.accepts(a.value().compareTo(b.value())));
        }
        if (left instanceof FactValue.Span a && right instanceof FactValue.Span b) {
            return of(operator.accepts(a.value().compareTo(b.value())));
        }
        if (left instanceof Money a && right instanceof Money b) {
            return a.currency().equals(b.currency())
                    ? of(operator.accepts(a.amount().compareTo(b.amount())))
                    : OTHER_CURRENCY;
        }
        if (FactType.of(left) != FactType.of(right)) {
            return OTHER_TYPE;
        }
        return operator.needsOrder() ? NOT_ORDERED : of(isSame(left, right) == (operator == Operator.EQUAL));
    }

    private static boolean isSame(FactValue left, FactValue right) {
        if (left instanceof FactValue.Numbers a && right instanceof FactValue.Numbers b) {
            return isSame(a.value(), b.value());
        }
        return left.equals(right);
    }

    // Element by element: BigDecimal.equals, which a map would use, takes 3 and 3.0 for different.
    private static boolean isSame(SortedMap<String, BigDecimal> left, SortedMap<String, BigDecimal> right) {
        return left.keySet().equals(right.keySet())
                && left.entrySet().stream()
                        .allMatch(element -> element.getValue().compareTo(right.get(element.getKey())) == 0);
    }
}
