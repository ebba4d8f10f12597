package io.toritsugi.acw.audit.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * A Merkle tree that grows at its end, as RFC 9162 (2.1) defines it: a left subtree is always as large a power of two as it can be.
 *
 * <p>Kept are the roots of its full subtrees, from the largest to the smallest: O(log n). An append costs O(log n) at worst and O(1) on average.
 * Immutable and thread-safe.
 *
 * @param size how many leaves there are, zero or more
 * @param peaks the roots of the full subtrees, one for each bit that is set in the size; unmodifiable
 * @since 0.1
 */
public record MerkleTree(long size, List<Hash> peaks) {
    static final byte NODE = 1;

    /** The hash of nothing, which RFC 9162 gives to the tree without leaves. */
    private static final Hash NOTHING = new Hash("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");

    private static final MerkleTree EMPTY = new MerkleTree(0, List.of());

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the size is negative, or there are not as many peaks as bits are set in it
     */
    public MerkleTree {
        if (size < 0 || Long.bitCount(size) != peaks.size()) {
            throw new IllegalArgumentException("MerkleTree.peaks must be " + Long.bitCount(Math.max(size, 0))
                    + " for size " + size + ", was " + peaks.size());
        }
        peaks = List.copyOf(peaks);
    }

    /** {@return the tree without leaves} */
    public static MerkleTree empty() {
        return EMPTY;
    }

    /**
     * {@return the tree with another leaf at its end}
     *
     * @param leaf the hash of what is added
     */
    public MerkleTree with(Hash leaf) {
        List<Hash> grown = new ArrayList<>(peaks);
        Hash peak = leaf;
        for (int full = Long.numberOfTrailingZeros(~size); full > 0; full--) {
            peak = node(grown.remove(grown.size() - 1), peak);
        }
        grown.add(peak);
        return new MerkleTree(size + 1, grown);
    }

    /** {@return the hash of all leaves in their order; that of nothing if there is none} */
    public Hash root() {
        if (peaks.isEmpty()) {
            return NOTHING;
        }
        Hash root = peaks.get(peaks.size() - 1);
        for (int i = peaks.size() - 2; i >= 0; i--) {
            root = node(peaks.get(i), root);
        }
        return root;
    }

    static Hash node(Hash left, Hash right) {
        return Hash.of(NODE, left, right);
    }
}
