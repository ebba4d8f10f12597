package io.toritsugi.core.ingest.live;

import io.toritsugi.core.ingest.IngestFailure;
import io.toritsugi.core.ingest.InputFormat;
import io.toritsugi.core.ingest.ReadOptions;
import io.toritsugi.core.ingest.live.internal.LogFollower;
import io.toritsugi.core.ingest.mapping.Mapping;
import io.toritsugi.core.ingest.mapping.MappingProblem;
import io.toritsugi.core.ingest.mapping.Mappings;
import io.vavr.control.Either;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * A log that is still being written, such as Asterisk's {@code queue_log}, read line by line as it grows.
 *
 * <p>A line is read once its end is written. When the log is rotated, what is left of the old file is read first: whether the
 * old file was given another name, or was copied and cut to nothing. Rotated files are those beside it whose names add a full
 * stop or a hyphen and digits, such as {@code queue_log.1} and {@code queue_log-20260401.gz}; packed or not; the earlier
 * modified is the earlier. A file is over once one after it has content, and only then a last line counts that has no end.
 *
 * <p>The position tells the file by its content: the number of bytes before it, and a hash of the first and the last 4,096 of
 * them. So it stays true when files are renamed, packed or moved to another machine. It does not hold what the format's reader
 * remembers, such as open calls: whoever goes on at a position that this object did not give last has the file read again from
 * its beginning, once, which makes the reader remember the same.
 *
 * <p>A line has the ids that it has when {@link io.toritsugi.core.ingest.Ingest} reads its file alone. Its events are those too, but
 * for lines that need to be known what the end of the file before says, such as the end of a call that was open when the log
 * was rotated: a file is read by one who has read the file before it, and only that. So two rotated files should be kept at
 * least; if the file before is gone, a call that it left open is one of which the beginning is not known.
 *
 * <p>If no file has what stood at the position, as when the log was emptied without a copy, {@link #poll} says so by
 * {@link IngestFailure.Reason#POSITION_LOST}. The host can then begin at {@link LivePosition#BEGINNING}: all that is left is
 * read again, with the ids that it had. Two files that are the same up to a position are not told apart there.
 *
 * <p>Keeps no file open between two calls, and the memory that it takes does not depend on the size of the log, apart from what
 * the format's reader remembers. Not thread-safe.
 *
 * @since 0.1
 */
public final class TailedFile implements LiveSource {
    private final LogFollower follower;

    private TailedFile(LogFollower follower) {
        this.follower = follower;
    }

    /**
     * {@return a log in UTF-8}
     *
     * @param file the file that is being written
     * @param format its format; of those in which every line is a record
     * @param mapping what the format wants to know
     * @throws IllegalArgumentException if the mapping has problems
     */
    public static TailedFile of(Path file, InputFormat format, Mapping mapping) {
        return of(file, format, mapping, StandardCharsets.UTF_8);
    }

    /**
     * {@return a log}
     *
     * @param file the file that is being written
     * @param format its format; of those in which every line is a record
     * @param mapping what the format wants to know
     * @param encoding how its characters are written: UTF-8, or one byte each with the line ends of ASCII
     * @throws IllegalArgumentException if the mapping has problems or the encoding is another one
     */
    public static TailedFile of(Path file, InputFormat format, Mapping mapping, Charset encoding) {
        List<MappingProblem> problems = Mappings.problems(mapping);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("TailedFile.mapping must be without problems, but "
                    + problems.get(0).message());
        }
        if (!StandardCharsets.UTF_8.equals(encoding) && !isOneByteEach(encoding)) {
            throw new IllegalArgumentException(
                    "TailedFile.encoding must be UTF-8 or have one byte for each character, was " + encoding.name());
        }
        ReadOptions options = ReadOptions.builder().encoding(encoding).build();
        return new TailedFile(new LogFollower(file, format, mapping, options));
    }

    private static boolean isOneByteEach(Charset encoding) {
        return encoding.canEncode()
                && encoding.newEncoder().maxBytesPerChar() == 1
                && "\r\n ".equals(new String(new byte[] {'\r', '\n', ' '}, encoding));
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException if the format reads more than one line for one record
     */
    @Override
    public Either<IngestFailure, LiveBatch> poll(LivePosition position, int max) {
        if (max < 1) {
            throw new IllegalArgumentException("LiveSource.max must be one or more, was " + max);
        }
        return follower.poll(position, max);
    }
}
