package io.toritsugi.core.journal.file.internal.log;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Something by which records are found: a tenant, one of his streams, or a thing that a record concerns.
 *
 * <p>Its hash is part of the format. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class Key {
    /** The kind of key that every record of a tenant has. */
    public static final byte TENANT = 0;

    /** The kind of key that every record of a stream has. */
    public static final byte STREAM = 1;

    final byte kind;
    final byte[] tenant;
    final byte[] text;
    final long hash;

    private Key(byte kind, byte[] tenant, byte[] text) {
        this(kind, tenant, text, hash(kind, tenant, text));
    }

    Key(byte kind, byte[] tenant, byte[] text, long hash) {
        this.kind = kind;
        this.tenant = tenant;
        this.text = text;
        this.hash = hash;
    }

    /**
     * {@return the key of a tenant}
     *
     * @param tenant his id
     */
    public static Key tenant(String tenant) {
        return new Key(TENANT, tenant.getBytes(StandardCharsets.UTF_8), new byte[0]);
    }

    /**
     * {@return the key of something of a tenant}
     *
     * @param kind its kind
     * @param tenant his id
     * @param text its id
     */
    public static Key of(byte kind, String tenant, String text) {
        return new Key(kind, tenant.getBytes(StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_8));
    }

    String tenantText() {
        return new String(tenant, StandardCharsets.UTF_8);
    }

    /** {@return the text of the id} */
    public String text() {
        return new String(text, StandardCharsets.UTF_8);
    }

    // FNV-1a over kind, tenant, a separator and text, then mixed so that all bits count.
    private static long hash(byte kind, byte[] tenant, byte[] text) {
        long hash = (0xcbf29ce484222325L ^ kind) * 0x100000001b3L;
        for (byte b : tenant) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        hash = (hash ^ 0x1ff) * 0x100000001b3L;
        for (byte b : text) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 32)) * 0xd6e8feb86659fd93L;
        return hash ^ (hash >>> 32);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Key that
                && hash == that.hash
                && kind == that.kind
                && Arrays.equals(text, that.text)
                && Arrays.equals(tenant, that.tenant);
    }

    @Override
    public int hashCode() {
        return (int) hash;
    }

    @Override
    public String toString() {
        return "Key[kind=" + kind + ", " + text.length + " bytes]";
    }
}
