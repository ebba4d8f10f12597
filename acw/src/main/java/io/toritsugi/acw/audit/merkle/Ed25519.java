package io.toritsugi.acw.audit.merkle;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;

/**
 * Signs texts by Ed25519 (RFC 8032), and checks who did.
 *
 * <p>Stateless and thread-safe.
 *
 * @since 0.1
 */
public final class Ed25519 {
    private static final String ALGORITHM = "Ed25519";

    private Ed25519() {}

    /**
     * {@return the signature of a text, in Base64}
     *
     * @param text the text, taken as UTF-8
     * @param key an Ed25519 key
     * @throws IllegalArgumentException if the key is none of Ed25519
     */
    public static String sign(String text, PrivateKey key) {
        try {
            Signature signer = Signature.getInstance(ALGORITHM);
            signer.initSign(key);
            signer.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signer.sign());
        } catch (InvalidKeyException wrong) {
            throw new IllegalArgumentException("Ed25519.sign needs a key of Ed25519, was " + key.getAlgorithm(), wrong);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK from 15 on has Ed25519", missing);
        }
    }

    /**
     * {@return whether the owner of a key signed exactly this text}
     *
     * @param text the text, taken as UTF-8
     * @param signature the signature, in Base64
     * @param key an Ed25519 key
     * @throws IllegalArgumentException if the key is none of Ed25519
     */
    public static boolean isSigned(String text, String signature, PublicKey key) {
        try {
            Signature verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(key);
            verifier.update(text.getBytes(StandardCharsets.UTF_8));
            return verifier.verify(Base64.getDecoder().decode(signature));
        } catch (InvalidKeyException wrong) {
            throw new IllegalArgumentException(
                    "Ed25519.isSigned needs a key of Ed25519, was " + key.getAlgorithm(), wrong);
        } catch (GeneralSecurityException | IllegalArgumentException notASignature) {
            return false;
        }
    }
}
