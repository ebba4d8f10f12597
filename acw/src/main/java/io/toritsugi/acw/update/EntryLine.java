package io.toritsugi.acw.update;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.toritsugi.acw.update.event.UpdateId;
import io.toritsugi.acw.update.event.UpdateRequested;
import java.time.Instant;
import java.util.Optional;

/** What became of an update, as a snapshot keeps it; what is sent stands in a line of its own. */
record EntryLine(
        @JsonProperty("id") UpdateId id,
        @JsonProperty("number") long number,
        @JsonProperty("key") String key,
        @JsonProperty("state") UpdateState state,
        @JsonProperty("attempts") int attempts,
        @JsonProperty("everSent") boolean everSent,

        @JsonProperty("retryAt") @JsonFormat(shape = JsonFormat.Shape.STRING)
        Optional<Instant> retryAt,

        @JsonProperty("compensated") boolean compensated) {
    static EntryLine of(UpdateId id, Entry entry) {
        return new EntryLine(
                id,
                entry.number(),
                entry.key(),
                entry.state(),
                entry.attempts(),
                entry.everSent(),
                entry.retryAt(),
                entry.compensated());
    }

    Entry entry(Optional<UpdateRequested> request) {
        return new Entry(number, key, request, state, attempts, everSent, retryAt, compensated);
    }
}
