package io.toritsugi.core.condition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A vocabulary: which facts there are, and of which type. What a condition is checked against.
 *
 * <p>In JSON an object of ids of types by name: <code>{"levels":"numbers","region":"text"}</code>. Immutable and
 * thread-safe.
 *
 * @param types types by name of the fact, in the order of {@link String#compareTo}; unmodifiable
 * @since 0.1
 */
public record FactTypes(@JsonValue SortedMap<String, FactType> types) {
    /** Copies the map. */
    public FactTypes {
        types = Collections.unmodifiableSortedMap(new TreeMap<>(types));
    }

    /**
     * {@return the vocabulary of these facts}
     *
     * @param types types by name of the fact
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static FactTypes of(Map<String, FactType> types) {
        return new FactTypes(new TreeMap<>(types));
    }

    /**
     * {@return the type of this fact, or empty if there is no such fact}
     *
     * @param name the name of the fact
     */
    public Optional<FactType> find(String name) {
        return Optional.ofNullable(types.get(name));
    }
}
