package io.toritsugi.core.condition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.fact.Facts;
import java.util.List;
import java.util.Objects;

/**
 * A condition about one fact, or two: what has no parts.
 *
 * @since 0.1
 */
public sealed interface FactCondition extends Condition {
    /** {@return the fact that is asked about; in a comparison the one on the left} */
    FactRef fact();

    /**
     * Compares a fact with a literal.
     *
     * @param fact the fact, on the left
     * @param operator how they are compared
     * @param value the literal, on the right; not a map of numbers
     * @since 0.1
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonPropertyOrder({"fact", "operator", "value"})
    record Comparison(FactRef fact, Operator operator, FactValue value) implements FactCondition {
        /**
         * Checks the parts.
         *
         * @throws IllegalArgumentException if the literal is a map of numbers, or a number with more than 100 digits
         */
        public Comparison {
            Objects.requireNonNull(fact, "Comparison.fact");
            Objects.requireNonNull(operator, "Comparison.operator");
            Limits.checkLiteral("Comparison.value", value);
        }

        @Override
        public Truth evaluate(Facts facts) {
            return find(facts).truth();
        }

        Finding find(Facts facts) {
            return fact.find(facts)
                    .map(found -> Finding.compare(found, operator, value))
                    .orElse(Finding.MISSING);
        }

        /** {@return the text form} */
        @Override
        public String toString() {
            return ConditionText.of(this);
        }
    }

    /**
     * Compares two facts.
     *
     * @param fact the fact on the left
     * @param operator how they are compared
     * @param other the fact on the right
     * @since 0.1
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonPropertyOrder({"fact", "operator", "other"})
    record FactComparison(FactRef fact, Operator operator, FactRef other) implements FactCondition {
        /** Checks that the parts are there. */
        public FactComparison {
            Objects.requireNonNull(fact, "FactComparison.fact");
            Objects.requireNonNull(operator, "FactComparison.operator");
            Objects.requireNonNull(other, "FactComparison.other");
        }

        @Override
        public Truth evaluate(Facts facts) {
            return find(facts).truth();
        }

        Finding find(Facts facts) {
            return fact.find(facts)
                    .flatMap(left -> other.find(facts).map(right -> Finding.compare(left, operator, right)))
                    .orElse(Finding.MISSING);
        }

        /** {@return the text form} */
        @Override
        public String toString() {
            return ConditionText.of(this);
        }
    }

    /**
     * Whether a fact equals one of several literals.
     *
     * @param fact the fact
     * @param values the literals, at least one, none of them a map of numbers; unmodifiable
     * @since 0.1
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonPropertyOrder({"fact", "values"})
    record In(FactRef fact, List<FactValue> values) implements FactCondition {
        /**
         * Copies and checks the literals.
         *
         * @throws IllegalArgumentException if there is no literal, or one is not allowed in a comparison
         */
        public In {
            Objects.requireNonNull(fact, "In.fact");
            values = List.copyOf(Objects.requireNonNull(values, "In.values"));
            if (values.isEmpty()) {
                throw new IllegalArgumentException("In.values must not be empty");
            }
            Limits.checkSize("In", 1L + values.size());
            values.forEach(value -> Limits.checkLiteral("In.values", value));
        }

        @Override
        public Truth evaluate(Facts facts) {
            return find(facts).truth();
        }

        Finding find(Facts facts) {
            FactValue found = fact.find(facts).orElse(null);
            if (found == null) {
                return Finding.MISSING;
            }
            Finding finding = Finding.FAILS;
            for (FactValue value : values) {
                Finding one = Finding.compare(found, Operator.EQUAL, value);
                if (one == Finding.HOLDS) {
                    return one;
                }
                finding = finding == Finding.FAILS ? one : finding;
            }
            return finding;
        }

        /** {@return the text form} */
        @Override
        public String toString() {
            return ConditionText.of(this);
        }
    }

    /**
     * Whether a fact that is a set contains a text.
     *
     * @param fact the fact
     * @param element any text
     * @since 0.1
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonPropertyOrder({"fact", "element"})
    record Contains(FactRef fact, String element) implements FactCondition {
        /** Checks that the parts are there. */
        public Contains {
            Objects.requireNonNull(fact, "Contains.fact");
            Objects.requireNonNull(element, "Contains.element");
        }

        @Override
        public Truth evaluate(Facts facts) {
            return find(facts).truth();
        }

        Finding find(Facts facts) {
            FactValue found = fact.find(facts).orElse(null);
            if (found == null) {
                return Finding.MISSING;
            }
            return found instanceof FactValue.TextSet set
                    ? Finding.of(set.value().contains(element))
                    : Finding.OTHER_TYPE;
        }

        /** {@return the text form} */
        @Override
        public String toString() {
            return ConditionText.of(this);
        }
    }

    /**
     * Whether a fact, or an element of one, is known; never {@link Truth#UNKNOWN}.
     *
     * @param fact the fact
     * @since 0.1
     */
    record Exists(@JsonValue FactRef fact) implements FactCondition {
        /** Checks that the fact is there. */
        public Exists {
            Objects.requireNonNull(fact, "Exists.fact");
        }

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Exists read(FactRef fact) {
            return new Exists(fact);
        }

        @Override
        public Truth evaluate(Facts facts) {
            return Truth.of(fact.find(facts).isPresent());
        }

        /** {@return the text form} */
        @Override
        public String toString() {
            return ConditionText.of(this);
        }
    }
}
