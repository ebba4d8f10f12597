package io.toritsugi.core.ingest;

/**
 * Takes what became of each record, in the order of the source.
 *
 * <p>Called by the thread that reads. What it throws ends the reading and reaches the caller.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface RecordHandler {
    /** Takes nothing: for counting only. */
    RecordHandler NONE = result -> {};

    /**
     * Takes what became of one record.
     *
     * @param result what became of it
     */
    void onRecord(RecordResult result);
}
