package io.toritsugi.kpi.measure;

import java.util.Arrays;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The largest value of every distribution: what can be merged, but never taken back.
 *
 * <p>Merging is associative, commutative and idempotent, and an empty one changes nothing. After a correction it has to be
 * collected again. Exact. Not thread-safe.
 *
 * @since 0.1
 */
@SuppressWarnings("EnumOrdinal") // Dense arrays are indexed by place; no place is ever written anywhere.
public final class Extremes {
    private static final Distribution[] DISTRIBUTIONS = Distribution.values();
    private static final long NONE = -1;

    private final long[] largest = new long[DISTRIBUTIONS.length];

    /** Makes empty extremes. */
    public Extremes() {
        Arrays.fill(largest, NONE);
    }

    /**
     * Adds a unit.
     *
     * @param facts what it adds
     */
    public void add(UnitFacts facts) {
        for (Distribution distribution : DISTRIBUTIONS) {
            int index = distribution.ordinal();
            largest[index] = Math.max(largest[index], facts.sample(distribution).orElse(NONE));
        }
    }

    /**
     * Takes in what others hold.
     *
     * @param other the other ones; unchanged
     */
    public void merge(Extremes other) {
        for (int i = 0; i < largest.length; i++) {
            largest[i] = Math.max(largest[i], other.largest[i]);
        }
    }

    /** {@return a copy that changes on its own} */
    public Extremes copy() {
        Extremes copy = new Extremes();
        copy.merge(this);
        return copy;
    }

    /**
     * {@return the largest value of a distribution, in milliseconds; empty without values}
     *
     * @param distribution the distribution
     */
    public OptionalLong maximum(Distribution distribution) {
        long maximum = largest[distribution.ordinal()];
        return maximum == NONE ? OptionalLong.empty() : OptionalLong.of(maximum);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Extremes that && Arrays.equals(largest, that.largest);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(largest);
    }

    @Override
    public String toString() {
        return "Extremes{" + Arrays.toString(largest) + "}";
    }
}
