package io.toritsugi.core.json;

import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.toritsugi.core.event.Event;
import java.util.List;
import java.util.Objects;

/** A mapper of either Jackson, for tests that treat them alike. */
interface Json {
    Json JACKSON_2 = of(Jackson2.mapper());
    Json JACKSON_3 = of(Jackson3.mapper());

    /** A host's own mapper of Jackson 2, with the two modules that it cannot do without. */
    Json HOST_2 = of(com.fasterxml.jackson.databind.json.JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .build());

    /** A host's own mapper of Jackson 3, as it comes. */
    Json HOST_3 = of(tools.jackson.databind.json.JsonMapper.builder().build());

    List<Json> OURS = List.of(JACKSON_2, JACKSON_3);
    List<Json> ALL = List.of(JACKSON_2, JACKSON_3, HOST_2, HOST_3);

    String write(Object value);

    <T> T read(String json, Class<T> type);

    default Event readEvent(String json) {
        return read("{\"event\":" + json + "}", Holder.class).event();
    }

    /** What the host would write: a property that holds an event of any type. */
    record Holder(@EventJson Event event) {
        public Holder {
            Objects.requireNonNull(event, "event");
        }
    }

    /** A checked failure of Jackson 2, out of the way. */
    final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Failed(Exception cause) {
            super(cause);
        }
    }

    static Json of(com.fasterxml.jackson.databind.ObjectMapper mapper) {
        return new Json() {
            @Override
            public String write(Object value) {
                try {
                    return mapper.writeValueAsString(value);
                } catch (com.fasterxml.jackson.core.JsonProcessingException failure) {
                    throw new Failed(failure);
                }
            }

            @Override
            public <T> T read(String json, Class<T> type) {
                try {
                    return mapper.readValue(json, type);
                } catch (com.fasterxml.jackson.core.JsonProcessingException failure) {
                    throw new Failed(failure);
                }
            }

            @Override
            public String toString() {
                return "Jackson 2";
            }
        };
    }

    static Json of(tools.jackson.databind.ObjectMapper mapper) {
        return new Json() {
            @Override
            public String write(Object value) {
                return mapper.writeValueAsString(value);
            }

            @Override
            public <T> T read(String json, Class<T> type) {
                return mapper.readValue(json, type);
            }

            @Override
            public String toString() {
                return "Jackson 3";
            }
        };
    }
}
