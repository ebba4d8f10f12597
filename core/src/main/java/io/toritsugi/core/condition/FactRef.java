package io.toritsugi.core.condition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.fact.Facts;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * Names a fact, or one element of a fact that is a map of numbers.
 *
 * <p>As text and in JSON {@code region}, or {@code levels['de']} for an element. A name of letters of ASCII, kana, kanji,
 * digits, {@code _}, {@code .} and {@code -} that begins with a letter or {@code _} stands bare; any other, and a reserved
 * word, stands in backticks: <code>`vru+line`</code>. A backtick within backticks and a quote within quotes are doubled.
 * {@link #parse} and {@link #toString} are a round trip. Immutable and thread-safe.
 *
 * @param name the name of the fact: 1 to 200 characters, none of them a control character
 * @param key the name of the element, any text; empty if the fact itself is meant
 * @since 0.1
 */
public record FactRef(String name, Optional<String> key) {
    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if the name is not allowed
     */
    public FactRef {
        Objects.requireNonNull(name, "FactRef.name");
        Objects.requireNonNull(key, "FactRef.key");
        if (!isName(name)) {
            throw new IllegalArgumentException(
                    "FactRef.name must have 1 to 200 characters, none of them a control character, was \"" + name
                            + "\"");
        }
    }

    static boolean isName(String name) {
        return !name.isEmpty() && name.length() <= 200 && name.chars().noneMatch(Character::isISOControl);
    }

    /**
     * {@return a reference to this fact}
     *
     * @param name the name of the fact
     * @throws IllegalArgumentException if the name is not allowed
     */
    public static FactRef of(String name) {
        return new FactRef(name, Optional.empty());
    }

    /**
     * {@return a reference to one element of this fact}
     *
     * @param name the name of a fact that is a map of numbers
     * @param key the name of the element
     * @throws IllegalArgumentException if the name is not allowed
     */
    public static FactRef element(String name, String key) {
        return new FactRef(name, Optional.of(key));
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @param text such as {@code region}, {@code levels['de']} or <code>`vru+line`</code>
     * @return the reference
     * @throws IllegalArgumentException if the text is not of this form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static FactRef parse(String text) {
        return ConditionParser.parseFact(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "FactRef must be a name such as region, levels['de'] or `vru+line`, was \"" + text + "\""));
    }

    /**
     * {@return the value, or empty if the fact is missing, the element is missing, or the fact has no elements}
     *
     * @param facts where to look
     */
    public Optional<FactValue> find(Facts facts) {
        Optional<FactValue> found = facts.find(name);
        if (key.isEmpty() || found.isEmpty()) {
            return found;
        }
        if (found.get() instanceof FactValue.Numbers numbers) {
            BigDecimal element = numbers.value().get(key.get());
            return element == null ? Optional.empty() : Optional.of(FactValue.of(element));
        }
        return Optional.empty();
    }

    /** {@return the text form} */
    @JsonValue
    @Override
    public String toString() {
        return ConditionText.of(this);
    }
}
