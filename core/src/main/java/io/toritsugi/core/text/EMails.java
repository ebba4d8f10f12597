package io.toritsugi.core.text;

import java.util.ArrayList;
import java.util.List;

/** The e-mail addresses in a text: what stands around an at sign, as far as RFC 5321 allows it without quotes. */
final class EMails {
    private static final int LONGEST_LOCAL = 64;
    private static final int LONGEST_DOMAIN = 253;
    private static final String LOCAL = "!#$%&'*+/=?^_`{|}~-.";

    private final String text;

    EMails(String text) {
        this.text = text;
    }

    List<Masked.Finding> find() {
        List<Masked.Finding> found = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            if (narrow(text.charAt(at)) == '@') {
                int start = start(at, from);
                int end = end(at);
                if (start < at && end > at + 1) {
                    found.add(new Masked.Finding(MaskingKind.E_MAIL, new TextRange(start, end)));
                    from = end;
                }
            }
        }
        return found;
    }

    private int start(int at, int from) {
        int start = at;
        while (start > Math.max(from, at - LONGEST_LOCAL) && isLocal(narrow(text.charAt(start - 1)))) {
            start--;
        }
        while (start < at && LOCAL.indexOf(narrow(text.charAt(start))) >= 0) {
            start++;
        }
        return start;
    }

    /** {@return where the domain ends, which has a dot and ends with letters; the at sign itself if there is none} */
    private int end(int at) {
        int end = at + 1;
        while (end < Math.min(text.length(), at + LONGEST_DOMAIN) && isDomain(narrow(text.charAt(end)))) {
            end++;
        }
        while (end > at + 1 && !isLetterOrDigit(narrow(text.charAt(end - 1)))) {
            end--;
        }
        int dot = end - 1;
        while (dot > at && narrow(text.charAt(dot)) != '.') {
            dot--;
        }
        boolean letters = end - dot > 2 && !Character.isDigit(narrow(text.charAt(dot + 1)));
        return dot > at + 1 && letters ? end : at;
    }

    private static boolean isLocal(char c) {
        return isLetterOrDigit(c) || LOCAL.indexOf(c) >= 0;
    }

    private static boolean isDomain(char c) {
        return isLetterOrDigit(c) || c == '.' || c == '-';
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static char narrow(char c) {
        return c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c;
    }
}
