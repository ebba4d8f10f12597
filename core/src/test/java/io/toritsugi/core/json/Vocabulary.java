package io.toritsugi.core.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import io.toritsugi.core.event.Event;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What can be learnt of the vocabulary by reflection. */
public final class Vocabulary {
    private Vocabulary() {}

    /** {@return the types that are read by name} */
    public static Map<String, Class<?>> types() {
        Map<String, Class<?>> types = new LinkedHashMap<>();
        JsonSubTypes named = Objects.requireNonNull(EventJson.class.getAnnotation(JsonSubTypes.class));
        for (JsonSubTypes.Type type : named.value()) {
            types.put(type.name(), type.value());
        }
        return types;
    }

    /**
     * {@return the attributes of a value: its public accessors}
     *
     * @param type an interface of the SDK
     */
    public static List<Method> attributes(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getParameterCount() == 0 && method.getReturnType() != void.class)
                .filter(method -> !List.of("type", "concerns").contains(method.getName()))
                .toList();
    }

    /**
     * {@return the value of an attribute}
     *
     * @param attribute an accessor
     * @param value whose
     */
    public static Object get(Method attribute, Object value) {
        try {
            return attribute.invoke(value);
        } catch (ReflectiveOperationException failure) {
            throw new LinkageError(attribute + " cannot be read", failure);
        }
    }

    /**
     * {@return the public type of an event}
     *
     * @param event an event of the vocabulary
     */
    public static Class<?> typeOf(Event event) {
        return Arrays.stream(event.getClass().getInterfaces())
                .filter(Event.class::isAssignableFrom)
                .findFirst()
                .orElseThrow();
    }
}
