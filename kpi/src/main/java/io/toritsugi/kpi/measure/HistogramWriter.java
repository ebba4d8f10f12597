package io.toritsugi.kpi.measure;

import java.util.Arrays;

/** Writes the binary form of a histogram: {@link LogLinearHistogram#toBytes} tells what it is. */
final class HistogramWriter {
    /** The bits of the byte of a bin that hold its count less one; those above hold the unused bins before it. */
    static final int COUNT_BITS = 5;

    static final int MOST_COUNT = (1 << COUNT_BITS) - 1;
    static final int MOST_SKIPPED = (1 << (Byte.SIZE - COUNT_BITS)) - 1;
    static final int MORE = 0x80;

    private static final int LONGEST_BIN = 12;
    private static final int LONGEST_HEAD = 6;

    private final byte[] bytes;
    private int length;
    private int next;

    HistogramWriter(int bins) {
        bytes = new byte[LONGEST_HEAD + LONGEST_BIN * bins];
        number(LogLinearHistogram.VERSION);
        number(bins);
    }

    void put(int bin, long count) {
        int skipped = bin - next;
        long more = count - 1;
        next = bin + 1;
        bytes[length++] = (byte) ((Math.min(skipped, MOST_SKIPPED) << COUNT_BITS) | (int) Math.min(more, MOST_COUNT));
        if (skipped >= MOST_SKIPPED) {
            number(skipped - MOST_SKIPPED);
        }
        if (more >= MOST_COUNT) {
            number(more - MOST_COUNT);
        }
    }

    private void number(long number) {
        long rest = number;
        while (rest >= MORE) {
            bytes[length++] = (byte) (rest | MORE);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
    }

    byte[] written() {
        return Arrays.copyOf(bytes, length);
    }
}
