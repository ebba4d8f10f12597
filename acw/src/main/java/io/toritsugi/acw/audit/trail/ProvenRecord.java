package io.toritsugi.acw.audit.trail;

import io.toritsugi.acw.audit.AuditRecord;
import io.toritsugi.acw.audit.merkle.Hash;
import io.toritsugi.acw.audit.merkle.InclusionProof;
import io.toritsugi.acw.audit.merkle.InclusionProofs;
import java.util.Objects;

/**
 * A record of an audit log, and the proof that it is in it.
 *
 * <p>Immutable and thread-safe; {@code toString} leaves the content out.
 *
 * @param line the record, as {@link AuditRecord#line}
 * @param proof the proof
 * @since 0.1
 */
public record ProvenRecord(String line, InclusionProof proof) {
    /** Checks that both parts are there. */
    public ProvenRecord {
        Objects.requireNonNull(line, "ProvenRecord.line");
        Objects.requireNonNull(proof, "ProvenRecord.proof");
    }

    static ProvenRecord of(AuditRecord record, InclusionProofs proofs) {
        return new ProvenRecord(record.line(), proofs.proof(record.index()));
    }

    /**
     * {@return whether the record is as it was written, and in the log}
     *
     * @param root the root of the log, as it was published
     */
    public boolean holds(Hash root) {
        try {
            AuditRecord record = AuditRecord.parse(line);
            return record.index() == proof.index() && record.contentHolds() && proof.proves(record.leaf(), root);
        } catch (IllegalArgumentException changed) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "ProvenRecord[" + proof.index() + "]";
    }
}
