package io.toritsugi.core.ingest.live.internal;

import io.toritsugi.core.ingest.IngestFailure;
import io.toritsugi.core.ingest.InputFormat;
import io.toritsugi.core.ingest.ReadOptions;
import io.toritsugi.core.ingest.RecordReader;
import io.toritsugi.core.ingest.RecordResult;
import io.toritsugi.core.ingest.mapping.Mapping;
import io.vavr.control.Either;
import java.io.IOException;
import java.util.Optional;

/** A file of a log from its beginning to where it was read so far, with what its reader remembers of it. */
final class FollowedFile {
    private final InputFormat format;
    private final HandedOut content;
    private final RecordReader reader;

    private FollowedFile(InputFormat format, HandedOut content, RecordReader reader) {
        this.format = format;
        this.content = content;
        this.reader = reader;
    }

    /**
     * Begins at the first line, remembering what the file before it says, or says why the format cannot.
     *
     * @param log the file
     * @param before the file before it
     */
    static Either<IngestFailure, FollowedFile> begin(
            OpenLog log, Optional<OpenLog> before, InputFormat format, Mapping mapping, ReadOptions options)
            throws IOException {
        if (before.isEmpty()) {
            return begin(log, format, mapping, options);
        }
        Either<IngestFailure, FollowedFile> earlier = begin(before.get(), format, mapping, options);
        if (earlier.isLeft()) {
            return earlier;
        }
        earlier.get().readAgain(before.get(), Long.MAX_VALUE);
        HandedOut content = new HandedOut();
        Optional<RecordReader> reader = earlier.get().reader.followedBy(log.name(), content);
        return reader.isPresent()
                ? Either.right(new FollowedFile(format, content, reader.get()))
                : begin(log, format, mapping, options);
    }

    private static Either<IngestFailure, FollowedFile> begin(
            OpenLog log, InputFormat format, Mapping mapping, ReadOptions options) {
        HandedOut content = new HandedOut();
        String name = log.name();
        Either<IngestFailure, RecordReader> reader = format.open(name, content, mapping, options);
        checkPace(content, format);
        return reader.map(opened -> new FollowedFile(format, content, opened));
    }

    /** Goes on behind what was read, with a file that may have been closed since. */
    void attach(OpenLog log) throws IOException {
        content.attach(log.from(content.ends().length()));
    }

    void detach() {
        content.detach();
    }

    /** Sets how many bytes of the file may be read in all. */
    void allow(long bytes) {
        content.allow(bytes);
    }

    /**
     * Reads what was read once, so that the reader remembers what it did then.
     *
     * @return whether all of it was there, or why it cannot be read
     */
    Either<IngestFailure, Boolean> readAgain(OpenLog log, long bytes) throws IOException {
        content.allowAgain(bytes);
        attach(log);
        Either<IngestFailure, Optional<RecordResult>> result = Either.right(Optional.empty());
        do {
            result = next();
        } while (result.isRight() && result.get().isPresent() && offset() < bytes);
        detach();
        return result.map(last -> offset() == bytes);
    }

    /** Returns how many bytes of it were read. */
    long offset() {
        return content.ends().length();
    }

    /** Returns the place behind what was read. */
    LogPosition position() {
        return LogPosition.behind(content.ends());
    }

    Either<IngestFailure, Optional<RecordResult>> next() {
        Either<IngestFailure, Optional<RecordResult>> result = reader.next();
        checkPace(content, format);
        return result;
    }

    private static void checkPace(HandedOut content, InputFormat format) {
        if (content.isOverdrawn()) {
            throw new IllegalStateException(
                    "TailedFile.format must read one line for one record, \"" + format.id() + "\" read ahead");
        }
    }
}
