package io.toritsugi.core.journal.personal;

import java.util.Objects;
import javax.crypto.SecretKey;

/**
 * A key under which personal data is protected.
 *
 * <p>Immutable and thread-safe; {@link #toString} hides the secret.
 *
 * @param id by what it is told where it was used: unique for ever, and tells nothing of its subject; 1 to 100 letters, digits,
 *     {@code -} and {@code _}
 * @param secret the key itself, for AES: 128, 192 or 256 bits
 * @since 0.1
 */
public record PersonalDataKey(String id, SecretKey secret) {
    private static final int LONGEST = 100;

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the id is not allowed, or the key is none for AES
     */
    public PersonalDataKey {
        Objects.requireNonNull(id, "PersonalDataKey.id");
        Objects.requireNonNull(secret, "PersonalDataKey.secret");
        if (id.isEmpty() || id.length() > LONGEST || !id.chars().allMatch(PersonalDataKey::allowed)) {
            throw new IllegalArgumentException(
                    "PersonalDataKey.id must be 1 to " + LONGEST + " letters, digits, - and _, was \"" + id + "\"");
        }
        if (!secret.getAlgorithm().equals("AES")) {
            throw new IllegalArgumentException(
                    "PersonalDataKey.secret must be a key for AES, was one for " + secret.getAlgorithm());
        }
    }

    private static boolean allowed(int c) {
        return c == '-' || c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    @Override
    public String toString() {
        return "PersonalDataKey[id=" + id + "]";
    }
}
