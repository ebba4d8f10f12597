package io.toritsugi.core.ingest.live;

import io.toritsugi.core.ingest.RecordResult;
import java.util.List;
import java.util.Objects;

/**
 * What a live source had at a position.
 *
 * <p>Immutable and thread-safe.
 *
 * @param results what became of its records, in the order of the source; empty: there is nothing new as yet
 * @param next the place behind them; where it was asked, if there are none
 * @since 0.1
 */
public record LiveBatch(List<RecordResult> results, LivePosition next) {
    /** Copies the list. */
    public LiveBatch {
        results = List.copyOf(results);
        Objects.requireNonNull(next, "LiveBatch.next");
    }
}
