package io.toritsugi.acw.answer;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.fact.Money;
import java.math.BigDecimal;
import java.util.Map;

/** A value under the name of its variant, in the JSON form that {@link FactValue} says. */
final class WrittenValue {
    private WrittenValue() {}

    static Map<String, Object> of(FactValue value) {
        if (value instanceof FactValue.Text text) {
            return Map.of("text", text.value());
        }
        if (value instanceof FactValue.Decimal decimal) {
            return Map.of("number", decimal.value());
        }
        if (value instanceof FactValue.Bool bool) {
            return Map.of("boolean", bool.value());
        }
        if (value instanceof FactValue.Date date) {
            return Map.of("date", date.value().toString());
        }
        if (value instanceof FactValue.Moment moment) {
            return Map.of("instant", moment.value().toString());
        }
        if (value instanceof FactValue.Span span) {
            return Map.of("duration", span.value().toString());
        }
        if (value instanceof FactValue.TextSet set) {
            return Map.of("set", set.value());
        }
        if (value instanceof FactValue.Numbers numbers) {
            return Map.of("numbers", numbers.value());
        }
        Money money = (Money) value;
        return Map.of("money", new Amount(money.amount(), money.currency()));
    }

    /** Money without the name of the variant. */
    private record Amount(
            @JsonProperty @JsonFormat(shape = JsonFormat.Shape.STRING)
            BigDecimal amount,

            @JsonProperty String currency) {}
}
