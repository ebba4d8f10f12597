package io.toritsugi.core.journal.record;

import java.util.List;
import java.util.Objects;

/**
 * What a durable journal stores of an event.
 *
 * <p>Immutable and thread-safe; {@link #toString} leaves the JSON out.
 *
 * @param json the event, marked fields protected
 * @param concerns what it concerns, without repetition; unmodifiable
 * @since 0.1
 */
public record WrittenRecord(String json, List<Concern> concerns) {
    /** Copies the list. */
    public WrittenRecord {
        Objects.requireNonNull(json, "WrittenRecord.json");
        concerns = List.copyOf(concerns);
    }

    @Override
    public String toString() {
        return "WrittenRecord[" + json.length() + " characters]";
    }
}
