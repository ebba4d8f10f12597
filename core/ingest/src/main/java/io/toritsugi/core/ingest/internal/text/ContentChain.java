package io.toritsugi.core.ingest.internal.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Hashes the content of a source up to and including its last record.
 *
 * <p>h(0) is the SHA-256 of the format's name and the heading; h(n) is that of h(n-1) and the cells of record n, each after
 * its length in UTF-8. Comments, blank lines, quotes, line ends and the encoding do not matter; every cell does. A source that
 * only grows keeps the hashes of its earlier records.
 */
public final class ContentChain {
    private static final byte CELLS = 0;
    private static final byte UNREADABLE = 1;
    private static final int SHOWN_BYTES = 16;
    private static final int ROOM = 16;

    private final MessageDigest digest = sha256();
    private byte[] state;
    private byte[] block = new byte[1024];
    private int filled;

    /**
     * Begins before the first record.
     *
     * @param format the name of the format and its version
     */
    public ContentChain(String format) {
        state = digest.digest(format.getBytes(StandardCharsets.UTF_8));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 must be there on every Java platform", impossible);
        }
    }

    /**
     * Adds a record.
     *
     * @param cells its cells; none may be null
     */
    public void add(String... cells) {
        begin(CELLS);
        for (String cell : cells) {
            addText(cell);
        }
        finish();
    }

    /**
     * Adds a record that has no cells.
     *
     * @param text what is known of its text
     * @param rest the hash of the rest
     */
    public void addUnreadable(String text, byte[] rest) {
        begin(UNREADABLE);
        addText(text);
        addBytes(rest);
        finish();
    }

    private void begin(byte kind) {
        filled = 0;
        addBytes(state);
        block[filled++] = kind;
    }

    private void finish() {
        digest.update(block, 0, filled);
        state = digest.digest();
    }

    private void addText(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int shift = Integer.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            block[filled++] = (byte) (bytes.length >> shift);
        }
        addBytes(bytes);
    }

    private void addBytes(byte[] bytes) {
        int needed = filled + bytes.length + ROOM;
        if (needed > block.length) {
            block = Arrays.copyOf(block, 2 * needed);
        }
        System.arraycopy(bytes, 0, block, filled, bytes.length);
        filled += bytes.length;
    }

    /** {@return the first half of the hash, in hexadecimal: 32 characters} */
    public String hex() {
        return HexFormat.of().formatHex(state, 0, SHOWN_BYTES);
    }
}
