package io.toritsugi.acw.answer;

import io.toritsugi.core.condition.FactType;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.fact.Money;
import java.util.Map;
import java.util.TreeMap;

/** The JSON form of a value, as {@link FactValue} says it. */
final class ValueForm {
    private ValueForm() {}

    static Map<String, Object> of(FactValue value) {
        return Map.of(FactType.of(value).id(), content(value));
    }

    private static Object content(FactValue value) {
        if (value instanceof FactValue.Text text) {
            return text.value();
        }
        if (value instanceof FactValue.Decimal number) {
            return number.value();
        }
        if (value instanceof FactValue.Bool truth) {
            return truth.value();
        }
        if (value instanceof FactValue.TextSet set) {
            return set.value();
        }
        if (value instanceof FactValue.Numbers numbers) {
            return numbers.value();
        }
        if (value instanceof Money money) {
            return new TreeMap<>(Map.of("amount", money.amount().toString(), "currency", money.currency()));
        }
        return time(value);
    }

    private static String time(FactValue value) {
        if (value instanceof FactValue.Date date) {
            return date.value().toString();
        }
        if (value instanceof FactValue.Moment moment) {
            return moment.value().toString();
        }
        if (value instanceof FactValue.Span span) {
            return span.value().toString();
        }
        throw new IllegalStateException("ValueForm knows no type " + FactType.of(value));
    }
}
