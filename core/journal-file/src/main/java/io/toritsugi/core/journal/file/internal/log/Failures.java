package io.toritsugi.core.journal.file.internal.log;

import io.toritsugi.core.journal.JournalFailure;
import io.toritsugi.core.journal.JournalFailure.Reason;
import io.toritsugi.core.journal.file.internal.disk.Disk;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.ReadOnlyFileSystemException;
import org.jspecify.annotations.Nullable;

/** Says what a failing file system means for a journal. */
final class Failures {
    private static final long LITTLE_ROOM = 1 << 16;

    private Failures() {}

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

    // The JDK tells a full disk by the words of the operating system alone, which may be in any language.
    private static Reason reason(Disk disk, @Nullable Throwable failure) {
        if (failure instanceof AccessDeniedException || failure instanceof ReadOnlyFileSystemException) {
            return Reason.READ_ONLY;
        }
        String message = failure == null || failure.getMessage() == null ? "" : failure.getMessage();
        if (message.contains("No space left") || message.contains("quota")) {
            return Reason.DISK_FULL;
        }
        if (message.contains("Read-only file system") || message.contains("Permission denied")) {
            return Reason.READ_ONLY;
        }
        try {
            return disk.room() < LITTLE_ROOM ? Reason.DISK_FULL : Reason.UNAVAILABLE;
        } catch (IOException unknown) {
            return Reason.UNAVAILABLE;
        }
    }
}
