package io.toritsugi.acw.audit.trail;

import io.toritsugi.acw.audit.merkle.Hash;
import io.toritsugi.acw.audit.merkle.SignedCheckpoint;
import java.util.List;
import java.util.Objects;

/**
 * The proof of an export.
 *
 * <p>Immutable and thread-safe.
 *
 * @param file the hash of the file that it belongs to
 * @param checkpoint what the log was when it was signed
 * @param records the records that the file tells, each with its proof; unmodifiable
 * @param signature who vouches for the file, in Base64
 * @since 0.1
 */
public record ExportProof(Hash file, SignedCheckpoint checkpoint, List<ProvenRecord> records, String signature) {
    /** Copies the list. */
    public ExportProof {
        Objects.requireNonNull(file, "ExportProof.file");
        Objects.requireNonNull(checkpoint, "ExportProof.checkpoint");
        Objects.requireNonNull(signature, "ExportProof.signature");
        records = List.copyOf(records);
    }

    static String signedText(Hash file, SignedCheckpoint checkpoint) {
        return "export\n" + file + "\n" + checkpoint.checkpoint().text();
    }
}
