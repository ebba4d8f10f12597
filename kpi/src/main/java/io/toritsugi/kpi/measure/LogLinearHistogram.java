package io.toritsugi.kpi.measure;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Arrays;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Counts of durations in bins whose width grows with the duration: percentiles that can be merged and corrected.
 *
 * <p>Values are whole milliseconds, zero or more, without an upper bound. Below 128 ms every value has a bin of its own;
 * from there on every doubling is cut into 64 bins of equal width. A value taken back is the middle of its bin, so it
 * differs from every value that was put in there by less than 0.8 % of that value.
 *
 * <p>Merging adds counts, so it is exact, associative, commutative and independent of order, and subtracting undoes it.
 * Equal contents give equal histograms, equal bytes and equal JSON on every JVM.
 *
 * <p>Memory: 12 bytes for each bin in use, of which values up to 30 days have fewer than 1,700, beside a constant. Adding costs
 * the logarithm of the bins in use, and a shift of them for a bin not used before. Not thread-safe.
 *
 * <p>After the idea of HdrHistogram (Tene): a logarithmic scale, linear within each power of two.
 *
 * @since 0.1
 */
@JsonAutoDetect(
        getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE,
        fieldVisibility = JsonAutoDetect.Visibility.NONE)
@JsonPropertyOrder({"version", "bins", "counts"})
public final class LogLinearHistogram {
    /** The version of the binary and the JSON form. */
    public static final int VERSION = 1;

    private int[] bins;
    private long[] counts;
    private int used;
    private long total;

    /** Makes an empty histogram. */
    public LogLinearHistogram() {
        this(new int[0], new long[0]);
    }

    LogLinearHistogram(int[] bins, long[] counts) {
        this.bins = bins;
        this.counts = counts;
        this.used = bins.length;
        for (long count : counts) {
            total += count;
        }
    }

    @JsonCreator
    static LogLinearHistogram read(
            @JsonProperty(value = "version", required = true) int version,
            @JsonProperty(value = "bins", required = true) int[] bins,
            @JsonProperty(value = "counts", required = true) long[] counts) {
        return HistogramBytes.checked(version, bins.clone(), counts.clone());
    }

    /**
     * Counts one value.
     *
     * @param millis the value in milliseconds, zero or more
     * @throws IllegalArgumentException if it is negative
     */
    public void add(long millis) {
        if (millis < 0) {
            throw new IllegalArgumentException("A value of LogLinearHistogram must not be negative, was " + millis);
        }
        int bin = Bins.of(millis);
        int at = Arrays.binarySearch(bins, 0, used, bin);
        if (at < 0) {
            at = -at - 1;
            insert(at, bin);
        }
        counts[at]++;
        total++;
    }

    private void insert(int at, int bin) {
        if (used == bins.length) {
            int capacity = Math.max(4, used + (used >> 1));
            bins = Arrays.copyOf(bins, capacity);
            counts = Arrays.copyOf(counts, capacity);
        }
        System.arraycopy(bins, at, bins, at + 1, used - at);
        System.arraycopy(counts, at, counts, at + 1, used - at);
        bins[at] = bin;
        counts[at] = 0;
        used++;
    }

    /**
     * Adds what another histogram has counted.
     *
     * @param other the other one; unchanged, and may be this one
     */
    public void merge(LogLinearHistogram other) {
        combine(other, 1);
    }

    /**
     * Takes back what was merged, or counted, before.
     *
     * @param other what to take back; unchanged
     * @throws IllegalArgumentException if this histogram has not counted all of it; it is unchanged then
     */
    public void subtract(LogLinearHistogram other) {
        combine(other, -1);
    }

