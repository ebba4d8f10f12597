package io.toritsugi.kpi.measure;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The values of a distribution: a histogram of them, and exact counts by range. Not thread-safe. */
final class Ranked {
    static final int RANGES = GroupTotals.RANGES_UP_TO.size() + 1;

    private static final long[] UPPER_BOUNDS =
            GroupTotals.RANGES_UP_TO.stream().mapToLong(Long::longValue).toArray();
    private static final long[] NONE = new long[RANGES];

    private final LogLinearHistogram histogram = new LogLinearHistogram();

    /** The counts by range; {@link #NONE} until there are any. */
    private long[] counts = NONE;

    static Ranked of(LogLinearHistogram histogram, List<Long> counts) {
        Ranked ranked = new Ranked();
        ranked.histogram.merge(histogram);
        ranked.counts = counts.stream().mapToLong(Long::longValue).toArray();
        return ranked;
    }

    void add(long millis) {
        histogram.add(millis);
        own()[rangeOf(millis)]++;
    }

    private long[] own() {
        if (counts == NONE) {
            counts = new long[RANGES];
        }
        return counts;
    }

    private static int rangeOf(long millis) {
        int range = 0;
        while (range < UPPER_BOUNDS.length && millis > UPPER_BOUNDS[range]) {
            range++;
        }
        return range;
    }

    void merge(Ranked other) {
        if (other.counts != NONE) {
            histogram.merge(other.histogram);
            addTimes(other, 1);
        }
    }

    void subtract(Ranked other) {
        if (other.counts != NONE) {
            histogram.subtract(other.histogram);
            addTimes(other, -1);
        }
    }

    private void addTimes(Ranked other, int sign) {
        long[] mine = own();
        for (int range = 0; range < RANGES; range++) {
            mine[range] += sign * other.counts[range];
        }
    }

    /**
     * Checks that others can be subtracted.
     *
     * @throws IllegalArgumentException if they hold more
     */
    void requireHeld(Ranked other) {
        for (int range = 0; range < RANGES; range++) {
            if (counts[range] < other.counts[range]) {
                throw new IllegalArgumentException("GroupTotals must hold what is subtracted; a range would become "
                        + (counts[range] - other.counts[range]));
            }
        }
        histogram.requireCounted(other.histogram);
    }

    LogLinearHistogram histogram() {
        return histogram;
    }

    List<Long> counts() {
        return Arrays.stream(counts).boxed().toList();
    }

    long inRange(int range) {
        return counts[range];
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Ranked that && histogram.equals(that.histogram) && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(histogram, Arrays.hashCode(counts));
    }
}
