package io.toritsugi.core.ingest.internal.text;

import io.toritsugi.core.ingest.RecordResult;
import io.toritsugi.core.ingest.RejectedRecord;
import io.toritsugi.core.ingest.RejectionReason;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * What is wrong with a record as a whole.
 *
 * @param reason the reason for programs
 * @param detail the reason for people
 */
public record RecordFault(RejectionReason reason, String detail) {
    /**
     * {@return what a splitter found, in words; empty if it found nothing}
     *
     * @param found what it found
     * @param encoding the encoding of the text
     */
    public static Optional<RecordFault> of(RecordSplitter.Fault found, Charset encoding) {
        return switch (found) {
            case NONE -> Optional.empty();
            case NOT_TEXT ->
                Optional.of(new RecordFault(
                        RejectionReason.NOT_TEXT,
                        "has bytes that are no text in " + encoding.name()
                                + "; it may be damaged, or of another encoding"));
            case TOO_LONG ->
                Optional.of(new RecordFault(
                        RejectionReason.RECORD_TOO_LONG,
                        "has more than " + RecordSplitter.LONGEST_RECORD + " characters"));
            case BAD_QUOTES ->
                Optional.of(new RecordFault(
                        RejectionReason.BAD_QUOTES, "has a quote that is not closed, or a cell that goes on after it"));
        };
    }

    /**
     * {@return the record as one that cannot be read}
     *
     * @param source the name of the source
     * @param line the line on which the record begins, counted from 1
     */
    public RecordResult rejected(String source, long line) {
        return new RecordResult.Rejected(RejectedRecord.builder()
                .source(source)
                .line(line)
                .reason(reason)
                .detail(detail)
                .build());
    }
}
