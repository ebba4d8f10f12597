package io.toritsugi.acw.schema;

import java.util.Optional;

/** Writes a pattern for JSON Schema, where it means the same there as to {@link java.util.regex.Pattern}. */
final class EcmaPattern {
    private static final String PLAIN_ESCAPES = "dDwW.\\+*?()[]{}|/^$-";

    private final String pattern;
    private int at;
    private int open;

    private EcmaPattern(String pattern) {
        this.pattern = pattern;
    }

    /**
     * {@return the pattern that finds whole texts that match, or empty where the languages may differ} The point is left out because
     * of line breaks, {@code \s} and {@code \b} because of Unicode; so are all that only one of the two has.
     */
    static Optional<String> of(String pattern) {
        String inner = withoutAnchors(pattern);
        EcmaPattern reader = new EcmaPattern(inner);
        return reader.isCommon() ? Optional.of("^(?:" + inner + ")" + DataForms.END) : Optional.empty();
    }

    private static String withoutAnchors(String pattern) {
        boolean anchored = pattern.length() > 1
                && pattern.startsWith("^")
                && pattern.endsWith("$")
                && !pattern.endsWith("\\$")
                && pattern.indexOf('|') < 0;
        return anchored ? pattern.substring(1, pattern.length() - 1) : pattern;
    }

    private boolean isCommon() {
        boolean common = true;
        boolean repeatable = false;
        while (common && at < pattern.length()) {
            char next = pattern.charAt(at++);
            switch (next) {
                case '\\' -> common = isEscape();
                case '[' -> common = isClass();
                case '(' -> common = isGroup();
                case ')' -> common = --open >= 0;
                case '*', '+', '?' -> common = repeatable && isRepetitionEnd();
                case '{' -> common = repeatable && isCount() && isRepetitionEnd();
                case '.', '^', '$', ']', '}' -> common = false;
                default -> common = !Character.isSurrogate(next);
            }
            repeatable = "(|*+?{".indexOf(next) < 0;
        }
        return common && open == 0;
    }

    private boolean isEscape() {
        return at < pattern.length() && PLAIN_ESCAPES.indexOf(pattern.charAt(at++)) >= 0;
    }

    private boolean isClass() {
        if (at < pattern.length() && pattern.charAt(at) == '^') {
            at++;
        }
        int first = at;
        while (at < pattern.length() && pattern.charAt(at) != ']') {
            char next = pattern.charAt(at++);
            boolean both = next == '[' || (next == '&' && at < pattern.length() && pattern.charAt(at) == '&');
            if (both || next == '^' || Character.isSurrogate(next) || (next == '\\' && !isEscape())) {
                return false;
            }
        }
        return at > first && at++ < pattern.length();
    }

    private boolean isGroup() {
        open++;
        if (at < pattern.length() && pattern.charAt(at) == '?') {
            at += 2;
            return at <= pattern.length() && pattern.charAt(at - 1) == ':';
        }
        return true;
    }

    private boolean isCount() {
        int end = pattern.indexOf('}', at);
        boolean count = end > 0 && pattern.substring(at, end).matches("[0-9]{1,4}(,([0-9]{1,4})?)?");
        at = count ? end + 1 : at;
        return count;
    }

    /** A plus behind a repetition makes it possessive in one language only; a question mark is common to both. */
    private boolean isRepetitionEnd() {
        if (at < pattern.length() && pattern.charAt(at) == '?') {
            at++;
        }
        return at == pattern.length() || "*+?{".indexOf(pattern.charAt(at)) < 0;
    }
}