    private void combine(LogLinearHistogram other, int sign) {
        int[] newBins = new int[used + other.used];
        long[] newCounts = new long[used + other.used];
        int filled = 0;
        int mine = 0;
        int theirs = 0;
        while (mine < used || theirs < other.used) {
            int bin = Math.min(binAt(mine), other.binAt(theirs));
            long count = 0;
            if (binAt(mine) == bin) {
                count += counts[mine++];
            }
            if (other.binAt(theirs) == bin) {
                count += sign * other.counts[theirs++];
            }
            if (count < 0) {
                throw new IllegalArgumentException("LogLinearHistogram must have counted what is subtracted; a bin at "
                        + Bins.middle(bin) + " ms would become " + count);
            }
            if (count > 0) {
                newBins[filled] = bin;
                newCounts[filled++] = count;
            }
        }
        total += sign * other.total;
        bins = Arrays.copyOf(newBins, filled);
        counts = Arrays.copyOf(newCounts, filled);
        used = filled;
    }

    private int binAt(int index) {
        return index < used ? bins[index] : Integer.MAX_VALUE;
    }

    /** {@return a copy that changes on its own} */
    public LogLinearHistogram copy() {
        return new LogLinearHistogram(Arrays.copyOf(bins, used), Arrays.copyOf(counts, used));
    }

    /** {@return how many values were counted} */
    public long count() {
        return total;
    }

    /**
     * {@return the percentile by nearest rank, in milliseconds: of n values in ascending order the one at place
     * ⌈p × n ÷ 1000⌉, counted from 1, within 0.8 % of it; empty without values}
     *
     * @param perMille p in thousandths, 1 to 1000: 950 is the 95th percentile
     * @throws IllegalArgumentException if {@code perMille} is out of range
     */
    public OptionalLong percentile(int perMille) {
        if (perMille < 1 || perMille > 1000) {
            throw new IllegalArgumentException("A percentile must be 1 to 1000 per mille, was " + perMille);
        }
        long rank = total / 1000 * perMille + (total % 1000 * perMille + 999) / 1000;
        long seen = 0;
        for (int i = 0; i < used; i++) {
            seen += counts[i];
            if (seen >= rank) {
                return OptionalLong.of(Bins.middle(bins[i]));
            }
        }
        return OptionalLong.empty();
    }

    @JsonProperty("version")
    int version() {
        return VERSION;
    }

    @JsonProperty("bins")
    int[] usedBins() {
        return Arrays.copyOf(bins, used);
    }

    @JsonProperty("counts")
    long[] usedCounts() {
        return Arrays.copyOf(counts, used);
    }

    /**
     * {@return the binary form: the version, then the number of bins in use, then for each in ascending order its distance
     * from the one before and its count, each as a base-128 number, lowest digits first}
     */
    public byte[] toBytes() {
        return HistogramBytes.write(usedBins(), usedCounts());
    }

    /**
     * Reads what {@link #toBytes} wrote.
     *
     * @param bytes the binary form
     * @return the histogram
     * @throws IllegalArgumentException if this is not such a form, or one of a later version
     */
    public static LogLinearHistogram fromBytes(byte[] bytes) {
        return HistogramBytes.read(bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LogLinearHistogram that
                && Arrays.equals(bins, 0, used, that.bins, 0, that.used)
                && Arrays.equals(counts, 0, used, that.counts, 0, that.used);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(usedBins()) + Arrays.hashCode(usedCounts());
    }

    @Override
    public String toString() {
        return "LogLinearHistogram{count=" + total + "}";
    }

    /** The bins: 128 of one millisecond, then 64 for every power of two. */
    static final class Bins {
        private static final int LINEAR_BITS = 7;
        private static final int LINEAR = 1 << LINEAR_BITS;
        private static final int PER_OCTAVE = LINEAR / 2;
        static final int LAST = of(Long.MAX_VALUE);

        private Bins() {}

        static int of(long millis) {
            if (millis < LINEAR) {
                return (int) millis;
            }
            int shift = Long.SIZE - Long.numberOfLeadingZeros(millis) - LINEAR_BITS;
            return shift * PER_OCTAVE + (int) (millis >>> shift);
        }

        static long middle(int bin) {
            if (bin < LINEAR) {
                return bin;
            }
            int shift = bin / PER_OCTAVE - 1;
            long lowest = (long) (bin - shift * PER_OCTAVE) << shift;
            return lowest + ((1L << shift) - 1) / 2;
        }
    }
}
