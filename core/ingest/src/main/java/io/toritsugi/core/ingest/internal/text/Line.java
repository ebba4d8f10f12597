package io.toritsugi.core.ingest.internal.text;

import io.toritsugi.core.ingest.RecordResult;
import io.toritsugi.core.ingest.RejectedRecord;
import io.toritsugi.core.ingest.RejectionReason;
import java.util.Optional;

/**
 * A line of a log, and where it stands.
 *
 * @param source the name of the source
 * @param number the number of the line in its source, counted from 1
 * @param record the number of the record that it is, counted from 1; blank lines are none
 * @param contentHash what the source hashes to up to and including this line
 * @param text its text, without its end
 */
public record Line(String source, long number, long record, String contentHash, String text) {
    /** {@return an empty list for the events that this line tells of} */
    public LineEvents events() {
        return new LineEvents(this);
    }

    /**
     * {@return the line as one that cannot be read}
     *
     * @param reason the reason for programs
     * @param detail the reason for people, without anything personal
     */
    public RecordResult rejected(RejectionReason reason, String detail) {
        return new RecordFault(reason, detail).rejected(source, number);
    }

    /**
     * {@return the line as one that cannot be read because of one of its fields}
     *
     * @param field the name of the field
     * @param reason the reason for programs
     * @param detail the reason for people, without anything personal
     * @param value what stands in the field; only its shape is shown
     */
    public RecordResult rejected(String field, RejectionReason reason, String detail, String value) {
        return new RecordResult.Rejected(RejectedRecord.builder()
                .source(source)
                .line(number)
                .column(field)
                .reason(reason)
                .detail(detail)
                .cell(Optional.of(Shown.shape(value)))
                .build());
    }
}
