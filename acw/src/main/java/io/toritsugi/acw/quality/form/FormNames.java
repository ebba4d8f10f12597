package io.toritsugi.acw.quality.form;

import java.util.regex.Pattern;

/** How forms, sections, questions, criteria and choices are named in programs. */
final class FormNames {
    static final String ALLOWED = "1 to 64 letters, digits, dots, hyphens and underscores";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final int SHOWN = 80;

    private FormNames() {}

    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    static String shown(String text) {
        return text.codePointCount(0, text.length()) <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN - 1)) + "…";
    }
}
