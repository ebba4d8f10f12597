package io.toritsugi.routing.internal.index;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What stands in slots, which are numbers from 0: as {@link SlotSet}, a changed map shares all but one leaf and the way to it. Immutable and
 * thread-safe.
 */
final class SlotMap<T> {
    private static final int LEAF_BITS = 5;
    private static final int NODE_BITS = 5;
    private static final int WIDTH = 1 << LEAF_BITS;
    private static final int NODE_SHIFT = LEAF_BITS + NODE_BITS;

    private static final @Nullable Object[] NO_THINGS = new @Nullable Object[WIDTH];
    private static final @Nullable Object[][] NO_LEAVES = new @Nullable Object[WIDTH][];

    static {
        Arrays.fill(NO_LEAVES, NO_THINGS);
    }

    private final @Nullable Object[][][] nodes;

    private SlotMap(@Nullable Object[][][] nodes) {
        this.nodes = nodes;
    }

    static <T> SlotMap<T> empty() {
        return new SlotMap<>(new @Nullable Object[0][][]);
    }

    @SuppressWarnings("unchecked")
    @Nullable
    T find(int slot) {
        int node = slot >>> NODE_SHIFT;
        return node < nodes.length ? (T) nodes[node][(slot >>> LEAF_BITS) & (WIDTH - 1)][slot & (WIDTH - 1)] : null;
    }

    SlotMap<T> with(int slot, @Nullable T thing) {
        int node = slot >>> NODE_SHIFT;
        int at = (slot >>> LEAF_BITS) & (WIDTH - 1);
        @Nullable Object[][][] next = Arrays.copyOf(nodes, Math.max(nodes.length, node + 1));
        Arrays.fill(next, nodes.length, next.length, NO_LEAVES);
        @Nullable Object[] leaf = next[node][at].clone();
        leaf[slot & (WIDTH - 1)] = thing;
        @Nullable Object[][] leaves = next[node].clone();
        leaves[at] = Arrays.equals(leaf, NO_THINGS) ? NO_THINGS : leaf;
        next[node] = Arrays.stream(leaves).allMatch(each -> each == NO_THINGS) ? NO_LEAVES : leaves;
        return new SlotMap<>(next);
    }
}
