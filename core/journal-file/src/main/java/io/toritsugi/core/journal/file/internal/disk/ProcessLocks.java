package io.toritsugi.core.journal.file.internal.disk;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which files this process has locked.
 *
 * <p>An operating system knows one lock of a file for a whole process, and takes it away when the process closes any channel of
 * that file: so the process as a whole must know which it must not open again. Thread-safe.
 */
final class ProcessLocks {
    private static final Set<Path> LOCKED = ConcurrentHashMap.newKeySet();

    private ProcessLocks() {}

    /** {@return whether nobody in this process had it} */
    static boolean take(Path file) {
        return LOCKED.add(file);
    }

    static void giveBack(Path file) {
        LOCKED.remove(file);
    }
}
