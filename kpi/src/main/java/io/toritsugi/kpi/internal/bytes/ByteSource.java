package io.toritsugi.kpi.internal.bytes;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads what {@link ByteSink} wrote, and says of anything else what is wrong with it. Not thread-safe. */
public final class ByteSource {
    private final String what;
    private final byte[] bytes;
    private int position;

    /**
     * Begins at the first byte.
     *
     * @param what what is read, for messages, such as {@code "totals"}
     * @param bytes the bytes; not changed
     */
    public ByteSource(String what, byte[] bytes) {
        this.what = what;
        this.bytes = bytes;
    }

    /** {@return the next number: zero or more} */
    public long number() {
        long number = 0;
        for (int shift = 0; shift < Long.SIZE - 1; shift += 7) {
            byte digit = (byte) octet();
            number |= (long) (digit & 0x7F) << shift;
            if (digit >= 0) {
                return number;
            }
        }
        throw new IllegalArgumentException("The binary form of " + what + " must have numbers of at most nine bytes");
    }

    /** {@return the next byte: 0 to 255} */
    public int octet() {
        if (position == bytes.length) {
            throw new IllegalArgumentException(
                    "The binary form of " + what + " must not break off, did after " + position + " bytes");
        }
        return bytes[position++] & 0xFF;
    }

    /** {@return the next number, which says how many things of at least one byte follow} */
    public int count() {
        long count = number();
        if (count > bytes.length - position) {
            throw new IllegalArgumentException(
                    "The binary form of " + what + " must have room for what it announces, said " + count + " and had "
                            + (bytes.length - position) + " bytes more");
        }
        return (int) count;
    }

    /** {@return the next text} */
    public String text() {
        return new String(block(), StandardCharsets.UTF_8);
    }

    /** {@return the next block of bytes} */
    public byte[] block() {
        int length = count();
        position += length;
        return Arrays.copyOfRange(bytes, position - length, position);
    }

    /**
     * Reads the number of a version.
     *
     * @throws IllegalArgumentException if it is another one
     */
    public void version(long known) {
        long version = number();
        if (version != known) {
            throw new IllegalArgumentException(
                    "The version of the binary form of " + what + " must be " + known + ", was " + version);
        }
    }

    /**
     * Ends reading.
     *
     * @throws IllegalArgumentException if there is more
     */
    public void end() {
        if (position != bytes.length) {
            throw new IllegalArgumentException("The binary form of " + what + " must end where it says, had "
                    + (bytes.length - position) + " bytes more");
        }
    }
}
