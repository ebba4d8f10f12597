package io.toritsugi.core.journal;

import io.toritsugi.core.decide.Rejection;
import io.toritsugi.core.id.StreamId;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The refusal of an append: a stream had another version than its writer expected, for somebody else had written to it.
 *
 * <p>Nothing of the append was written. The writer loads the stream again, decides again, and appends again. Immutable and
 * thread-safe.
 *
 * @param stream the first such stream in the order of the batches
 * @param expected the version that the writer expected
 * @param actual the version that the stream had
 * @since 0.1
 */
public record VersionConflict(StreamId stream, long expected, long actual) implements Rejection {
    @Override
    public String code() {
        return "VERSION_CONFLICT";
    }

    @Override
    public String message() {
        return "Stream " + stream + " was expected at version " + expected + ", and is at version " + actual;
    }

    @Override
    public Map<String, String> attributes() {
        return Collections.unmodifiableMap(new TreeMap<>(Map.of(
                "stream", stream.value(), "expected", Long.toString(expected), "actual", Long.toString(actual))));
    }
}
