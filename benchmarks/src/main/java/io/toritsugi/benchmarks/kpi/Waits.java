package io.toritsugi.benchmarks.kpi;

import java.util.Arrays;
import java.util.Random;

/** Waits in milliseconds: log-normal, half of them below three minutes, two of three between one minute and eight. */
final class Waits {
    private static final double MEDIAN = 180_000;

    private Waits() {}

    static long[] of(int size, long seed) {
        Random random = new Random(seed);
        long[] waits = new long[size];
        Arrays.setAll(waits, i -> (long) (MEDIAN * StrictMath.exp(random.nextGaussian())));
        return waits;
    }

    static int[] ints(int size, long seed) {
        return Arrays.stream(of(size, seed)).mapToInt(Math::toIntExact).toArray();
    }

    /** {@return the percentile by nearest rank} */
    static long exact(long[] waits, int perMille) {
        long[] sorted = waits.clone();
        Arrays.sort(sorted);
        return sorted[(waits.length * perMille + 999) / 1000 - 1];
    }
}
