package io.toritsugi.acw.audit;

import io.toritsugi.acw.audit.merkle.Checkpoint;
import io.toritsugi.acw.audit.merkle.Hash;
import io.toritsugi.acw.audit.merkle.MerkleTree;
import java.time.Instant;
import java.util.Objects;

/**
 * The end of an audit log, to which the next record is linked.
 *
 * <p>It is all that is needed to go on writing, and its size does not grow with the log but with its logarithm. Each record holds the hash of
 * itself and of the one before, so that none can be changed, removed, inserted or moved without breaking the chain; and whoever has a
 * {@link #checkpoint} also sees when the whole chain was made anew. Immutable and thread-safe.
 *
 * @param head the link of the last record, {@link Hash#ZERO} if there is none
 * @param tree the Merkle tree over the records
 * @since 0.1
 */
public record AuditChain(Hash head, MerkleTree tree) {
    private static final AuditChain EMPTY = new AuditChain(Hash.ZERO, MerkleTree.empty());

    /** Checks that both parts are there. */
    public AuditChain {
        Objects.requireNonNull(head, "AuditChain.head");
        Objects.requireNonNull(tree, "AuditChain.tree");
    }

    /** {@return the end of a log in which nothing is} */
    public static AuditChain empty() {
        return EMPTY;
    }

    /** {@return how many records the log has} */
    public long size() {
        return tree.size();
    }

    /**
     * {@return the next record; {@link #with} goes on from there once it is written}
     *
     * @param recordedAt when it is written
     * @param retention the class that says how long its content is kept: lower-case letters, digits and hyphens
     * @param content what is written, not empty, without line breaks and tabs: JSON has neither
     * @throws IllegalArgumentException if one is not allowed
     */
    public AuditRecord next(Instant recordedAt, String retention, String content) {
        return AuditRecord.after(head, size(), recordedAt, retention, content);
    }

    /**
     * {@return the end of the log behind a record}
     *
     * @param record the next record
     * @throws IllegalArgumentException if it does not follow
     */
    public AuditChain with(AuditRecord record) {
        if (record.index() != size() || !record.link().equals(record.linkAfter(head)) || !record.contentHolds()) {
            throw new IllegalArgumentException(
                    "AuditChain.with needs the record with index " + size() + " linked to " + head + ", was " + record);
        }
        return new AuditChain(record.link(), tree.with(record.leaf()));
    }

    /**
     * {@return what the log is now, to be signed and published}
     *
     * @param log the name of the log
     */
    public Checkpoint checkpoint(String log) {
        return new Checkpoint(log, size(), head, tree.root());
    }
}
