package io.toritsugi.core.queueing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * The work that arrives: how many servers it would keep busy if none of it were lost, and how long one piece takes.
 *
 * <pre>erlangs = arrivals * meanHandleTime / interval</pre>
 *
 * <p>Two loads are the same if both parts are; the interval that the arrivals were counted in is not kept. Immutable and
 * thread-safe.
 *
 * @param erlangs the offered load, from 0 to {@link #MAXIMUM_ERLANGS}, both included
 * @param meanHandleTime the mean time that a server is busy with one contact, after-contact work included; more than zero, at
 *     most 36,500 days
 * @since 0.1
 */
public record Load(double erlangs, Duration meanHandleTime) {
    /** The largest load, in erlangs: a million. */
    public static final double MAXIMUM_ERLANGS = 1e6;

    // So many nanoseconds are exact in a double, so that a quotient of two is the nearest double: what 34 digits give
    // too.
    private static final Duration LONGEST_EXACT = Duration.ofNanos(1L << 53);
    private static final BigDecimal NANOS = BigDecimal.valueOf(1_000_000_000);
    private static final BigInteger LONGEST_SECONDS = BigInteger.valueOf(Long.MAX_VALUE);

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a part is not allowed
     */
    public Load {
        if (!(erlangs >= 0 && erlangs <= MAXIMUM_ERLANGS)) {
            throw Allowed.refused("Load.erlangs", "0 to " + Allowed.text(MAXIMUM_ERLANGS), erlangs);
        }
        Allowed.positive("Load.meanHandleTime", meanHandleTime);
        // A negative zero would differ from zero.
        erlangs += 0.0;
    }

    /**
     * {@return the load of this many arrivals; the quotient is computed with 34 digits, then rounded to the nearest double}
     *
     * @param arrivals how many contacts arrive in an interval, counted or forecast; 0 or more
     * @param interval the length of the interval; more than zero, at most 36,500 days
     * @param meanHandleTime the mean time that a server is busy with one of them; more than zero, at most 36,500 days
     * @throws IllegalArgumentException if an argument is not allowed, or the load is more than {@link #MAXIMUM_ERLANGS}
     */
    public static Load of(BigDecimal arrivals, Duration interval, Duration meanHandleTime) {
        Objects.requireNonNull(arrivals, "Load.arrivals");
        if (arrivals.signum() < 0) {
            throw new IllegalArgumentException("Load.arrivals must be 0 or more, was " + arrivals);
        }
        BigDecimal handled = arrivals.multiply(seconds(Allowed.positive("Load.meanHandleTime", meanHandleTime)));
        BigDecimal erlangs =
                handled.divide(seconds(Allowed.positive("Load.interval", interval)), MathContext.DECIMAL128);
        return new Load(erlangs.doubleValue(), meanHandleTime);
    }

    /**
     * {@return the load of this many arrivals, as {@link #of(BigDecimal, Duration, Duration)} computes it}
     *
     * @param arrivals how many contacts arrive in an interval; 0 or more
     * @param interval the length of the interval; more than zero, at most 36,500 days
     * @param meanHandleTime the mean time that a server is busy with one of them; more than zero, at most 36,500 days
     * @throws IllegalArgumentException if an argument is not allowed, or the load is more than {@link #MAXIMUM_ERLANGS}
     */
    public static Load of(long arrivals, Duration interval, Duration meanHandleTime) {
        return of(BigDecimal.valueOf(arrivals), interval, meanHandleTime);
    }

    /** {@return how often a span lasts the mean handle time} */
    double inHandleTimes(Duration span) {
        if (span.compareTo(LONGEST_EXACT) <= 0 && meanHandleTime.compareTo(LONGEST_EXACT) <= 0) {
            return (double) span.toNanos() / meanHandleTime.toNanos();
        }
        return seconds(span)
                .divide(seconds(meanHandleTime), MathContext.DECIMAL128)
                .doubleValue();
    }

    /** {@return so many mean handle times, to the nearest nanosecond, or empty if a {@code Duration} cannot hold them} */
    Optional<Duration> handleTimes(double count) {
        if (Double.isInfinite(count)) {
            return Optional.empty();
        }
        BigInteger[] parts = new BigDecimal(count)
                .multiply(seconds(meanHandleTime))
                .multiply(NANOS)
                .setScale(0, RoundingMode.HALF_EVEN)
                .toBigIntegerExact()
                .divideAndRemainder(NANOS.toBigIntegerExact());
        return parts[0].compareTo(LONGEST_SECONDS) > 0
                ? Optional.empty()
                : Optional.of(Duration.ofSeconds(parts[0].longValueExact(), parts[1].longValueExact()));
    }

    private static BigDecimal seconds(Duration span) {
        return BigDecimal.valueOf(span.getSeconds()).add(BigDecimal.valueOf(span.getNano(), 9));
    }

    @Override
    public String toString() {
        return "Load{erlangs=" + Allowed.text(erlangs) + ", meanHandleTime=" + meanHandleTime + "}";
    }
}
