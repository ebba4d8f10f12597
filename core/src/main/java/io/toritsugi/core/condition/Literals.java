package io.toritsugi.core.condition;

import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.fact.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads the values of literals from their texts. */
final class Literals {
    /** An example of each literal that is a word and a text, by the word. */
    static final Map<String, String> TYPED = Map.of(
            "date", "date '2026-04-01'",
            "instant", "instant '2026-04-01T00:00:00Z'",
            "duration", "duration 'PT90S'",
            "money", "money '12.50 EUR'");

    // Long enough for every allowed number, short enough for BigDecimal, whose time grows with the square.
    private static final int NUMBER_LENGTH = 2 * Limits.EXPONENT;

    private Literals() {}

    /** The value of this text as that type, one of those in {@link #TYPED}; empty if it is none. */
    static Optional<FactValue> typed(String type, String text) {
        return switch (type) {
            case "date" -> time(text, date -> FactValue.of(LocalDate.parse(date)));
            case "instant" -> time(text, instant -> FactValue.of(Instant.parse(instant)));
            case "duration" -> time(text, duration -> FactValue.of(Duration.parse(duration)));
            case "money" -> money(text);
            default -> Optional.empty();
        };
    }

    private static Optional<FactValue> time(String text, Function<String, FactValue> reader) {
        try {
            return Optional.of(reader.apply(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<FactValue> money(String text) {
        int space = text.indexOf(' ');
        String currency = text.substring(space + 1);
        if (space < 0 || !currency.matches("[A-Z]{3}")) {
            return Optional.empty();
        }
        return number(text.substring(0, space)).map(amount -> new Money(amount, currency));
    }

    /** The number that this text is; empty if it is none, or out of range. */
    static Optional<BigDecimal> number(String text) {
        if (text.length() > NUMBER_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(text)).filter(Limits::isAllowed);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
