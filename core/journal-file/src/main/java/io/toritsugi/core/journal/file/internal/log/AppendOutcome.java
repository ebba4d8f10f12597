package io.toritsugi.core.journal.file.internal.log;

import java.time.Instant;
import java.util.List;

/**
 * What became of an append.
 *
 * @since 0.1
 */
public sealed interface AppendOutcome {
    /**
     * It is safe.
     *
     * @param firstPosition the position of its first record; the others follow without holes
     * @param firstVersions the version of the first record of each stream, in the order of the streams
     * @param recordedAt the time that its records got
     * @since 0.1
     */
    record Written(long firstPosition, List<Long> firstVersions, Instant recordedAt) implements AppendOutcome {}

    /**
     * Nothing was written, for a stream had another version.
     *
     * @param stream which of the append's streams, counted from 0
     * @param actual the version that it had
     * @since 0.1
     */
    record Conflict(int stream, long actual) implements AppendOutcome {}
}
