package io.toritsugi.core.fact;

import java.util.Map;
import java.util.Optional;

/**
 * What is known about something, by name: what a condition is evaluated over.
 *
 * <p>Implementations give the same answer every time they are asked, and read no clock.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface Facts {
    /** Nothing is known. */
    Facts NONE = name -> Optional.empty();

    /**
     * {@return the value of this fact, or empty if it is not known}
     *
     * @param name the name of the fact
     */
    Optional<FactValue> find(String name);

    /**
     * {@return the facts of a map; a copy is taken}
     *
     * @param values values by name
     */
    static Facts of(Map<String, FactValue> values) {
        Map<String, FactValue> copy = Map.copyOf(values);
        return name -> Optional.ofNullable(copy.get(name));
    }
}
