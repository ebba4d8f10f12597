package io.toritsugi.core.ingest;

import io.toritsugi.core.ingest.mapping.Mapping;
import io.vavr.control.Either;
import java.io.InputStream;

/**
 * A way in which records are written, such as CSV: an extension point.
 *
 * <p>Implementations must be stateless and thread-safe; the readers they open need not be. Equal content under an equal
 * mapping must give equal events with equal ids. A reader must keep its memory bounded whatever its input, must not throw
 * on any input, and must show no personal data in a message.
 *
 * @since 0.1
 */
public interface InputFormat {
    /** {@return the name by which a mapping asks for it, such as {@code "csv"}: lower case, unique, stable} */
    String id();

    /**
     * Begins to read.
     *
     * @param source the name of the source, for messages
     * @param content the content, not compressed; the caller closes it
     * @param mapping what the records mean; without problems
     * @param options how to read; {@link ReadOptions#strict} is the caller's business
     * @return a reader at the first record, or why there is none
     */
    Either<IngestFailure, RecordReader> open(String source, InputStream content, Mapping mapping, ReadOptions options);
}
