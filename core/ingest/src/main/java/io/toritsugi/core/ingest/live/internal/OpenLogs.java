package io.toritsugi.core.ingest.live.internal;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** The files of a log as they were at one moment, opened as they are needed. */
final class OpenLogs implements Closeable {
    private final Path written;
    private final List<LogFile> files;
    private final List<OpenLog> opened = new ArrayList<>();

    OpenLogs(Path written) throws IOException {
        this.written = written;
        this.files = LogFile.of(written);
    }

    /** Returns whether there is no file. */
    boolean isEmpty() {
        return files.isEmpty();
    }

    /** Returns whether no file has come, gone or changed its name since: what is open is what its name said. */
    boolean areStillThere() throws IOException {
        return LogFile.of(written).equals(files);
    }

    /** Returns the file of a place: the one that is being written, else the longest. */
    Optional<OpenLog> at(LogPosition place) throws IOException {
        List<OpenLog> found = new ArrayList<>();
        for (int i = files.size() - 1; i >= 0; i--) {
            Optional<OpenLog> log = open(files.get(i));
            if (log.isPresent() && isAt(log.get(), place)) {
                if (log.get().file().isWritten()) {
                    return log;
                }
                found.add(log.get());
            }
        }
        Comparator<OpenLog> longest = Comparator.comparing((OpenLog log) -> !log.isPacked())
                .thenComparingLong(OpenLog::size)
                .thenComparing(log -> log.file().modified());
        return found.stream().max(longest);
    }

    private static boolean isAt(OpenLog log, LogPosition place) throws IOException {
        try {
            return log.has(place);
        } catch (EOFException | ZipException damaged) {
            return false;
        }
    }

    /** Returns the first file with content after another one; after none, the first of all. */
    Optional<OpenLog> after(@Nullable OpenLog log) throws IOException {
        for (int i = log == null ? 0 : files.indexOf(log.file()) + 1; i < files.size(); i++) {
            Optional<OpenLog> next = open(files.get(i));
            if (next.isPresent() && !next.get().isEmpty()) {
                return next;
            }
        }
        return Optional.empty();
    }

    /** Returns the last file with content before that of a place; not a copy of it, from which it is about to be cut. */
    Optional<OpenLog> before(OpenLog log, LogPosition place) throws IOException {
        for (int i = files.indexOf(log.file()) - 1; i >= 0; i--) {
            Optional<OpenLog> earlier = open(files.get(i));
            if (earlier.isPresent() && !earlier.get().isEmpty() && !isAt(earlier.get(), place)) {
                return earlier;
            }
        }
        return Optional.empty();
    }

    private Optional<OpenLog> open(LogFile file) throws IOException {
        for (OpenLog log : opened) {
            if (log.file().equals(file)) {
                return Optional.of(log);
            }
        }
        try {
            OpenLog log = OpenLog.of(file);
            opened.add(log);
            return Optional.of(log);
        } catch (NoSuchFileException renamedMeanwhile) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        for (OpenLog log : opened) {
            log.close();
        }
    }
}
