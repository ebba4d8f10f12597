package io.toritsugi.examples.centerday;

import java.util.Locale;

/** The languages of the output. */
enum Language {
    EN(Locale.ENGLISH),
    JA(Locale.JAPANESE);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    String say(String english, String japanese) {
        return this == JA ? japanese : english;
    }
}
