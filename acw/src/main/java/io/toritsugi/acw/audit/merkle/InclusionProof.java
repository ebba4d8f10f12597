package io.toritsugi.acw.audit.merkle;

import java.util.List;

/**
 * A proof that a record is at its place in a log of a certain root, which shows nothing of the other records: the audit path of RFC 9162
 * (2.1.3).
 *
 * <p>Immutable and thread-safe.
 *
 * @param index the place of the record, counted from 0
 * @param size how many records the log has, more than {@code index}
 * @param path the hashes that lead from the record to the root, from the lowest; unmodifiable
 * @since 0.1
 */
public record InclusionProof(long index, long size, List<Hash> path) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the index is not within the size
     */
    public InclusionProof {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException(
                    "InclusionProof.index must be 0 or more and less than " + size + ", was " + index);
        }
        path = List.copyOf(path);
    }

    /**
     * {@return whether this proves that a record is at its place in the log}
     *
     * @param leaf the hash of the record
     * @param root the root of the log, as it was published
     */
    public boolean proves(Hash leaf, Hash root) {
        Hash hash = leaf;
        long place = index;
        long last = size - 1;
        for (Hash other : path) {
            if (last == 0) {
                return false;
            }
            if ((place & 1) == 1 || place == last) {
                hash = MerkleTree.node(other, hash);
                while ((place & 1) == 0 && place != 0) {
                    place >>= 1;
                    last >>= 1;
                }
            } else {
                hash = MerkleTree.node(hash, other);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }
}
