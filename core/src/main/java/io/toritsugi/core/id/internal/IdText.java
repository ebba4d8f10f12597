package io.toritsugi.core.id.internal;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rule that the text of every id keeps.
 *
 * @since 0.1
 */
public final class IdText {
    private static final int LONGEST = 200;

    private IdText() {}

    /**
     * Checks the text of an id.
     *
     * @param type the type of the id, for the message
     * @param value the text
     * @throws IllegalArgumentException if the text is not allowed; the message quotes it
     */
    public static void check(String type, String value) {
        check(type, value, false);
    }

    /**
     * Checks the text of an id that may be personal data.
     *
     * @param type the type of the id, for the message
     * @param value the text
     * @param personal whether the message must not quote it
     * @throws IllegalArgumentException if the text is not allowed
     */
    public static void check(String type, String value, boolean personal) {
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
