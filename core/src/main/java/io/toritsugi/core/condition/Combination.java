package io.toritsugi.core.condition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.toritsugi.core.fact.Facts;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A condition made of others.
 *
 * @since 0.1
 */
public sealed interface Combination extends Condition {
    /** {@return the conditions that it is made of, in their order; unmodifiable} */
    List<Condition> parts();

    /**
     * Whether all parts hold: false if one is false, otherwise unknown if one is unknown, otherwise true.
     *
     * @param parts the parts; none means true; unmodifiable
     * @since 0.1
     */
    record All(@JsonValue List<Condition> parts) implements Combination {
        /**
         * Copies and checks the parts.
         *
         * @throws IllegalArgumentException if the whole is deeper than 100 levels or has more than 10,000 parts
         */
        public All {
            parts = List.copyOf(Objects.requireNonNull(parts, "All.parts"));
            Limits.check("All", parts);
        }

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static All read(List<Condition> parts) {
            return new All(parts);
        }

        @Override
        public Truth evaluate(Facts facts) {
            Truth truth = Truth.TRUE;
            for (Condition part : parts) {
                truth = truth.and(part.evaluate(facts));
                if (truth == Truth.FALSE) {
                    return truth;
                }
            }
            return truth;
        }

        /** {@return the text form} */
        @Override
        public String toString() {
            return ConditionText.of(this);
        }
    }

    /**
     * Whether at least one part holds: true if one is true, otherwise unknown if one is unknown, otherwise false.
     *
     * @param parts the parts; none means false; unmodifiable
     * @since 0.1
     */
    record Any(@JsonValue List<Condition> parts) implements Combination {
        /**
         * Copies and checks the parts.
         *
         * @throws IllegalArgumentException if the whole is deeper than 100 levels or has more than 10,000 parts
         */
        public Any {
            parts = List.copyOf(Objects.requireNonNull(parts, "Any.parts"));
            Limits.check("Any", parts);
        }

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Any read(List<Condition> parts) {
            return new Any(parts);
        }

        @Override
        public Truth evaluate(Facts facts) {
            Truth truth = Truth.FALSE;
            for (Condition part : parts) {
                truth = truth.or(part.evaluate(facts));
                if (truth == Truth.TRUE) {
                    return truth;
                }
            }
            return truth;
        }

        /** {@return the text form} */
        @Override
        public String toString() {
            return ConditionText.of(this);
        }
    }

    /**
     * Whether its part does not hold.
     *
     * @param part the part
     * @since 0.1
     */
    record Not(Condition part) implements Combination {
        /**
         * Checks the part.
         *
         * @throws IllegalArgumentException if the whole is deeper than 100 levels or has more than 10,000 parts
         */
        public Not {
            Limits.check("Not", List.of(Objects.requireNonNull(part, "Not.part")));
        }

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Not read(Condition part) {
            return new Not(part);
        }

        @Override
        public List<Condition> parts() {
            return List.of(part);
        }

        // By hand: as a plain value the part would be written under the name of this variant instead of its own.
        @JsonValue
        Map<String, Object> json() {
            return Map.of(ConditionCheck.kind(part), part);
        }

        @Override
        public Truth evaluate(Facts facts) {
            return part.evaluate(facts).negated();
        }

        /** {@return the text form} */
        @Override
        public String toString() {
            return ConditionText.of(this);
        }
    }
}
