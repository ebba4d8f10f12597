package io.toritsugi.acw.audit.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes the proofs of the records of one log.
 *
 * <p>Made once in O(n) time and memory; each proof then costs O(log n). Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class InclusionProofs {
    /** The leaves, then the nodes above them, level by level; one without a sibling goes up as it is. */
    private final List<List<Hash>> levels = new ArrayList<>();

    /**
     * Makes the nodes of the tree.
     *
     * @param leaves the hashes of all records of the log, in order
     */
    public InclusionProofs(List<Hash> leaves) {
        levels.add(List.copyOf(leaves));
        while (levels.get(levels.size() - 1).size() > 1) {
            levels.add(above(levels.get(levels.size() - 1)));
        }
    }

    private static List<Hash> above(List<Hash> level) {
        List<Hash> above = new ArrayList<>((level.size() + 1) / 2);
        for (int i = 0; i < level.size(); i += 2) {
            above.add(i + 1 < level.size() ? MerkleTree.node(level.get(i), level.get(i + 1)) : level.get(i));
        }
        return above;
    }

    /**
     * {@return the proof for one record}
     *
     * @param index the place of the record, counted from 0
     * @throws IllegalArgumentException if there is no such record
     */
    public InclusionProof proof(long index) {
        int size = levels.get(0).size();
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException(
                    "InclusionProofs.proof must be for 0 or more and less than " + size + ", was " + index);
        }
        List<Hash> path = new ArrayList<>();
        int place = (int) index;
        for (List<Hash> level : levels) {
            int sibling = place ^ 1;
            if (sibling < level.size()) {
                path.add(level.get(sibling));
            }
            place /= 2;
        }
        return new InclusionProof(index, size, path);
    }
}
