package io.toritsugi.kpi.internal.bins;

/** The bins of {@code LogLinearHistogram}: 128 of one millisecond, then 64 for every power of two. */
public final class LogLinearBins {
    private static final int LINEAR_BITS = 7;
    private static final int LINEAR = 1 << LINEAR_BITS;

    /** How many bins there are for every power of two. */
    public static final int PER_OCTAVE = LINEAR / 2;

    /** The bin of {@link Long#MAX_VALUE}. */
    public static final int LAST = of(Long.MAX_VALUE);

    private LogLinearBins() {}

    /**
     * {@return the bin of a duration}
     *
     * @param millis the duration, zero or more
     */
    public static int of(long millis) {
        if (millis < LINEAR) {
            return (int) millis;
        }
        int shift = Long.SIZE - Long.numberOfLeadingZeros(millis) - LINEAR_BITS;
        return shift * PER_OCTAVE + (int) (millis >>> shift);
    }

    /**
     * {@return the middle of a bin, in milliseconds}
     *
     * @param bin the bin
     */
    public static long middle(int bin) {
        if (bin < LINEAR) {
            return bin;
        }
        int shift = bin / PER_OCTAVE - 1;
        long lowest = (long) (bin - shift * PER_OCTAVE) << shift;
        return lowest + ((1L << shift) - 1) / 2;
    }
}
