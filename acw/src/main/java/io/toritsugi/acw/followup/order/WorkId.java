package io.toritsugi.acw.followup.order;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Makes the one id of what a rule asks for in a document. */
final class WorkId {
    private static final int LONGEST = 200;

    private WorkId() {}

    static String of(String document, String rule) {
        String readable = document + "/" + rule;
        return readable.length() <= LONGEST ? readable : "sha256:" + hash(readable);
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
