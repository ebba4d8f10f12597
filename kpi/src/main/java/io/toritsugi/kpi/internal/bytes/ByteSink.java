package io.toritsugi.kpi.internal.bytes;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes a binary form; what is written equally is equal. Not thread-safe. */
public final class ByteSink {
    private static final int MORE = 0x80;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /**
     * Writes a number.
     *
     * @param number zero or more
     */
    public ByteSink number(long number) {
        if (number < 0) {
            throw new IllegalArgumentException("A number of a binary form must be zero or more, was " + number);
        }
        long rest = number;
        for (; rest >= MORE; rest >>>= 7) {
            bytes.write((int) rest | MORE);
        }
        bytes.write((int) rest);
        return this;
    }

    /** Writes a text. */
    public ByteSink text(String text) {
        return block(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes bytes behind their number. */
    public ByteSink block(byte[] block) {
        number(block.length);
        bytes.writeBytes(block);
        return this;
    }

    /** {@return what was written} */
    public byte[] written() {
        return bytes.toByteArray();
    }
}
