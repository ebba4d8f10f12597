package io.toritsugi.core.ingest;

import io.vavr.control.Either;
import java.io.InputStream;
import java.util.Optional;

/**
 * Reads the records of one source, one after the other, in constant memory.
 *
 * <p>Not thread-safe.
 *
 * @since 0.1
 */
public interface RecordReader {
    /**
     * {@return what became of the next record, or empty at the end} A record that cannot be read is a result, and the next
     * call goes on behind it; a failure means that nothing more can be read, and every later call returns it again.
     */
    Either<IngestFailure, Optional<RecordResult>> next();

    /**
     * {@return a reader of another source that was written after this one, such as a log after its rotation; empty if what this one
     * remembers is of no use for it} Ids and numbers are those of the other source alone, but the reader remembers what this one
     * has read. This one must not be used any more.
     *
     * @param source the name of the other source, for messages
     * @param content its content, not compressed; the caller closes it
     */
    default Optional<RecordReader> followedBy(String source, InputStream content) {
        return Optional.empty();
    }
}
