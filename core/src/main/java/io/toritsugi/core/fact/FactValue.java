package io.toritsugi.core.fact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The typed value of a fact: what is known about a contact, a customer, an agent or a queue.
 *
 * <p>In JSON an object with one property, which names the type: <code>{"text":"EU"}</code>, <code>{"number":3}</code>,
 * <code>{"boolean":true}</code>, <code>{"date":"2026-04-01"}</code>, <code>{"instant":"2026-04-01T00:00:00Z"}</code>,
 * <code>{"duration":"PT90S"}</code>, <code>{"money":{"amount":"1.10","currency":"EUR"}}</code>,
 * <code>{"set":["a","b"]}</code>, <code>{"numbers":{"de":3}}</code>. Immutable and thread-safe.
 *
 * @since 0.1
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(value = FactValue.Text.class, name = "text"),
    @JsonSubTypes.Type(value = FactValue.Decimal.class, name = "number"),
    @JsonSubTypes.Type(value = FactValue.Bool.class, name = "boolean"),
    @JsonSubTypes.Type(value = FactValue.Date.class, name = "date"),
    @JsonSubTypes.Type(value = FactValue.Moment.class, name = "instant"),
    @JsonSubTypes.Type(value = FactValue.Span.class, name = "duration"),
    @JsonSubTypes.Type(value = Money.class, name = "money"),
    @JsonSubTypes.Type(value = FactValue.TextSet.class, name = "set"),
    @JsonSubTypes.Type(value = FactValue.Numbers.class, name = "numbers")
})
public sealed interface FactValue
        permits FactValue.Text,
                FactValue.Decimal,
                FactValue.Bool,
                FactValue.Date,
                FactValue.Moment,
                FactValue.Span,
                FactValue.TextSet,
                FactValue.Numbers,
                Money {
    /**
     * {@return this text as a value}
     *
     * @param value any text
     */
    static FactValue of(String value) {
        return new Text(value);
    }

    /**
     * {@return this whole number as a value}
     *
     * @param value any number
     */
    static FactValue of(long value) {
        return new Decimal(BigDecimal.valueOf(value));
    }

    /**
     * {@return this decimal number as a value}
     *
     * @param value any number
     */
    static FactValue of(BigDecimal value) {
        return new Decimal(value);
    }

    /**
     * {@return this truth value as a value}
     *
     * @param value true or false
     */
    static FactValue of(boolean value) {
        return new Bool(value);
    }

    /**
     * {@return this date as a value}
     *
     * @param value any date
     */
    static FactValue of(LocalDate value) {
        return new Date(value);
    }

    /**
     * {@return this point in time as a value}
     *
     * @param value any instant
     */
    static FactValue of(Instant value) {
        return new Moment(value);
    }

    /**
     * {@return this length of time as a value}
     *
     * @param value any duration
     */
    static FactValue of(Duration value) {
        return new Span(value);
    }

    /**
     * {@return this set as a value}
     *
     * @param value any texts
     */
    static FactValue of(Set<String> value) {
        return new TextSet(new TreeSet<>(value));
    }

    /**
     * {@return these named numbers as a value}
     *
     * @param value numbers by name
     */
    static FactValue of(Map<String, BigDecimal> value) {
        return new Numbers(new TreeMap<>(value));
    }

    /**
     * A text.
     *
     * @param value any text, may be empty
     * @since 0.1
     */
    record Text(@JsonValue String value) implements FactValue {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Text read(String value) {
            return new Text(value);
        }
    }

    /**
     * A decimal number. Two are equal if they are numerically, whatever their scale.
     *
     * @param value any number
     * @since 0.1
     */
    record Decimal(@JsonValue BigDecimal value) implements FactValue {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Decimal read(BigDecimal value) {
            return new Decimal(value);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Decimal that && value.compareTo(that.value) == 0;
        }

        @Override
        public int hashCode() {
            return value.stripTrailingZeros().hashCode();
        }
    }

    /**
     * True or false.
     *
     * @param value which of the two
     * @since 0.1
     */
    record Bool(@JsonValue boolean value) implements FactValue {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Bool read(boolean value) {
            return new Bool(value);
        }
    }

    /**
     * A date without a time or a zone.
     *
     * @param value any date
     * @since 0.1
     */
    record Date(LocalDate value) implements FactValue {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Date read(String text) {
            return new Date(LocalDate.parse(text));
        }

        @JsonValue
        String text() {
            return value.toString();
        }
    }

    /**
     * A point in time.
     *
     * @param value any instant
     * @since 0.1
     */
    record Moment(Instant value) implements FactValue {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Moment read(String text) {
            return new Moment(Instant.parse(text));
        }

        @JsonValue
        String text() {
            return value.toString();
        }
    }

    /**
     * A length of time.
     *
     * @param value any duration, may be negative
     * @since 0.1
     */
    record Span(Duration value) implements FactValue {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Span read(String text) {
            return new Span(Duration.parse(text));
        }

        @JsonValue
        String text() {
            return value.toString();
        }
    }

    /**
     * A set of texts, such as skills; in the order of {@link String#compareTo}.
     *
     * @param value any texts; unmodifiable
     * @since 0.1
     */
    record TextSet(@JsonValue SortedSet<String> value) implements FactValue {
        /** Copies the set. */
        public TextSet {
            value = Collections.unmodifiableSortedSet(new TreeSet<>(value));
        }

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static TextSet read(Set<String> value) {
            return new TextSet(new TreeSet<>(value));
        }
    }

    /**
     * Numbers by name, such as skill levels; in the order of {@link String#compareTo}. Two are equal if they have the same
     * names and numerically the same numbers.
     *
     * @param value numbers by name; unmodifiable
     * @since 0.1
     */
    record Numbers(@JsonValue SortedMap<String, BigDecimal> value) implements FactValue {
        /** Copies the map. */
        public Numbers {
            value = Collections.unmodifiableSortedMap(new TreeMap<>(value));
        }

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Numbers read(Map<String, BigDecimal> value) {
            return new Numbers(new TreeMap<>(value));
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Numbers that && decimals().equals(that.decimals());
        }

        @Override
        public int hashCode() {
            return decimals().hashCode();
        }

        private Map<String, Decimal> decimals() {
            Map<String, Decimal> decimals = new TreeMap<>();
            value.forEach((name, number) -> decimals.put(name, new Decimal(number)));
            return decimals;
        }
    }
}
