package io.toritsugi.core.journal.file.internal.disk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * An open file. An interrupt of a calling thread neither closes it nor gets lost. Thread-safe; writes do not overlap.
 *
 * @since 0.1
 */
public interface DiskFile extends Closeable {
    /**
     * {@return its size in bytes}
     *
     * @throws IOException if it cannot be told
     */
    long size() throws IOException;

    /**
     * Reads until the buffer is full or the file ends.
     *
     * @param at where to begin, in bytes
     * @param into where to put it
     * @return how many bytes were read, 0 at the end
     * @throws IOException if it cannot be read
     */
    int read(long at, ByteBuffer into) throws IOException;

    /**
     * {@return the beginning of the file, to be read in place; nobody writes there meanwhile}
     *
     * @param length how many bytes, at most the size of the file
     * @throws IOException if it cannot be read
     */
    default ByteBuffer view(int length) throws IOException {
        ByteBuffer copy = ByteBuffer.allocate(length);
        read(0, copy);
        return copy.flip();
    }

    /**
     * Writes all of the buffer.
     *
     * @param at where to begin, in bytes; beyond the end the file is filled with zeros
     * @param from what to write
     * @throws IOException if not all was written; a part may be
     */
    void write(long at, ByteBuffer from) throws IOException;

    /**
     * Writes all of the buffer, and returns when it is safe.
     *
     * @param at where to begin, in bytes
     * @param from what to write
     * @throws IOException if that is not known
     */
    default void writeSafely(long at, ByteBuffer from) throws IOException {
        write(at, from);
        force();
    }

    /**
     * Returns when everything that was written before is safe, and the size.
     *
     * @throws IOException if that is not known
     */
    void force() throws IOException;
}
