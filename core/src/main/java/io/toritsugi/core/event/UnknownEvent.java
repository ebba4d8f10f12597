package io.toritsugi.core.event;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event of a type that this version does not know: kept as it was read, and written back unchanged.
 *
 * <p>What it holds may be personal, so {@link #toString} shows its type alone. Immutable once read, and thread-safe then.
 *
 * @since 0.1
 */
@JsonPropertyOrder("type")
public final class UnknownEvent implements Event {
    private final String type;
    private final Map<String, @Nullable Object> properties = new LinkedHashMap<>();

    @JsonCreator
    UnknownEvent(@JsonProperty(value = "type", required = true) @Nullable String type) {
        if (type == null || type.isEmpty()) {
            throw new IllegalArgumentException("An event must have a \"type\"");
        }
        this.type = type;
    }

    @JsonAnySetter
    void put(String name, @Nullable Object value) {
        properties.put(name, value);
    }

    @Override
    public String type() {
        return type;
    }

    /** {@return all properties but the type, in the order in which they were read; unmodifiable} */
    @JsonAnyGetter
    public Map<String, @Nullable Object> properties() {
        return Collections.unmodifiableMap(properties);
    }

    /** {@return an empty list: what an unknown event concerns is unknown} */
    @Override
    public List<Ref> concerns() {
        return List.of();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof UnknownEvent that && type.equals(that.type) && properties.equals(that.properties);
    }

    @Override
    public int hashCode() {
        return 31 * type.hashCode() + properties.hashCode();
    }

    @Override
    public String toString() {
        return "UnknownEvent{type=" + type + "}";
    }
}
