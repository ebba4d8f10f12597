package io.toritsugi.acw.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A schema that says what a condition says, with its size, so that what is put together from many stays bounded. */
record Said(Map<String, Object> schema, int size) {
    static final Said ALWAYS = new Said(Map.of(), 1);
    static final Said NEVER = new Said(Map.of("not", Map.of()), 1);

    private static final int LARGEST = 200;

    static Said of(Map<String, Object> schema) {
        return new Said(schema, 1);
    }

    static Optional<Said> all(List<Optional<Said>> parts) {
        return join("allOf", parts, ALWAYS, NEVER);
    }

    static Optional<Said> any(List<Optional<Said>> parts) {
        return join("anyOf", parts, NEVER, ALWAYS);
    }

    private static Optional<Said> join(String keyword, List<Optional<Said>> parts, Said neutral, Said dominant) {
        List<Object> schemas = new ArrayList<>();
        int size = 1;
        for (Optional<Said> part : parts) {
            if (part.isEmpty()) {
                return Optional.empty();
            }
            Said said = part.get();
            if (said.equals(dominant)) {
                return part;
            }
            if (!said.equals(neutral)) {
                schemas.add(said.schema);
                size += said.size;
            }
        }
        if (schemas.isEmpty()) {
            return Optional.of(neutral);
        }
        return size > LARGEST ? Optional.empty() : Optional.of(new Said(joined(keyword, schemas), size));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> joined(String keyword, List<Object> schemas) {
        return schemas.size() == 1 ? (Map<String, Object>) schemas.get(0) : Map.of(keyword, List.copyOf(schemas));
    }

    Said negated() {
        if (equals(ALWAYS)) {
            return NEVER;
        }
        return equals(NEVER) ? ALWAYS : new Said(Map.of("not", schema), size + 1);
    }
}
