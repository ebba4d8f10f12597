package io.toritsugi.routing.strategy.internal;

import java.time.Duration;

/** Compares products that may not fit a {@code long}. */
public final class Products {
    private Products() {}

    /** {@return the sign of {@code a * b - c * d}; none of them negative} */
    public static int compare(long a, long b, long c, long d) {
        int high = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
        return high != 0 ? high : Long.compareUnsigned(a * b, c * d);
    }

    /** {@return the nanoseconds of a time, 0 if it is negative; that of 292 years if it is longer} */
    public static long nanos(Duration time) {
        if (time.isNegative()) {
            return 0;
        }
        return time.toSeconds() >= Long.MAX_VALUE / 1_000_000_000L ? Long.MAX_VALUE : time.toNanos();
    }
}
