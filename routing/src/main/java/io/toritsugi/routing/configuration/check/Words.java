package io.toritsugi.routing.configuration.check;

import java.util.Locale;

/** How problems and warnings are put into words. */
final class Words {
    private static final int SHOWN = 200;

    private Words() {}

    static boolean isJapanese(Locale locale) {
        return locale.getLanguage().equals("ja");
    }

    static String place(String place, boolean japanese) {
        if (!place.isEmpty()) {
            return place;
        }
        return japanese ? "全体" : "the whole";
    }

    static String sentence(String place, String what, String subject, String allowed, boolean japanese) {
        String about = subject.isEmpty() ? "" : japanese ? "（" + subject + "）" : ": " + subject;
        String instead = allowed.isEmpty() ? "" : (japanese ? "。使えるもの: " : "; allowed: ") + allowed;
        return place(place, japanese) + ": " + what + about + instead;
    }

    static String shortened(String text) {
        if (text.length() <= SHOWN) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(SHOWN - 2)) ? SHOWN - 2 : SHOWN - 1;
        return text.substring(0, end) + "…";
    }
}
