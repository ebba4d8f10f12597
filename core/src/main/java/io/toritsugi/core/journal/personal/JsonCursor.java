package io.toritsugi.core.journal.personal;

import org.jspecify.annotations.Nullable;

/** A place in a JSON text, which moves forward. What is between two places is copied as it is, so that nothing changes. */
final class JsonCursor {
    private final String text;
    private int at;

    JsonCursor(String text, int at) {
        this.text = text;
        this.at = at;
        skipSpace();
    }

    /** {@return the character here; 0 at the end} */
    char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    boolean atEnd() {
        return at == text.length();
    }

    /** {@return whether this character was here, and was passed} */
    boolean pass(char expected) {
        if (peek() != expected || atEnd()) {
            return false;
        }
        at++;
        skipSpace();
        return true;
    }

    void expect(char expected) {
        if (!pass(expected)) {
            throw malformed();
        }
    }

    /** {@return the value that begins here, which is passed} */
    String value() {
        int start = at;
        skipValue();
        int end = at;
        skipSpace();
        return text.substring(start, end);
    }

    /** {@return what stands between the quotes of the text that begins here and is passed, escapes as they are} */
    String textBetweenQuotes() {
        if (peek() != '"') {
            throw malformed();
        }
        String quoted = value();
        return quoted.substring(1, quoted.length() - 1);
    }

    /**
     * {@return the value of a property of the object that begins here, or null if it has none; the cursor stays}
     *
     * @param name the name of the property
     */
    @Nullable
    String member(String name) {
        JsonCursor ahead = new JsonCursor(text, at);
        ahead.expect('{');
        if (ahead.peek() == '}') {
            return null;
        }
        do {
            String found = ahead.textBetweenQuotes();
            ahead.expect(':');
            String value = ahead.value();
            if (found.equals(name)) {
                return value;
            }
        } while (ahead.pass(','));
        return null;
    }

    private void skipValue() {
        int start = at;
        int depth = 0;
        do {
            char c = peek();
            if (c == '"') {
                skipText();
            } else if (c == '{' || c == '[') {
                depth++;
                at++;
            } else if (c == '}' || c == ']') {
                depth--;
                at++;
            } else if (depth == 0) {
                skipWord();
            } else {
                at++;
            }
            if (at > text.length() || at == start) {
                throw malformed();
            }
        } while (depth > 0);
        if (depth < 0) {
            throw malformed();
        }
    }

    private void skipText() {
        int quote = at;
        do {
            quote = text.indexOf('"', quote + 1);
            if (quote < 0) {
                throw malformed();
            }
        } while (isEscaped(quote));
        at = quote + 1;
    }

    private boolean isEscaped(int quote) {
        int first = quote;
        while (text.charAt(first - 1) == '\\') {
            first--;
        }
        return (quote - first) % 2 == 1;
    }

    private void skipWord() {
        while (!atEnd() && ",:]} \n\r\t".indexOf(peek()) < 0) {
            at++;
        }
    }

    private void skipSpace() {
        while (!atEnd() && " \n\r\t".indexOf(peek()) >= 0) {
            at++;
        }
    }

    IllegalArgumentException malformed() {
        return new IllegalArgumentException("Malformed JSON at character " + Math.min(at, text.length()));
    }
}
