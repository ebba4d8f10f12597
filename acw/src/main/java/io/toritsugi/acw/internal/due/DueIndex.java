package io.toritsugi.acw.internal.due;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Things by when they are due; those of one instant by their ids. A change costs O(log n), a question O(its answer). Not thread-safe.
 *
 * @param <I> the ids
 */
public final class DueIndex<I extends Comparable<I>> {
    private final NavigableMap<Instant, NavigableSet<I>> byInstant = new TreeMap<>();

    /** Makes an empty one. */
    public DueIndex() {}

    /** Adds a thing. */
    public void add(Instant at, I id) {
        byInstant.computeIfAbsent(at, first -> new TreeSet<>()).add(id);
    }

    /** Takes a thing out that was added at this instant. */
    public void remove(Instant at, I id) {
        byInstant.computeIfPresent(at, (same, ids) -> {
            ids.remove(id);
            return ids.isEmpty() ? null : ids;
        });
    }

    /** {@return what is due at this instant or before it, in order} */
    public List<I> upTo(Instant last) {
        return ids(byInstant.headMap(last, true).values());
    }

    /** {@return what is due from an instant up to another, exclusive, in order} */
    public List<I> between(Instant from, Instant to) {
        return from.isBefore(to) ? ids(byInstant.subMap(from, true, to, false).values()) : List.of();
    }

    /** {@return everything, in order} */
    public List<I> all() {
        return ids(byInstant.values());
    }

    /** {@return when the first of them is due} */
    public Optional<Instant> first() {
        return byInstant.isEmpty() ? Optional.empty() : Optional.of(byInstant.firstKey());
    }

    /** {@return whether there is nothing in it} */
    public boolean isEmpty() {
        return byInstant.isEmpty();
    }

    private List<I> ids(Collection<NavigableSet<I>> places) {
        return places.stream().flatMap(NavigableSet::stream).toList();
    }
}
