package io.toritsugi.acw.internal.due;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Things by whose they are, and by when they are due. Not thread-safe.
 *
 * @param <K> whose they are
 * @param <I> the ids
 */
public final class DueIndexes<K, I extends Comparable<I>> {
    private final Map<K, DueIndex<I>> byKey = new HashMap<>();

    /** Makes an empty one. */
    public DueIndexes() {}

    /** Adds a thing. */
    public void add(K key, Instant at, I id) {
        byKey.computeIfAbsent(key, first -> new DueIndex<>()).add(at, id);
    }

    /** Takes a thing out that was added with this key and instant. */
    public void remove(K key, Instant at, I id) {
        byKey.computeIfPresent(key, (same, left) -> {
            left.remove(at, id);
            return left.isEmpty() ? null : left;
        });
    }

    /** {@return everything of one, in order} */
    public List<I> of(K key) {
        DueIndex<I> index = byKey.get(key);
        return index == null ? List.of() : index.all();
    }
}
