package io.toritsugi.core.value;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What is left out of JSON, as a filter of {@link JsonInclude}: it equals whatever is absent, and collections without
 * elements. An empty text is there, and is written. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class Absent {
    /** Makes the filter, for a Jackson. */
    public Absent() {}

    @Override
    public boolean equals(@Nullable Object value) {
        if (value instanceof Collection<?> collection) {
            return collection.isEmpty();
        }
        if (value instanceof Map<?, ?> map) {
            return map.isEmpty();
        }
        return value == null
                || value.equals(Optional.empty())
                || value.equals(OptionalInt.empty())
                || value.equals(OptionalLong.empty())
                || value.equals(OptionalDouble.empty());
    }

    @Override
    public int hashCode() {
        return 0;
    }
}
