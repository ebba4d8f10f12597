package io.toritsugi.core.ingest;

import io.vavr.control.Either;
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
}
