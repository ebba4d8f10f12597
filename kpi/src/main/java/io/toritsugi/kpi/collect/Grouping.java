package io.toritsugi.kpi.collect;

import io.toritsugi.kpi.measure.Dimension;
import java.util.HashSet;
import java.util.List;

/**
 * By what a report groups: one dimension, or several together.
 *
 * <p>Immutable and thread-safe.
 *
 * @param dimensions the dimensions, each at most once, in the order in which they are shown; none for the total
 * @since 0.1
 */
public record Grouping(List<Dimension> dimensions) {
    /** The grouping that puts everything into one group. */
    public static final Grouping TOTAL = new Grouping(List.of());

    /**
     * Checks and copies the dimensions.
     *
     * @throws IllegalArgumentException if one is there twice
     */
    public Grouping {
        dimensions = List.copyOf(dimensions);
        if (new HashSet<>(dimensions).size() != dimensions.size()) {
            throw new IllegalArgumentException("Grouping must have each dimension once, was " + dimensions);
        }
    }

    /**
     * {@return the grouping by these dimensions together}
     *
     * @param dimensions the dimensions, each at most once, in the order in which they are shown
     * @throws IllegalArgumentException if one is there twice
     */
    public static Grouping by(Dimension... dimensions) {
        return new Grouping(List.of(dimensions));
    }

    /** {@return the names of the dimensions, such as {@code ["queue", "hour"]}} */
    public List<String> keys() {
        return dimensions.stream().map(Dimension::key).toList();
    }
}
