package io.toritsugi.core.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.toritsugi.core.event.Event;
import java.util.SortedMap;

/** JSON by Jackson 2. */
record Jackson2Codec(JsonMapper mapper, SortedMap<String, Class<? extends Event>> moreEvents) implements JsonCodec {
    @Override
    public String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException notAValue) {
            throw new IllegalArgumentException("Cannot be written as JSON: " + notAValue.getMessage(), notAValue);
        }
    }

    @Override
    public <T> T read(String json, Class<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException notSuchAValue) {
            throw new IllegalArgumentException(notSuchAValue.getMessage(), notSuchAValue);
        }
    }
}
