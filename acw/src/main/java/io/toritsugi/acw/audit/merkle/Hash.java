package io.toritsugi.acw.audit.merkle;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A SHA-256 hash (FIPS 180-4).
 *
 * <p>What is hashed begins with a byte that says what it is, so that a hash of one thing is never that of another. Immutable and thread-safe.
 *
 * @param hex 64 lower-case hexadecimal digits
 * @since 0.1
 */
public record Hash(@JsonValue String hex) {
    /** The hash before the first one of a chain: nothing but zeros. */
    public static final Hash ZERO = new Hash("0".repeat(64));

    private static final int DIGITS = 64;

    /**
     * Checks the digits.
     *
     * @throws IllegalArgumentException if they are not 64 lower-case hexadecimal digits
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Hash {
        if (hex.length() != DIGITS || !hex.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) {
            throw new IllegalArgumentException(
                    "Hash.hex must be 64 lower-case hexadecimal digits, was \"" + hex + "\"");
        }
    }

    /**
     * {@return the hash of a text}
     *
     * @param tag what the text is
     * @param text the text, taken as UTF-8
     */
    public static Hash of(byte tag, String text) {
        MessageDigest sha = sha256();
        sha.update(tag);
        return new Hash(HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8))));
    }

    /**
     * {@return the hash of two hashes}
     *
     * @param tag what they are
     * @param left the first
     * @param right the second
     */
    public static Hash of(byte tag, Hash left, Hash right) {
        MessageDigest sha = sha256();
        sha.update(tag);
        sha.update(HexFormat.of().parseHex(left.hex));
        return new Hash(HexFormat.of().formatHex(sha.digest(HexFormat.of().parseHex(right.hex))));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
