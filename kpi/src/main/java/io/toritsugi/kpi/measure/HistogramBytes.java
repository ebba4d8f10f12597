package io.toritsugi.kpi.measure;

import java.io.ByteArrayOutputStream;

/** The binary form of a histogram, and the rules that every form keeps. */
final class HistogramBytes {
    private static final int MORE = 0x80;

    private final byte[] bytes;
    private int position;

    private HistogramBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    static byte[] write(int[] bins, long[] counts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(2 + 4 * bins.length);
        number(out, LogLinearHistogram.VERSION);
        number(out, bins.length);
        int before = 0;
        for (int i = 0; i < bins.length; i++) {
            number(out, bins[i] - before);
            number(out, counts[i]);
            before = bins[i];
        }
        return out.toByteArray();
    }

    static LogLinearHistogram read(byte[] bytes) {
        HistogramBytes in = new HistogramBytes(bytes);
        long version = in.number();
        if (version != LogLinearHistogram.VERSION) {
            throw unknown(version);
        }
        long length = in.number();
        if (length < 0 || length > bytes.length / 2) {
            throw new IllegalArgumentException("A histogram must have room for its bins, said " + length);
        }
        int[] bins = new int[(int) length];
        long[] counts = new long[bins.length];
        long bin = 0;
        for (int i = 0; i < bins.length; i++) {
            bin = Math.min(bin + Math.max(in.number(), -1), Integer.MAX_VALUE);
            bins[i] = (int) bin;
            counts[i] = in.number();
        }
        if (in.position != bytes.length) {
            throw new IllegalArgumentException(
                    "A histogram must end after its last bin, had " + (bytes.length - in.position) + " bytes more");
        }
        return checked(LogLinearHistogram.VERSION, bins, counts);
    }

    static LogLinearHistogram checked(int version, int[] bins, long[] counts) {
        if (version != LogLinearHistogram.VERSION) {
            throw unknown(version);
        }
        if (bins.length != counts.length) {
            throw new IllegalArgumentException(
                    "A histogram must have as many counts as bins, had " + counts.length + " and " + bins.length);
        }
        long total = 0;
        for (int i = 0; i < bins.length; i++) {
            if (bins[i] < (i == 0 ? 0 : bins[i - 1] + 1) || bins[i] > LogLinearHistogram.Bins.LAST) {
                throw new IllegalArgumentException("The bins of a histogram must rise, from 0 to "
                        + LogLinearHistogram.Bins.LAST + ", was " + bins[i]);
            }
            total += counts[i];
            if (counts[i] <= 0 || total < 0) {
                throw new IllegalArgumentException(
                        "The counts of a histogram must be more than zero, was " + counts[i]);
            }
        }
        return new LogLinearHistogram(bins, counts);
    }

    private static IllegalArgumentException unknown(long version) {
        return new IllegalArgumentException(
                "The version of a histogram must be " + LogLinearHistogram.VERSION + ", was " + version);
    }

    private static void number(ByteArrayOutputStream out, long number) {
        long rest = number;
        while (rest >= MORE) {
            out.write((int) (rest & 0x7F) | MORE);
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    private long number() {
        long number = 0;
        for (int shift = 0; shift < Long.SIZE - 1; shift += 7) {
            if (position == bytes.length) {
                throw new IllegalArgumentException("A histogram must not break off, did after " + position + " bytes");
            }
            byte digit = bytes[position++];
            number |= (long) (digit & 0x7F) << shift;
            if (digit >= 0) {
                return number;
            }
        }
        throw new IllegalArgumentException("A number of a histogram must be at most nine bytes long");
    }
}
