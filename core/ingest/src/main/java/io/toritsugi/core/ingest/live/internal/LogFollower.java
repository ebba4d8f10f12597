package io.toritsugi.core.ingest.live.internal;

import io.toritsugi.core.ingest.IngestFailure;
import io.toritsugi.core.ingest.InputFormat;
import io.toritsugi.core.ingest.ReadOptions;
import io.toritsugi.core.ingest.RecordResult;
import io.toritsugi.core.ingest.internal.text.IoFaults;
import io.toritsugi.core.ingest.live.LiveBatch;
import io.toritsugi.core.ingest.live.LivePosition;
import io.toritsugi.core.ingest.mapping.Mapping;
import io.vavr.control.Either;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Follows a log through the files that it is rotated into. No file stays open between two calls.
 *
 * <p>A file is told by what stands before a position, whatever its name. It is over when another one after it has content:
 * until then its writer may still hold it, though its name has changed. Only then a last line is read that has no end.
 */
public final class LogFollower {
    private final Path written;
    private final InputFormat format;
    private final Mapping mapping;
    private final ReadOptions options;

    private LivePosition followedTo = LivePosition.BEGINNING;
    private @Nullable FollowedFile followed;

    /**
     * Begins to follow.
     *
     * @param written the file that is being written
     * @param format reads one line for each record
     * @param mapping what the format wants to know
     * @param options how to read
     */
    public LogFollower(Path written, InputFormat format, Mapping mapping, ReadOptions options) {
        this.written = written;
        this.format = format;
        this.mapping = mapping;
        this.options = options;
    }

    /**
     * {@return what stands behind a position, or why it cannot be read}
     *
     * @param position where to begin
     * @param max the most results
     */
    public Either<IngestFailure, LiveBatch> poll(LivePosition position, int max) {
        Batch batch = new Batch(position, max);
        @Nullable FollowedFile remembered = position.equals(followedTo) ? followed : null;
        followed = null;
        Optional<IngestFailure> failure;
        try (OpenLogs logs = new OpenLogs(written)) {
            failure = read(position, remembered, logs, batch);
        } catch (IOException fault) {
            failure = failure(IngestFailure.Reason.CANNOT_OPEN, IoFaults.inWords(fault));
        }
        if (failure.isEmpty()) {
            followed = batch.file();
            followedTo = batch.next();
        }
        return failure.isPresent() && batch.isEmpty() ? Either.left(failure.get()) : Either.right(batch.toLiveBatch());
    }

    private Optional<IngestFailure> read(
            LivePosition position, @Nullable FollowedFile remembered, OpenLogs logs, Batch batch) throws IOException {
        if (logs.isEmpty()) {
            return failure(
                    IngestFailure.Reason.CANNOT_OPEN, IoFaults.inWords(new NoSuchFileException(written.toString())));
        }
        if (position.equals(LivePosition.BEGINNING)) {
            return readOn(null, null, logs, batch);
        }
        Optional<LogPosition> place = LogPosition.parse(position);
        Optional<OpenLog> log = place.isPresent() ? logs.at(place.get()) : Optional.empty();
        if (place.isEmpty()) {
            return failure(IngestFailure.Reason.POSITION_LOST, "the position is none that following a file gives");
        }
        if (log.isEmpty()) {
            return Optional.of(lost());
        }
        Optional<OpenLog> before = remembered == null ? logs.before(log.get(), place.get()) : Optional.empty();
        if (!logs.areStillThere()) {
            return Optional.empty();
        }
        Either<IngestFailure, FollowedFile> file =
                remembered != null ? Either.right(remembered) : resumed(log.get(), before, place.get());
        if (file.isLeft()) {
            return Optional.of(file.getLeft());
        }
        batch.goOnWith(file.get());
        return readOn(log.get(), file.get(), logs, batch);
    }

    /** Reads a file again up to a place: so its reader knows what it knew there. */
    private Either<IngestFailure, FollowedFile> resumed(OpenLog log, Optional<OpenLog> before, LogPosition place)
            throws IOException {
        Either<IngestFailure, FollowedFile> begun = begun(log, before);
        if (begun.isLeft()) {
            return begun;
        }
        FollowedFile file = begun.get();
        return file.readAgain(log, place.offset()).flatMap(whole -> whole ? Either.right(file) : Either.left(lost()));
    }

    private Either<IngestFailure, FollowedFile> begun(OpenLog log, Optional<OpenLog> before) throws IOException {
        return FollowedFile.begin(log, before, format, mapping, options);
    }

    private Optional<IngestFailure> readOn(
            @Nullable OpenLog begun, @Nullable FollowedFile resumed, OpenLogs logs, Batch batch) throws IOException {
        @Nullable OpenLog log = begun;
        @Nullable FollowedFile file = resumed;
        while (true) {
            Optional<OpenLog> after = logs.after(log);
            if (!logs.areStillThere()) {
                return Optional.empty();
            }
            if (log != null && file != null) {
                Optional<IngestFailure> failure = readFile(log, after.isPresent(), file, batch);
                if (failure.isPresent() || batch.isFull()) {
                    return failure;
                }
            }
            if (after.isEmpty()) {
                return Optional.empty();
            }
            Either<IngestFailure, FollowedFile> next = begun(after.get(), Optional.ofNullable(log));
            log = after.get();
            if (next.isLeft()) {
                return Optional.of(next.getLeft());
            }
            file = next.get();
        }
    }

    private static Optional<IngestFailure> readFile(OpenLog log, boolean over, FollowedFile file, Batch batch)
            throws IOException {
        long limit = over || log.isPacked() ? Long.MAX_VALUE : log.endOfLines(file.offset(), batch.room());
        file.allow(limit);
        file.attach(log);
        try {
            while (!batch.isFull() && file.offset() < limit) {
                Either<IngestFailure, Optional<RecordResult>> result = file.next();
                if (result.isLeft()) {
                    return Optional.of(result.getLeft());
                }
                if (result.get().isEmpty()) {
                    return Optional.empty();
                }
                batch.add(result.get().get(), file);
            }
            return Optional.empty();
        } finally {
            file.detach();
        }
    }

    private IngestFailure lost() {
        return new IngestFailure(
                IngestFailure.Reason.POSITION_LOST,
                written + ": no file of this log has what stood at the position; what is left can be read from the"
                        + " beginning");
    }

    private Optional<IngestFailure> failure(IngestFailure.Reason reason, String detail) {
        return Optional.of(new IngestFailure(reason, written + ": " + detail));
    }
}
