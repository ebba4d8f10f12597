package io.toritsugi.core.journal.file;

import java.util.Objects;
import java.util.Optional;

/**
 * Something that a file journal found out of order, and what it did about it.
 *
 * @param kind what it is
 * @param file in which file
 * @param offset where in the file, if that is known
 * @param detail what was found and done, in English
 * @since 0.1
 */
public record JournalFinding(Kind kind, String file, Optional<Long> offset, String detail) {
    /**
     * What can be found.
     *
     * @since 0.1
     */
    public enum Kind {
        /** The end of the last segment was an unfinished write, which nobody was told of; it was cut off and kept beside. */
        TORN_TAIL_CUT,
        /** An index was missing or broken and was made again from its segment. */
        INDEX_REBUILT,
        /** An index could not be written; its records are found from memory until it is tried again, with the next segment. */
        INDEX_NOT_WRITTEN,
        /** A full segment is not what was written: its detail says where. The journal goes on; what is damaged cannot be read. */
        SEGMENT_DAMAGED,
        /** A segment of a writer that was fenced off, which is not part of the journal; it was left alone. */
        FENCED_SEGMENT
    }

    /** Checks that all parts are there. */
    public JournalFinding {
        Objects.requireNonNull(kind, "JournalFinding.kind");
        Objects.requireNonNull(file, "JournalFinding.file");
        Objects.requireNonNull(offset, "JournalFinding.offset");
        Objects.requireNonNull(detail, "JournalFinding.detail");
    }
}
