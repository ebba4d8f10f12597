package io.toritsugi.core.journal.file.internal.log;

import io.toritsugi.core.journal.JournalFailure;
import io.toritsugi.core.journal.JournalFailure.Reason;
import io.toritsugi.core.journal.file.internal.disk.Disk;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Says what a failing file system means for a journal.
 *
 * @since 0.1
 */
public final class Failures {
    private static final long LITTLE_ROOM = 1 << 16;

    private Failures() {}

    /**
     * {@return that a folder cannot be used, and why}
     *
     * @param folder the folder
     * @param failure what was tried and failed
     */
    public static JournalFailure of(Path folder, IOException failure) {
        return JournalFailure.of(told(failure).orElse(Reason.UNAVAILABLE), folder.toString(), detail(failure), failure);
    }

    static JournalFailure of(Disk disk, String name, IOException failure) {
        return JournalFailure.of(reason(disk, failure), place(disk, name), detail(failure), failure);
    }

    static JournalFailure unknown(Disk disk, String name, IOException failure) {
        return JournalFailure.ofUnknownOutcome(reason(disk, failure), place(disk, name), detail(failure), failure);
    }

    static JournalFailure damaged(Disk disk, String name, long offset, String detail) {
        return JournalFailure.of(Reason.DAMAGED, place(disk, name) + " offset " + offset, detail, null);
    }

    static JournalFailure retired(Disk disk, String detail) {
        return JournalFailure.of(Reason.RETIRED, disk.place(), detail, null);
    }

    static void checkFormat(String name, int format) {
        if (format != Layout.FORMAT) {
            throw JournalFailure.of(
                    Reason.UNKNOWN_FORMAT,
                    name,
                    "it has format " + format + ", this version reads format " + Layout.FORMAT,
                    null);
        }
    }

    static String place(Disk disk, String name) {
        return disk.place() + "/" + name;
    }

    private static String detail(IOException failure) {
        String message = failure.getMessage();
        return failure.getClass().getSimpleName() + (message == null ? "" : ", " + message);
    }

    private static Reason reason(Disk disk, IOException failure) {
        return told(failure).orElseGet(() -> {
            try {
                return disk.room() < LITTLE_ROOM ? Reason.DISK_FULL : Reason.UNAVAILABLE;
            } catch (IOException unknown) {
                return Reason.UNAVAILABLE;
            }
        });
    }

    // The JDK tells a full disk by the words of the operating system alone, which may be in any language.
    private static Optional<Reason> told(IOException failure) {
        String message = failure.getMessage() == null ? "" : failure.getMessage();
        if (message.contains("No space left") || message.contains("quota")) {
            return Optional.of(Reason.DISK_FULL);
        }
        boolean readOnly = failure instanceof AccessDeniedException
                || message.contains("Read-only file system")
                || message.contains("Permission denied");
        return readOnly ? Optional.of(Reason.READ_ONLY) : Optional.empty();
    }
}
