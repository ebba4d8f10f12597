package io.toritsugi.kpi.measure;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.toritsugi.kpi.internal.bins.LogLinearBins;
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
 * <p>Memory: 528 bytes for every doubling that values fall into, those below 128 ms counting as two, and 4 bytes for every
 * doubling below the highest of them; waits of 2 s to 17 minutes so take 5.3 kB, an empty histogram next to nothing.
 * Taking back frees what is no longer used. Adding costs the same however much is counted; merging, copying and percentiles
 * cost in proportion to the doublings in use. Not thread-safe.
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
    /** The version of the binary form that is written; version 1 is read as well. */
    public static final int VERSION = 2;

    /** The version of the JSON form. */
    static final int JSON_VERSION = 1;

    private static final int PER_BLOCK = LogLinearBins.PER_OCTAVE;
    private static final int BLOCK_BITS = Integer.numberOfTrailingZeros(PER_BLOCK);
    private static final long[] UNUSED = new long[0];

    /** The counts of 64 bins each; {@link #UNUSED} where nothing is counted, and never so in the last. */
    private long[][] blocks;

    private long total;

    /** Makes an empty histogram. */
    public LogLinearHistogram() {
        this(new long[0][], 0);
    }

    private LogLinearHistogram(long[][] blocks, long total) {
        this.blocks = blocks;
        this.total = total;
    }

    static LogLinearHistogram of(int[] bins, long[] counts) {
        LogLinearHistogram histogram = new LogLinearHistogram();
        for (int i = 0; i < bins.length; i++) {
            histogram.add(bins[i], counts[i]);
        }
        return histogram;
    }

    @JsonCreator
    static LogLinearHistogram read(
            @JsonProperty(value = "version", required = true) int version,
            @JsonProperty(value = "bins", required = true) int[] bins,
            @JsonProperty(value = "counts", required = true) long[] counts) {
        if (version != JSON_VERSION) {
            throw HistogramBytes.unknown(version, "" + JSON_VERSION);
        }
        return HistogramBytes.checked(bins, counts);
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
        add(LogLinearBins.of(millis), 1);
    }

    private void add(int bin, long count) {
        int block = bin >>> BLOCK_BITS;
        long[] counters = block < blocks.length ? blocks[block] : UNUSED;
        if (counters.length == 0) {
            counters = newBlock(block);
        }
        counters[bin & (PER_BLOCK - 1)] += count;
        total += count;
    }

    private long[] newBlock(int block) {
        growTo(block + 1);
        long[] counters = new long[PER_BLOCK];
        blocks[block] = counters;
        return counters;
    }

    private void growTo(int length) {
        int before = blocks.length;
        if (before < length) {
            blocks = Arrays.copyOf(blocks, length);
            Arrays.fill(blocks, before, length, UNUSED);
        }
    }

    /**
     * Adds what another histogram has counted.
     *
     * @param other the other one; unchanged, and may be this one
     * @throws IllegalArgumentException if the two have counted more than {@link Long#MAX_VALUE} values; this one is unchanged
     *     then
     */
    public void merge(LogLinearHistogram other) {
        if (total + other.total < 0) {
            throw new IllegalArgumentException("A LogLinearHistogram must count at most " + Long.MAX_VALUE
                    + " values, was to add " + other.total + " to " + total);
        }
        growTo(other.blocks.length);
        for (int block = 0; block < other.blocks.length; block++) {
            if (other.blocks[block].length > 0) {
                blocks[block] = sum(blocks[block], other.blocks[block]);
            }
        }
        total += other.total;
    }

    private static long[] sum(long[] mine, long[] theirs) {
        if (mine.length == 0) {
            return theirs.clone();
        }
        for (int i = 0; i < PER_BLOCK; i++) {
            mine[i] += theirs[i];
        }
        return mine;
    }

    /**
     * Takes back what was merged, or counted, before.
     *
     * @param other what to take back; unchanged
     * @throws IllegalArgumentException if this histogram has not counted all of it; it is unchanged then
     */
    public void subtract(LogLinearHistogram other) {
        requireCounted(other);
        for (int block = 0; block < other.blocks.length; block++) {
            long[] theirs = other.blocks[block];
            if (theirs.length > 0 && isEmptyWithout(blocks[block], theirs)) {
                blocks[block] = UNUSED;
            }
        }
        int length = blocks.length;
        while (length > 0 && blocks[length - 1].length == 0) {
            length--;
        }
        blocks = Arrays.copyOf(blocks, length);
        total -= other.total;
    }

    private static boolean isEmptyWithout(long[] mine, long[] theirs) {
        long left = 0;
        for (int i = 0; i < PER_BLOCK; i++) {
            mine[i] -= theirs[i];
            left |= mine[i];
        }
        return left == 0;
    }

    /** Refuses another histogram unless this one has counted all of it. */
    void requireCounted(LogLinearHistogram other) {
        for (int block = 0; block < other.blocks.length; block++) {
            long[] theirs = other.blocks[block];
            for (int i = 0; i < theirs.length; i++) {
                long left = countAt(block, i) - theirs[i];
                if (left < 0) {
                    throw new IllegalArgumentException(
                            "LogLinearHistogram must have counted what is subtracted; a bin at "
                                    + LogLinearBins.middle(block * PER_BLOCK + i) + " ms would become " + left);
                }
            }
        }
    }

    private long countAt(int block, int place) {
        return block < blocks.length && blocks[block].length > 0 ? blocks[block][place] : 0;
    }

    /** {@return a copy that changes on its own} */
    public LogLinearHistogram copy() {
        long[][] copies = blocks.clone();
        for (int block = 0; block < copies.length; block++) {
            if (copies[block].length > 0) {
                copies[block] = copies[block].clone();
            }
        }
        return new LogLinearHistogram(copies, total);
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
        for (int block = 0; block < blocks.length; block++) {
            for (int i = 0; i < blocks[block].length; i++) {
                seen += blocks[block][i];
                if (seen >= rank) {
                    return OptionalLong.of(LogLinearBins.middle(block * PER_BLOCK + i));
                }
            }
        }
        return OptionalLong.empty();
    }

    @JsonProperty("version")
    int version() {
        return JSON_VERSION;
    }

    @JsonProperty("bins")
    int[] usedBins() {
        int[] bins = new int[used()];
        int filled = 0;
        for (int block = 0; block < blocks.length; block++) {
            for (int i = 0; i < blocks[block].length; i++) {
                if (blocks[block][i] > 0) {
                    bins[filled++] = block * PER_BLOCK + i;
                }
            }
        }
        return bins;
    }

    @JsonProperty("counts")
    long[] usedCounts() {
        return Arrays.stream(blocks)
                .flatMapToLong(Arrays::stream)
                .filter(count -> count > 0)
                .toArray();
    }

    private int used() {
        int used = 0;
        for (long[] counters : blocks) {
            for (long count : counters) {
                used += count == 0 ? 0 : 1;
            }
        }
        return used;
    }

    /**
     * {@return the binary form, of about a byte for each bin in use}
     *
     * <p>The version, then the number of bins in use, then for each in ascending order a byte: its three upper bits are how many
     * bins before it are not in use, its five lower ones its count less one. Where either does not fit, all of its bits are
     * set, and what is beyond them follows, that of the bins first. All but these bytes are base-128 numbers, lowest digits
     * first.
     */
    public byte[] toBytes() {
        HistogramWriter out = new HistogramWriter(used());
        for (int block = 0; block < blocks.length; block++) {
            for (int i = 0; i < blocks[block].length; i++) {
                if (blocks[block][i] > 0) {
                    out.put(block * PER_BLOCK + i, blocks[block][i]);
                }
            }
        }
        return out.written();
    }

    /**
     * Reads what {@link #toBytes} wrote, by this version or an earlier one.
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
        return other instanceof LogLinearHistogram that && Arrays.deepEquals(blocks, that.blocks);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(usedBins()) + Arrays.hashCode(usedCounts());
    }

    @Override
    public String toString() {
        return "LogLinearHistogram{count=" + total + "}";
    }
}
