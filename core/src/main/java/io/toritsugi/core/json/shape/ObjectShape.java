package io.toritsugi.core.json.shape;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An object with certain properties.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class ObjectShape implements Shape {
    /** An object without properties. */
    public static final ObjectShape EMPTY = new ObjectShape(Map.of());

    private final Map<String, Property> known;
    private final String names;

    /** A property; without a shape it is a list of objects like the one that it belongs to. */
    private record Property(@Nullable Shape shape, boolean needed) {}

    private ObjectShape(Map<String, Property> known) {
        this.known = known;
        names = String.join(", ", known.keySet());
    }

    /**
     * {@return this object with one more property, without which it is nothing}
     *
     * @param name the name of the property
     * @param shape what its value should be
     */
    public ObjectShape needs(String name, Shape shape) {
        return with(name, new Property(shape, true));
    }

    /**
     * {@return this object with one more property, which may be left out}
     *
     * @param name the name of the property
     * @param shape what its value should be
     */
    public ObjectShape may(String name, Shape shape) {
        return with(name, new Property(shape, false));
    }

    /**
     * {@return this object with one more property, a list of objects of the same shape, which may be left out}
     *
     * @param name the name of the property
     */
    public ObjectShape mayNest(String name) {
        return with(name, new Property(null, false));
    }

    private ObjectShape with(String name, Property property) {
        Map<String, Property> more = new LinkedHashMap<>(known);
        more.put(name, property);
        return new ObjectShape(more);
    }

    @Override
    public Optional<Object> read(String place, Object part, Findings findings) {
        if (!(part instanceof Map<?, ?> properties)) {
            findings.unexpected(place, "{…}");
            return Optional.empty();
        }
        Map<String, Object> right = new LinkedHashMap<>();
        known.forEach((name, property) -> {
            @Nullable Object value = properties.get(name);
            if (value != null || property.needed()) {
                Shape.readOrMiss(
                                place + "/" + name,
                                value,
                                property.shape() == null ? Shape.listOf(this) : property.shape(),
                                findings)
                        .ifPresent(read -> right.put(name, read));
            }
        });
        properties.keySet().stream()
                .filter(name -> !known.containsKey(name))
                .forEach(name -> findings.unknown(Shape.below(place, name), names));
        boolean complete = known.entrySet().stream()
                .allMatch(property -> !property.getValue().needed() || right.containsKey(property.getKey()));
        return complete ? Optional.of(right) : Optional.empty();
    }
}
