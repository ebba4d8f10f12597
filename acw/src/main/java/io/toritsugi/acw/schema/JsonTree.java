package io.toritsugi.acw.schema;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON as maps and lists, whose properties keep their order on every JVM. */
final class JsonTree {
    private JsonTree() {}

    /** {@return an object of these properties, to which more can be added} */
    static Map<String, Object> json(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }

    /** {@return a copy that nobody can change, all the way down; what stands in several places stays one} */
    static Map<String, Object> frozen(Map<String, Object> object) {
        return frozen(object, new IdentityHashMap<>());
    }

    private static Map<String, Object> frozen(Map<String, Object> object, Map<Object, Object> known) {
        Map<String, Object> copy = new LinkedHashMap<>();
        object.forEach((name, value) -> copy.put(name, frozen(value, known)));
        return Collections.unmodifiableMap(copy);
    }

    @SuppressWarnings("unchecked")
    private static Object frozen(Object value, Map<Object, Object> known) {
        Object copy = known.get(value);
        if (copy == null) {
            copy = value;
            if (value instanceof Map) {
                copy = frozen((Map<String, Object>) value, known);
            } else if (value instanceof List<?> list) {
                copy = list.stream().map(element -> frozen(element, known)).toList();
            }
            known.put(value, copy);
        }
        return copy;
    }
}
