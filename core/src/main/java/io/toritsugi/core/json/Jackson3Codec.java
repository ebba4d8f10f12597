package io.toritsugi.core.json;

import io.toritsugi.core.event.Event;
import java.util.SortedMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** JSON by Jackson 3. */
record Jackson3Codec(JsonMapper mapper, SortedMap<String, Class<? extends Event>> moreEvents) implements JsonCodec {
    @Override
    public String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JacksonException notAValue) {
            throw new IllegalArgumentException("Cannot be written as JSON: " + notAValue.getMessage(), notAValue);
        }
    }

    @Override
    public <T> T read(String json, Class<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JacksonException notSuchAValue) {
            throw new IllegalArgumentException(notSuchAValue.getMessage(), notSuchAValue);
        }
    }
}
