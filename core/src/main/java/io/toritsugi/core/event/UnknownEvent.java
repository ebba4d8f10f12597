package io.toritsugi.core.event;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event of a type that this version does not know: kept as it was read, and written back unchanged.
 *
 * <p>Its properties keep their order; two are equal whatever the order. What it holds may be personal, so {@link #toString}
 * shows its type alone. Immutable, with all that it holds, and thread-safe.
 *
 * @since 0.1
 */
@JsonPropertyOrder("type")
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = UnknownEvent.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = UnknownEvent.Builder.class)
public final class UnknownEvent implements Event {
    private final String type;
    private final Map<String, @Nullable Object> properties;

    private UnknownEvent(@Nullable String type, Map<String, ? extends @Nullable Object> properties) {
        if (type == null || type.isEmpty()) {
            throw new IllegalArgumentException("An event must have a \"type\"");
        }
        if (properties.containsKey("type")) {
            throw new IllegalArgumentException("UnknownEvent.properties must not name \"type\" again");
        }
        this.type = type;
        this.properties = JsonCopy.of(properties);
    }

    /**
     * {@return the event of this type with these properties}
     *
     * @param type the name of its type on the wire, not empty; one that this version does not know
     * @param properties all but the type, in the order of writing: null, booleans, strings, finite numbers, and lists and
     *     maps of such; a copy is taken
     * @throws IllegalArgumentException if the type is empty, or a property is called {@code type} or is of another sort
     */
    public static UnknownEvent of(String type, Map<String, ? extends @Nullable Object> properties) {
        return new UnknownEvent(type, properties);
    }

    @Override
    public String type() {
        return type;
    }

    /**
     * {@return all properties but the type, in the order in which they were read: null, {@link Boolean}, {@link String},
     * {@link Long} or {@link java.math.BigInteger} for a whole number, {@link java.math.BigDecimal} for another, and
     * {@link List} and {@link Map} of such; unmodifiable}
     */
    @JsonAnyGetter
    public Map<String, @Nullable Object> properties() {
        return properties;
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

    /** What either Jackson fills. */
    static final class Builder {
        private @Nullable String type;
        private final Map<String, @Nullable Object> properties = new LinkedHashMap<>();

        @JsonProperty("type")
        Builder withType(@Nullable String value) {
            type = value;
            return this;
        }

        @JsonAnySetter
        void put(String name, @Nullable Object value) {
            properties.put(name, value);
        }

        UnknownEvent build() {
            return new UnknownEvent(type, properties);
        }
    }
}
