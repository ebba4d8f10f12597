package io.toritsugi.core.ingest;

import io.toritsugi.core.journal.PendingEvent;
import java.util.List;
import java.util.Objects;

/**
 * What became of one record of a source.
 *
 * @since 0.1
 */
public sealed interface RecordResult {
    /** {@return the line on which the record begins, counted from 1} */
    long line();

    /**
     * A record that gave events.
     *
     * @param line the line on which it begins, counted from 1
     * @param outcome what it says of how the contact went, as {@code Outcomes} names it
     * @param events its events in logical order, which need not be the order of their instants; each with
     *     an id, and of origin {@code INGESTED} unless the source tells the SDK's own events
     * @param oddities the names of what is odd about it and did not hinder reading, such as {@code "negative-duration"}
     * @since 0.1
     */
    record Read(long line, String outcome, List<PendingEvent> events, List<String> oddities) implements RecordResult {
        /** Copies the lists. */
        public Read {
            Objects.requireNonNull(outcome, "RecordResult.Read.outcome");
            events = List.copyOf(events);
            oddities = List.copyOf(oddities);
        }
    }

    /**
     * A record that the mapping says to ignore.
     *
     * @param line the line on which it begins, counted from 1
     * @since 0.1
     */
    record Ignored(long line) implements RecordResult {}

    /**
     * A record that could not be read.
     *
     * @param record which and why
     * @since 0.1
     */
    record Rejected(RejectedRecord record) implements RecordResult {
        @Override
        public long line() {
            return record.line();
        }
    }
}
