package io.toritsugi.core.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import io.toritsugi.core.event.Event;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The types of events that a module adds to those of core, by their names on the wire.
 *
 * <p>A codec that was made without it reads them as {@link io.toritsugi.core.event.UnknownEvent}, and a durable journal with such
 * a codec refuses to store them. Immutable and thread-safe.
 *
 * @param name who adds them, for messages
 * @param types the types by name, in the order of {@link String#compareTo}; unmodifiable
 * @since 0.1
 */
public record EventVocabulary(String name, SortedMap<String, Class<? extends Event>> types) {
    /**
     * Checks and copies the parts.
     *
     * @throws IllegalArgumentException if core has an event of one of the names
     */
    public EventVocabulary {
        Objects.requireNonNull(name, "EventVocabulary.name");
        types = Collections.unmodifiableSortedMap(new TreeMap<>(types));
        for (JsonSubTypes.Type type : Objects.requireNonNull(EventJson.class.getAnnotation(JsonSubTypes.class))
                .value()) {
            if (types.containsKey(type.name())) {
                throw taken(type.name(), "core", name);
            }
        }
    }

    /**
     * {@return the vocabulary of these types}
     *
     * @param name who adds them, for messages
     * @param types the types by name
     * @throws IllegalArgumentException if core has an event of one of the names
     */
    public static EventVocabulary of(String name, Map<String, Class<? extends Event>> types) {
        return new EventVocabulary(name, new TreeMap<>(types));
    }

    /**
     * {@return the types of several vocabularies, by name}
     *
     * @throws IllegalArgumentException if two of them have one name
     */
    static SortedMap<String, Class<? extends Event>> all(List<EventVocabulary> vocabularies) {
        SortedMap<String, Class<? extends Event>> all = new TreeMap<>();
        SortedMap<String, String> owners = new TreeMap<>();
        for (EventVocabulary vocabulary : vocabularies) {
            vocabulary.types.forEach((type, of) -> {
                String owner = owners.put(type, vocabulary.name);
                if (owner != null) {
                    throw taken(type, owner, vocabulary.name);
                }
                all.put(type, of);
            });
        }
        return Collections.unmodifiableSortedMap(all);
    }

    private static IllegalArgumentException taken(String type, String owner, String other) {
        return new IllegalArgumentException("EventVocabulary must not name an event twice, \"" + type
                + "\" is named by " + owner + " and by " + other);
    }
}
