package io.toritsugi.core.condition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.fact.Facts;
import io.vavr.control.Validation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;

/**
 * A yes-or-no question over facts, such as {@code region = 'EU' and levels['de'] >= 3}.
 *
 * <p>The answer is a {@link Truth} of three: a comparison is unknown if the fact is missing, if the types differ, if two
 * amounts of money are of different currencies, or if values without an order are asked for it; nothing is converted.
 * {@code exists} is never unknown; without it, a known answer stays what it is when more facts become known. Texts are
 * compared by {@link String#compareTo}, and nothing is folded. The text form, which {@link #parse(String)} reads and
 * {@link #toString} writes:
 *
 * <pre>
 * condition = both {"or" both}                  any of them
 * both      = one {"and" one}                   all of them; binds stronger than "or"
 * one       = "not" one | "(" condition ")" | "true" | "false"
 *           | ("all" | "any") "(" [condition {"," condition}] ")"
 *           | fact ("=" | "!=" | "&lt;" | "&lt;=" | "&gt;" | "&gt;=") (literal | fact)
 *           | fact "in" "(" literal {"," literal} ")"
 *           | fact "contains" text              the fact is a set
 *           | "exists" fact
 * fact      = name ["[" text "]"]               {@link FactRef} says what a name is
 * literal   = text | 12.50 | -1E+3 | true | false | date '2026-04-01' | instant '2026-04-01T00:00:00Z'
 *           | duration 'PT90S' | money '12.50 EUR' | set "(" [text {"," text}] ")"
 * text      = 'it''s'                           a quote is doubled
 * </pre>
 *
 * <p>Words are in lower case; {@code and or not in contains exists true false} are reserved. White space, which includes
 * the ideographic space, only separates. A condition has at most 100 levels and 10,000 parts, which count the literals
 * of lists, and a text that is read at most 200,000 characters; a number has at most 100 digits.
 *
 * <p>In JSON an object with one property, which names the variant, such as <code>
 * {"all":[{"compare":{"fact":"region","operator":"=","value":{"text":"EU"}}},{"not":{"exists":"levels['de']"}}]}</code>;
 * literals as {@link FactValue} says. What can only be unknown, such as {@code vip < true}, can be built and be bound
 * from JSON, but {@link #problems()} names it, and {@link #parse(String)} and {@link #parseTree(Map)} refuse it.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(value = FactCondition.Comparison.class, name = "compare"),
    @JsonSubTypes.Type(value = FactCondition.FactComparison.class, name = "compare-facts"),
    @JsonSubTypes.Type(value = FactCondition.In.class, name = "in"),
    @JsonSubTypes.Type(value = FactCondition.Contains.class, name = "contains"),
    @JsonSubTypes.Type(value = FactCondition.Exists.class, name = "exists"),
    @JsonSubTypes.Type(value = Combination.All.class, name = "all"),
    @JsonSubTypes.Type(value = Combination.Any.class, name = "any"),
    @JsonSubTypes.Type(value = Combination.Not.class, name = "not"),
    @JsonSubTypes.Type(value = Condition.Constant.class, name = "constant")
})
public sealed interface Condition permits FactCondition, Combination, Condition.Constant {
    /** {@return the condition that is always true} */
    static Condition always() {
        return new Constant(true);
    }

    /** {@return the condition that is always false} */
    static Condition never() {
        return new Constant(false);
    }

    /**
     * Reads a condition from its text form.
     *
     * @param text any text
     * @return the condition, or all problems in the order of their places, at least one; a text that is too long or too
     *     deep is not read further than that
     */
    static Validation<List<ConditionProblem>, Condition> parse(String text) {
        return ConditionParser.parse(text, null);
    }

    /**
     * Reads a condition from its text form and checks it against a vocabulary.
     *
     * @param text any text
     * @param types the facts that there are
     * @return the condition, or all problems in the order of their places, at least one; facts that the vocabulary lacks
     *     and types that differ are problems
     */
    static Validation<List<ConditionProblem>, Condition> parse(String text, FactTypes types) {
        return ConditionParser.parse(text, Objects.requireNonNull(types, "types"));
    }

    /**
     * Reads a condition from its JSON form after any JSON library has read that into maps, lists, texts, numbers and
     * booleans. Unlike binding with Jackson, which ends at the first problem, it finds all.
     *
     * @param tree the JSON form; decimals read as {@code double} have only the digits of one
     * @return the condition, or all problems in the order of their places, at least one
     */
    static Validation<List<ConditionProblem>, Condition> parseTree(Map<String, ?> tree) {
        return ConditionTree.parse(tree, null);
    }

    /**
     * Reads a condition as {@link #parseTree(Map)} does and checks it against a vocabulary.
     *
     * @param tree the JSON form; decimals read as {@code double} have only the digits of one
     * @param types the facts that there are
     * @return the condition, or all problems in the order of their places, at least one
     */
    static Validation<List<ConditionProblem>, Condition> parseTree(Map<String, ?> tree, FactTypes types) {
        return ConditionTree.parse(tree, Objects.requireNonNull(types, "types"));
    }

    /**
     * {@return the condition that all of these hold; true if there are none}
     *
     * @param parts the conditions
     * @throws IllegalArgumentException if the whole would be deeper than 100 levels or have more than 10,000 parts
     */
    static Condition all(Condition... parts) {
        return new Combination.All(List.of(parts));
    }

    /**
     * {@return the condition that at least one of these holds; false if there are none}
     *
     * @param parts the conditions
     * @throws IllegalArgumentException if the whole would be deeper than 100 levels or have more than 10,000 parts
     */
    static Condition any(Condition... parts) {
        return new Combination.Any(List.of(parts));
    }

    /**
     * {@return the condition that this does not hold}
     *
     * @param part the condition
     * @throws IllegalArgumentException if the whole would be deeper than 100 levels or have more than 10,000 parts
     */
    static Condition not(Condition part) {
        return new Combination.Not(part);
    }

    /**
     * Answers the question. Ends always, in time linear in the size of the condition; throws only what the facts throw.
     *
     * @param facts what is known
     * @return the answer
     */
    Truth evaluate(Facts facts);

    /**
     * Answers the question and says which parts decided.
     *
     * @param facts what is known
     * @return the explanation, whose truth is that of {@link #evaluate}
     */
    default Explanation explain(Facts facts) {
        return Explanation.of(this, facts);
    }

    /** {@return what can only be unknown, with its places, whatever the facts; empty if nothing} */
    default List<ConditionProblem> problems() {
        return ConditionCheck.problems(this, null);
    }

    /**
     * {@return all that is wrong with this under a vocabulary, with its places; empty if nothing}
     *
     * @param types the facts that there are
     */
    default List<ConditionProblem> problems(FactTypes types) {
        return ConditionCheck.problems(this, Objects.requireNonNull(types, "types"));
    }

    /** {@return the text form; {@link #parse(String)} reads it, if it is not too long, unless there are {@link #problems()}} */
    @Override
    String toString();

    /** {@return the names of the facts that the answer depends on, in the order of {@link String#compareTo}} */
    default SortedSet<String> factNames() {
        return ConditionCheck.factNames(this);
    }

    /**
     * Always the same.
     *
     * @param value the answer
     * @since 0.1
     */
    record Constant(@JsonValue boolean value) implements Condition {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Constant read(boolean value) {
            return new Constant(value);
        }

        @Override
        public Truth evaluate(Facts facts) {
            return Truth.of(value);
        }

        /** {@return the text form} */
        @Override
        public String toString() {
            return ConditionText.of(this);
        }
    }
}
