package io.toritsugi.core.journal.file.internal.log;

import java.util.List;

/**
 * What one append adds to one stream.
 *
 * @param stream the key of the stream
 * @param expectedVersion the version that the stream must have, -1 if any will do
 * @param records what to add, in order; not empty
 * @since 0.1
 */
public record StreamAppend(Key stream, long expectedVersion, List<EncodedRecord> records) {
    /** The expected version that every stream has. */
    public static final long ANY_VERSION = -1;
}
