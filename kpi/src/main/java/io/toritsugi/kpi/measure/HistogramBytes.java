package io.toritsugi.kpi.measure;

import io.toritsugi.kpi.internal.bins.LogLinearBins;
import io.toritsugi.kpi.internal.bytes.ByteSource;

/** Reads the binary forms of a histogram, and knows the rules that every form keeps. */
final class HistogramBytes {
    private static final int FIRST_VERSION = 1;

    private final ByteSource in;

    private HistogramBytes(ByteSource in) {
        this.in = in;
    }

    static LogLinearHistogram read(byte[] bytes) {
        ByteSource in = new ByteSource("a histogram", bytes);
        long version = in.number();
        if (version != FIRST_VERSION && version != LogLinearHistogram.VERSION) {
            throw unknown(version, FIRST_VERSION + " or " + LogLinearHistogram.VERSION);
        }
        int[] bins = new int[in.count()];
        long[] counts = new long[bins.length];
        if (version == FIRST_VERSION) {
            new HistogramBytes(in).distances(bins, counts);
        } else {
            new HistogramBytes(in).gaps(bins, counts);
        }
        in.end();
        return checked(bins, counts);
    }

    private void distances(int[] bins, long[] counts) {
        int bin = 0;
        for (int i = 0; i < bins.length; i++) {
            bin = further(bin, in.number());
            bins[i] = bin;
            counts[i] = in.number();
        }
    }

    private void gaps(int[] bins, long[] counts) {
        int next = 0;
        for (int i = 0; i < bins.length; i++) {
            int head = in.octet();
            bins[i] = further(next, andMore(head >>> HistogramWriter.COUNT_BITS, HistogramWriter.MOST_SKIPPED));
            counts[i] = andMore(head & HistogramWriter.MOST_COUNT, HistogramWriter.MOST_COUNT) + 1;
            next = bins[i] + 1;
        }
    }

    private static int further(int bin, long distance) {
        return 0 <= distance && distance <= LogLinearBins.LAST ? bin + (int) distance : Integer.MAX_VALUE;
    }

    private long andMore(int held, int most) {
        return held < most ? held : most + in.number();
    }

    static LogLinearHistogram checked(int[] bins, long[] counts) {
        if (bins.length != counts.length) {
            throw new IllegalArgumentException(
                    "A histogram must have as many counts as bins, had " + counts.length + " and " + bins.length);
        }
        long total = 0;
        for (int i = 0; i < bins.length; i++) {
            if (bins[i] < (i == 0 ? 0 : bins[i - 1] + 1) || bins[i] > LogLinearBins.LAST) {
                throw new IllegalArgumentException(
                        "The bins of a histogram must rise, from 0 to " + LogLinearBins.LAST + ", was " + bins[i]);
            }
            total += counts[i];
            if (counts[i] <= 0 || total < 0) {
                throw new IllegalArgumentException(
                        "The counts of a histogram must be more than zero, was " + counts[i]);
            }
        }
        return LogLinearHistogram.of(bins, counts);
    }

    static IllegalArgumentException unknown(long version, String known) {
        return new IllegalArgumentException("The version of a histogram must be " + known + ", was " + version);
    }
}
