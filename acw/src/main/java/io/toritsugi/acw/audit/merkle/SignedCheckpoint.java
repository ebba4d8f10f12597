package io.toritsugi.acw.audit.merkle;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Objects;

/**
 * A checkpoint, and who vouches for it: an Ed25519 signature (RFC 8032).
 *
 * <p>The keys are the host's. Whoever could change the log must not be able to sign. Immutable and thread-safe.
 *
 * @param checkpoint the checkpoint
 * @param signature the signature of its text, in Base64
 * @since 0.1
 */
public record SignedCheckpoint(Checkpoint checkpoint, String signature) {
    /** Checks that both parts are there. */
    public SignedCheckpoint {
        Objects.requireNonNull(checkpoint, "SignedCheckpoint.checkpoint");
        Objects.requireNonNull(signature, "SignedCheckpoint.signature");
    }

    /**
     * {@return a checkpoint that is signed}
     *
     * @param checkpoint the checkpoint
     * @param key an Ed25519 key
     * @throws IllegalArgumentException if the key is none of Ed25519
     */
    public static SignedCheckpoint sign(Checkpoint checkpoint, PrivateKey key) {
        return new SignedCheckpoint(checkpoint, Ed25519.sign(checkpoint.text(), key));
    }

    /**
     * {@return whether the owner of a key signed exactly this}
     *
     * @param key an Ed25519 key
     * @throws IllegalArgumentException if the key is none of Ed25519
     */
    public boolean isSignedBy(PublicKey key) {
        return Ed25519.isSigned(checkpoint.text(), signature, key);
    }
}
