package io.toritsugi.core.json;

import io.toritsugi.core.event.Event;
import java.util.Collections;
import java.util.SortedMap;

/**
 * Writes and reads values of the SDK as JSON, by whichever Jackson there is.
 *
 * <p>Both write the same text. Thread-safe.
 *
 * @since 0.1
 */
public interface JsonCodec {
    /**
     * {@return the JSON of this value, without line breaks}
     *
     * @param value any public value of the SDK, or a collection of such
     */
    String write(Object value);

    /**
     * {@return the value that this JSON describes}
     *
     * @param <T> the type of the value
     * @param json the text
     * @param type the type of the value
     * @throws IllegalArgumentException if the text is not JSON, or does not describe such a value; the message never quotes
     *     the text
     */
    <T> T read(String json, Class<T> type);

    /** {@return the types of events that it reads beside those of core, by their names on the wire; unmodifiable} */
    default SortedMap<String, Class<? extends Event>> moreEvents() {
        return Collections.emptySortedMap();
    }
}
