package io.toritsugi.acw.audit.trail;

import io.toritsugi.acw.audit.AuditRecord;
import io.toritsugi.acw.audit.merkle.Ed25519;
import io.toritsugi.acw.audit.merkle.Hash;
import io.toritsugi.acw.audit.merkle.InclusionProofs;
import io.toritsugi.acw.audit.merkle.SignedCheckpoint;
import io.toritsugi.core.value.Bilingual;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What a regulator gets: one file that a person reads, and the proof that belongs to it.
 *
 * <p>The proof says which records of the log it tells, and that they were in it when its root was signed; it shows nothing of the others. The file
 * itself is signed too. Immutable and thread-safe; {@code toString} leaves the
 * file out.
 *
 * @param text the file: of each change who, when, what, from what to what, and why
 * @param proof the proof
 * @since 0.1
 */
public record AuditExport(String text, ExportProof proof) {
    private static final byte FILE = 4;
    private static final Bilingual WHO = new Bilingual("who", "担当");
    private static final Bilingual WHEN = new Bilingual("when", "日時");
    private static final Bilingual WHAT = new Bilingual("what", "内容");
    private static final Bilingual WHY = new Bilingual("why", "理由");

    /** Checks that both parts are there. */
    public AuditExport {
        Objects.requireNonNull(text, "AuditExport.text");
        Objects.requireNonNull(proof, "AuditExport.proof");
    }

    /**
     * {@return an export}
     *
     * @param changes the changes, each with the record of its event
     * @param leaves the hashes of all records up to the checkpoint, in order
     * @param checkpoint what the log was when it was signed
     * @param key the Ed25519 key of who vouches for the file
     * @param zone the zone in which times are told
     * @param language Japanese for Japanese, any other for English
     * @throws IllegalArgumentException if a record lies behind the checkpoint, or there are not as many hashes as it has records
     */
    public static AuditExport of(
            List<ExportedChange> changes,
            List<Hash> leaves,
            SignedCheckpoint checkpoint,
            PrivateKey key,
            ZoneId zone,
            Locale language) {
        if (leaves.size() != checkpoint.checkpoint().size()) {
            throw new IllegalArgumentException(
                    "AuditExport.leaves must be " + checkpoint.checkpoint().size() + ", was " + leaves.size());
        }
        StringBuilder text = new StringBuilder();
        changes.forEach(change -> tell(change, zone, language, text));
        Hash file = Hash.of(FILE, text.toString());
        InclusionProofs proofs = new InclusionProofs(leaves);
        List<ProvenRecord> records = changes.stream()
                .map(change -> ProvenRecord.of(change.record(), proofs))
                .toList();
        return new AuditExport(
                text.toString(),
                new ExportProof(
                        file, checkpoint, records, Ed25519.sign(ExportProof.signedText(file, checkpoint), key)));
    }

    private static void tell(ExportedChange exported, ZoneId zone, Locale language, StringBuilder text) {
        AuditedChange change = exported.change();
        text.append('#').append(exported.record().index()).append('\n');
        line(text, WHO.in(language), change.who().toString());
        line(
                text,
                WHEN.in(language),
                change.when().atZone(zone).toOffsetDateTime().toString());
        line(text, WHAT.in(language), change.event().event().type());
        change.why().ifPresent(why -> line(text, WHY.in(language), why));
        for (Difference difference : change.differences()) {
            line(
                    text,
                    difference.path(),
                    difference.before().orElse("-") + " → " + difference.after().orElse("-"));
        }
        text.append('\n');
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append("  ").append(name).append(": ").append(value).append('\n');
    }

    /**
     * {@return what does not hold; empty if all of it does}
     *
     * @param key the key of who vouches for the log
     */
    public Optional<Bilingual> problem(PublicKey key) {
        if (!proof.checkpoint().isSignedBy(key)) {
            return Optional.of(new Bilingual("The root of the log is not signed by this key.", "ログの根がこの鍵で署名されていません。"));
        }
        String signed = ExportProof.signedText(Hash.of(FILE, text), proof.checkpoint());
        if (!Ed25519.isSigned(signed, proof.signature(), key)) {
            return Optional.of(new Bilingual("The file is not the one of this proof.", "ファイルがこの証明のものと一致しません。"));
        }
        Hash root = proof.checkpoint().checkpoint().root();
        for (ProvenRecord record : proof.records()) {
            if (!record.holds(root)) {
                return Optional.of(new Bilingual(
                        "A record is not in the log: " + record.proof().index(),
                        "ログにない記録です: " + record.proof().index()));
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return "AuditExport[" + proof.records() + "]";
    }

    /**
     * A change, and the record of its event.
     *
     * @param record the record
     * @param change the change
     * @since 0.1
     */
    public record ExportedChange(AuditRecord record, AuditedChange change) {
        /** Checks that both parts are there. */
        public ExportedChange {
            Objects.requireNonNull(record, "ExportedChange.record");
            Objects.requireNonNull(change, "ExportedChange.change");
        }
    }
}
