package io.toritsugi.routing.strategy;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;

/**
 * What a strategy compares, where that changes only when something happens to the agent or the visit itself: the lower rank goes first, then the
 * earlier instant.
 *
 * <p>The router keeps those who have one in order, and finds the first without a look at the others. Immutable and thread-safe.
 *
 * @param rank the rank; any number
 * @param since the instant
 * @since 0.1
 */
public record LastingKey(long rank, Instant since) implements Comparable<LastingKey> {
    private static final Comparator<LastingKey> ORDER =
            Comparator.comparingLong(LastingKey::rank).thenComparing(LastingKey::since);

    /** Checks the parts. */
    public LastingKey {
        Objects.requireNonNull(since, "LastingKey.since");
    }

    @Override
    public int compareTo(LastingKey other) {
        return ORDER.compare(this, other);
    }
}
