package io.toritsugi.core.ingest.live.internal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The first and the last bytes of a content that grows: what it is told by. */
final class Ends {
    /** How many bytes of each end count. */
    static final int LENGTH = 1 << 12;

    private static final int SHOWN_BYTES = 16;

    private final byte[] head = new byte[LENGTH];
    private final byte[] tail = new byte[LENGTH];
    private int headLength;
    private int tailEnd;
    private long length;

    /** Adds the next bytes. */
    void add(byte[] bytes, int from, int count) {
        int toHead = Math.min(count, LENGTH - headLength);
        System.arraycopy(bytes, from, head, headLength, toHead);
        headLength += toHead;
        int toTail = Math.min(count, LENGTH);
        int beforeWrap = Math.min(toTail, LENGTH - tailEnd);
        int start = from + count - toTail;
        System.arraycopy(bytes, start, tail, tailEnd, beforeWrap);
        System.arraycopy(bytes, start + beforeWrap, tail, 0, toTail - beforeWrap);
        tailEnd = (tailEnd + toTail) % LENGTH;
        length += count;
    }

    /** Leaves out bytes that are neither among the first nor among the last. */
    void skip(long count) {
        length += count;
    }

    /** Returns how many bytes there are. */
    long length() {
        return length;
    }

    /** Returns whether the last byte ends a line; of an empty content, true. */
    boolean isAtLineEnd() {
        return length == 0 || isLineEnd(tail[(tailEnd + LENGTH - 1) % LENGTH]);
    }

    static boolean isLineEnd(byte b) {
        return b == '\n' || b == '\r';
    }

    /** Returns half of a hash of both ends, in hexadecimal: 32 characters. */
    String fingerprint() {
        MessageDigest digest = sha256();
        digest.update(head, 0, headLength);
        if (length < LENGTH) {
            digest.update(tail, 0, tailEnd);
        } else {
            digest.update(tail, tailEnd, LENGTH - tailEnd);
            digest.update(tail, 0, tailEnd);
        }
        return HexFormat.of().formatHex(digest.digest(), 0, SHOWN_BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 must be there on every Java platform", impossible);
        }
    }
}
