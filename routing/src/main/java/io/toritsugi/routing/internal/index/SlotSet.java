package io.toritsugi.routing.internal.index;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A set of slots, which are numbers from 0: bits in leaves of one cache line, under two levels of nodes.
 *
 * <p>A changed set shares all but one leaf and the way to it. All empty leaves are one, and so are all empty nodes, so that what is common to
 * several sets is found by what the emptiest of them has. Immutable and thread-safe.
 */
final class SlotSet {
    private static final int LEAF_BITS = 9;
    private static final int WORDS = 1 << (LEAF_BITS - 6);
    private static final int NODE_BITS = 5;
    private static final int LEAVES = 1 << NODE_BITS;
    private static final int NODE_SHIFT = LEAF_BITS + NODE_BITS;

    private static final long[] NO_SLOTS = new long[WORDS];
    private static final long[][] NO_LEAVES = new long[LEAVES][];

    static {
        Arrays.fill(NO_LEAVES, NO_SLOTS);
    }

    /** The set without slots. */
    static final SlotSet EMPTY = new SlotSet(new long[0][][], 0);

    private final long[][][] nodes;
    private final int size;

    private SlotSet(long[][][] nodes, int size) {
        this.nodes = nodes;
        this.size = size;
    }

    /** {@return the set of the bits that are set} */
    static SlotSet of(BitSet bits) {
        long[] words = bits.toLongArray();
        int width = WORDS * LEAVES;
        long[][][] nodes = new long[(words.length + width - 1) / width][][];
        for (int node = 0; node < nodes.length; node++) {
            long[][] leaves = NO_LEAVES.clone();
            for (int leaf = 0; leaf < LEAVES; leaf++) {
                int start = node * width + leaf * WORDS;
                if (start < words.length) {
                    long[] copy = Arrays.copyOfRange(words, start, start + WORDS);
                    leaves[leaf] = Arrays.equals(copy, NO_SLOTS) ? NO_SLOTS : copy;
                }
            }
            nodes[node] = isEmpty(leaves) ? NO_LEAVES : leaves;
        }
        return new SlotSet(nodes, bits.cardinality());
    }

    int size() {
        return size;
    }

    /** {@return the greatest slot; -1 if there is none} */
    int last() {
        for (int slot = (nodes.length * LEAVES * WORDS - 1) << 6; size > 0; slot -= 64) {
            long word = nodes[slot >>> NODE_SHIFT][(slot >>> LEAF_BITS) & (LEAVES - 1)][(slot >>> 6) & (WORDS - 1)];
            if (word != 0) {
                return slot + 63 - Long.numberOfLeadingZeros(word);
            }
        }
        return -1;
    }

    boolean contains(int slot) {
        int node = slot >>> NODE_SHIFT;
        return node < nodes.length
                && (nodes[node][(slot >>> LEAF_BITS) & (LEAVES - 1)][(slot >>> 6) & (WORDS - 1)] & (1L << slot)) != 0;
    }

    SlotSet with(int slot) {
        return contains(slot) ? this : flipped(slot, size + 1);
    }

    SlotSet without(int slot) {
        return contains(slot) ? flipped(slot, size - 1) : this;
    }

    private SlotSet flipped(int slot, int nextSize) {
        int node = slot >>> NODE_SHIFT;
        int at = (slot >>> LEAF_BITS) & (LEAVES - 1);
        long[][][] next = Arrays.copyOf(nodes, Math.max(nodes.length, node + 1));
        Arrays.fill(next, nodes.length, next.length, NO_LEAVES);
        long[] leaf = next[node][at].clone();
        leaf[(slot >>> 6) & (WORDS - 1)] ^= 1L << slot;
        long[][] leaves = next[node].clone();
        leaves[at] = Arrays.equals(leaf, NO_SLOTS) ? NO_SLOTS : leaf;
        next[node] = isEmpty(leaves) ? NO_LEAVES : leaves;
        return new SlotSet(next, nextSize);
    }

    private static boolean isEmpty(long[][] leaves) {
        for (long[] leaf : leaves) {
            if (leaf != NO_SLOTS) {
                return false;
            }
        }
        return true;
    }

    /** {@return the first slot that is not before another one; -1 if there is none} */
    int next(int from) {
        return next(new SlotSet[] {this}, from);
    }

    /** {@return the first slot that is in all of several sets, at least one, and not before another slot; -1 if there is none} */
    static int next(SlotSet[] sets, int from) {
        int nodes = nodes(sets);
        int first = from >>> NODE_SHIFT;
        for (int node = first; node < nodes; node++) {
            if (isIn(sets, node)) {
                int slot = nextIn(sets, node, node == first ? from : node << NODE_SHIFT);
                if (slot >= 0) {
                    return slot;
                }
            }
        }
        return -1;
    }

    private static int nodes(SlotSet[] sets) {
        int fewest = sets[0].nodes.length;
        for (int i = 1; i < sets.length; i++) {
            fewest = Math.min(fewest, sets[i].nodes.length);
        }
        return fewest;
    }

    private static boolean isIn(SlotSet[] sets, int node) {
        for (SlotSet set : sets) {
            if (set.nodes[node] == NO_LEAVES) {
                return false;
            }
        }
        return true;
    }

    private static int nextIn(SlotSet[] sets, int node, int from) {
        int first = (from >>> LEAF_BITS) & (LEAVES - 1);
        for (int leaf = first; leaf < LEAVES; leaf++) {
            if (isIn(sets, node, leaf)) {
                int start = (node << NODE_BITS | leaf) << LEAF_BITS;
                int slot = nextIn(sets, node, leaf, leaf == first ? from : start);
                if (slot >= 0) {
                    return slot;
                }
            }
        }
        return -1;
    }

    private static boolean isIn(SlotSet[] sets, int node, int leaf) {
        for (SlotSet set : sets) {
            if (set.nodes[node][leaf] == NO_SLOTS) {
                return false;
            }
        }
        return true;
    }

    private static int nextIn(SlotSet[] sets, int node, int leaf, int from) {
        int first = (from >>> 6) & (WORDS - 1);
        for (int word = first; word < WORDS; word++) {
            long common = word == first ? -1L << from : -1L;
            for (int i = 0; i < sets.length && common != 0; i++) {
                common &= sets[i].nodes[node][leaf][word];
            }
            if (common != 0) {
                return ((node << NODE_BITS | leaf) << LEAF_BITS) + (word << 6) + Long.numberOfTrailingZeros(common);
            }
        }
        return -1;
    }

    /** {@return how many slots are in all of several sets, at least one} */
    static int common(SlotSet[] sets) {
        if (sets.length == 1) {
            return sets[0].size;
        }
        int nodes = nodes(sets);
        int count = 0;
        for (int node = 0; node < nodes; node++) {
            if (isIn(sets, node)) {
                for (int leaf = 0; leaf < LEAVES; leaf++) {
                    count += isIn(sets, node, leaf) ? common(sets, node, leaf) : 0;
                }
            }
        }
        return count;
    }

    private static int common(SlotSet[] sets, int node, int leaf) {
        int count = 0;
        for (int word = 0; word < WORDS; word++) {
            long common = -1L;
            for (SlotSet set : sets) {
                common &= set.nodes[node][leaf][word];
            }
            count += Long.bitCount(common);
        }
        return count;
    }
}
