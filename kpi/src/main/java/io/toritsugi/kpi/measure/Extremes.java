package io.toritsugi.kpi.measure;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.toritsugi.kpi.internal.bytes.ByteSink;
import io.toritsugi.kpi.internal.bytes.ByteSource;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
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
    private static final int VERSION = 1;

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
        if (facts.sampled()) {
            for (Distribution distribution : DISTRIBUTIONS) {
                int index = distribution.ordinal();
                largest[index] =
                        Math.max(largest[index], facts.sample(distribution).orElse(NONE));
            }
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

    /** {@return these extremes in a compact binary form: equal ones give equal bytes, on every machine} */
    public byte[] toBytes() {
        ByteSink out = new ByteSink().number(VERSION);
        for (Distribution distribution : DISTRIBUTIONS) {
            maximum(distribution)
                    .ifPresent(value -> out.number(distribution.code()).number(value));
        }
        return out.number(0).written();
    }

    /**
     * {@return the extremes that this binary form describes}
     *
     * @param bytes what {@link #toBytes} gave
     * @throws IllegalArgumentException if it is no such form, is damaged, or is of a later version
     */
    public static Extremes fromBytes(byte[] bytes) {
        ByteSource in = new ByteSource("extremes", bytes);
        in.version(VERSION);
        Extremes extremes = new Extremes();
        for (long code = in.number(); code != 0; code = in.number()) {
            extremes.largest[Distribution.of(code).ordinal()] = in.number();
        }
        in.end();
        return extremes;
    }

    @JsonValue
    ExtremesForm form() {
        Map<Distribution, Long> known = new EnumMap<>(Distribution.class);
        for (Distribution distribution : DISTRIBUTIONS) {
            maximum(distribution).ifPresent(value -> known.put(distribution, value));
        }
        return new ExtremesForm(VERSION, known);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Extremes of(ExtremesForm form) {
        if (form.version() != VERSION) {
            throw new IllegalArgumentException("Extremes.version must be " + VERSION + ", was " + form.version());
        }
        Extremes extremes = new Extremes();
        form.largest().forEach((distribution, value) -> {
            if (value < 0) {
                throw new IllegalArgumentException(
                        "Extremes.largest of " + distribution.id() + " must be zero or more, was " + value);
            }
            extremes.largest[distribution.ordinal()] = value;
        });
        return extremes;
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
