package io.toritsugi.acw.assist.budget;

import java.time.Duration;
import java.util.Arrays;

/** How many durations lie in each of classes that are 2 % wide, from a second to a day. */
final class DurationCounts {
    static final DurationCounts NONE = new DurationCounts();

    private static final long[] ENDS = ends();
    static final int CLASSES = ENDS.length;

    private int[] counts = {};
    private long total;

    DurationCounts() {}

    private static long[] ends() {
        long longest = Duration.ofDays(1).toMillis();
        long[] ends = new long[1_000];
        int classes = 0;
        for (long end = 1000; end < longest; end += Math.max(1, end / 50)) {
            ends[classes++] = end;
        }
        ends[classes++] = longest;
        return Arrays.copyOf(ends, classes);
    }

    void add(Duration duration) {
        int found = Arrays.binarySearch(ENDS, duration.toMillis());
        int index = Math.min(found >= 0 ? found : -found - 1, ENDS.length - 1);
        if (index >= counts.length) {
            counts = Arrays.copyOf(counts, index + 1);
        }
        counts[index]++;
        total++;
    }

    long total() {
        return total;
    }

    int of(int index) {
        return index < counts.length ? counts[index] : 0;
    }

    /** The time within a class below which this share of it lies. */
    static Duration within(int index, double share) {
        long from = index == 0 ? 0 : ENDS[index - 1];
        return Duration.ofMillis(from + Math.round(share * (ENDS[index] - from)));
    }
}
