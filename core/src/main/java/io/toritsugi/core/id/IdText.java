package io.toritsugi.core.id;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rule that the text of every id keeps. */
final class IdText {
    private static final int LONGEST = 200;

    private IdText() {}

    static void check(String type, String value) {
        check(type, value, false);
    }

    static void check(String type, String value, boolean personal) {
        Objects.requireNonNull(value, type);
        String problem = problemOf(value);
        if (problem != null) {
            throw new IllegalArgumentException(
                    type + " " + problem + (personal ? "" : ", was \"" + printable(value) + "\""));
        }
    }

    private static @Nullable String problemOf(String value) {
        if (value.isEmpty() || value.length() > LONGEST) {
            return "must have 1 to " + LONGEST + " characters, had " + value.length();
        }
        if (hasControlCharacter(value)) {
            return "must have no control character";
        }
        if (!value.equals(value.strip())) {
            return "must not begin or end with white space";
        }
        return null;
    }

    private static boolean hasControlCharacter(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (Character.isISOControl(value.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static String printable(String value) {
        String shown = value.length() > 40 ? value.substring(0, 40) + "…" : value;
        StringBuilder text = new StringBuilder(shown.length());
        shown.chars().forEach(c -> text.append(Character.isISOControl(c) ? '?' : (char) c));
        return text.toString();
    }
}
