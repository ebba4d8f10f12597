package io.toritsugi.core.journal.file.internal.disk;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * One folder, and what survives when the power goes.
 *
 * <p>A file that was created, renamed or deleted is so for sure only after {@link #sync}, its content only after
 * {@link DiskFile#force}. A rename is all or nothing. Thread-safe.
 *
 * @since 0.1
 */
public interface Disk {
    /** {@return what messages call the folder} */
    String place();

    /**
     * {@return the names of the files, in order}
     *
     * @throws IOException if the folder cannot be read
     */
    List<String> names() throws IOException;

    /**
     * {@return whether there is such a file}
     *
     * @param name its name
     */
    boolean exists(String name);

    /**
     * Makes an empty file and opens it.
     *
     * @param name its name; there must be no such file
     * @return the file
     * @throws IOException if it cannot be made
     */
    DiskFile create(String name) throws IOException;

    /**
     * Opens a file that is there.
     *
     * @param name its name
     * @return the file
     * @throws IOException if it is not there or cannot be opened
     */
    DiskFile open(String name) throws IOException;

    /**
     * Gives a file another name, and removes what had that name.
     *
     * @param from the name that it has
     * @param to the name that it gets
     * @throws IOException if it cannot be done; then nothing has changed
     */
    void rename(String from, String to) throws IOException;

    /**
     * Removes a file; does nothing if it is not there.
     *
     * @param name its name
     * @throws IOException if it is there and cannot be removed
     */
    void delete(String name) throws IOException;

    /**
     * Returns when every creation, renaming and deletion before is safe.
     *
     * @throws IOException if that is not known
     */
    void sync() throws IOException;

    /**
     * {@return the room that is left, in bytes; as far as the file system tells}
     *
     * @throws IOException if it does not
     */
    long room() throws IOException;

    /**
     * Keeps every other process out until it is closed.
     *
     * @param name the file to lock, made if need be
     * @return the lock, or empty if another has it
     * @throws IOException if the file system cannot lock
     */
    Optional<Closeable> lock(String name) throws IOException;
}
