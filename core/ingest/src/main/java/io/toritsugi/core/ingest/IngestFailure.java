package io.toritsugi.core.ingest;

import java.util.Objects;

/**
 * Why reading a source ended before its end, or never began.
 *
 * <p>Immutable and thread-safe. Shows no personal data.
 *
 * @param reason the reason for programs
 * @param message the reason for people, in English: one line that names the source
 * @since 0.1
 */
public record IngestFailure(Reason reason, String message) {
    /**
     * The reasons.
     *
     * @since 0.1
     */
    public enum Reason {
        /** The source does not exist or may not be read. */
        CANNOT_OPEN,
        /** The source has no record and no heading. */
        EMPTY,
        /** The source cannot be read further; what was read before counts. */
        DAMAGED,
        /** The heading is not text, or not readable as one. */
        BAD_HEADING,
        /** A column that the mapping needs is not in the heading. */
        MISSING_COLUMN,
        /** A column that the mapping needs is in the heading twice. */
        AMBIGUOUS_COLUMN,
        /** The mapping has gaps or is not allowed. */
        BAD_MAPPING,
        /** No format has the name that the mapping gives. */
        UNKNOWN_FORMAT,
        /** A record was rejected and reading is strict. */
        STRICT,
        /** A live source no longer has what stood at a position, so records may be missing. */
        POSITION_LOST
    }

    /** Checks the parts. */
    public IngestFailure {
        Objects.requireNonNull(reason, "IngestFailure.reason");
        Objects.requireNonNull(message, "IngestFailure.message");
    }
}
