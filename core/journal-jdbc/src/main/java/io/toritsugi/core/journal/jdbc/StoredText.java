package io.toritsugi.core.journal.jdbc;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Any text of Java, as every database can hold it.
 *
 * <p>PostgreSQL takes no NUL, none takes half a surrogate pair, and to Oracle an empty text is none. Such a text is stored with
 * its strange characters written out; every other one as it is.
 */
final class StoredText {
    private static final char ESCAPE = '\\';
    private static final char DIGEST = '#';

    private StoredText() {}

    /** {@return what to store for this text} */
    static String of(String text) {
        if (!text.isEmpty() && text.charAt(0) != ESCAPE && isStorable(text)) {
            return text;
        }
        StringBuilder stored = new StringBuilder(text.length() + 10).append(ESCAPE);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ESCAPE || c == 0 || isLoneSurrogate(text, i)) {
                stored.append(ESCAPE).append(HexFormat.of().toHexDigits(c));
            } else {
                stored.append(c);
            }
        }
        return stored.toString();
    }

    /**
     * {@return the text for which this is stored}
     *
     * @throws IllegalArgumentException if it is stored for none
     */
    static String read(String stored) {
        if (stored.isEmpty() || stored.charAt(0) != ESCAPE) {
            return stored;
        }
        StringBuilder text = new StringBuilder(stored.length());
        int i = 1;
        while (i < stored.length()) {
            char c = stored.charAt(i);
            if (c != ESCAPE) {
                text.append(c);
                i++;
            } else if (i + 5 > stored.length()) {
                throw new IllegalArgumentException("a stored text ends within a character");
            } else {
                text.append((char) HexFormat.fromHexDigits(stored, i + 1, i + 5));
                i += 5;
            }
        }
        return text.toString();
    }

    /**
     * {@return what a text is looked up by: itself, or its digest if it is too long for a column or cannot be stored}
     *
     * @param text the text
     * @param longest how many characters the column holds, 65 or more
     */
    static String key(String text, int longest) {
        boolean asItIs = !text.isEmpty() && text.length() <= longest && text.charAt(0) != DIGEST && isStorable(text);
        return asItIs ? text : DIGEST + digest(text);
    }

    /** {@return whether a database holds this text as it is, if it is not empty} */
    static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == 0 || isLoneSurrogate(text, i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLoneSurrogate(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }

    // UTF-16 tells every text from every other, half a pair too; UTF-8 would not.
    private static String digest(String text) {
        byte[] bytes = new byte[text.length() * 2];
        for (int i = 0; i < text.length(); i++) {
            bytes[2 * i] = (byte) (text.charAt(i) >> 8);
            bytes[2 * i + 1] = (byte) text.charAt(i);
        }
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }
}
