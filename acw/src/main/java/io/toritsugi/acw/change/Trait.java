package io.toritsugi.acw.change;

import io.toritsugi.acw.change.TemplateChange.Kind;
import io.toritsugi.acw.text.Texts;
import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.value.Bilingual;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that can be said of a part.
 *
 * @param kind what a change of it is
 * @param name what it is called
 * @param value what is compared
 * @param shown the value in words
 */
record Trait(Kind kind, Bilingual name, Object value, Bilingual shown) {
    private static final int MOST_SHOWN = 200;
    private static final Bilingual NONE = new Bilingual("none", "なし");

    static Trait label(Texts label) {
        return new Trait(Kind.RENAMED, new Bilingual("label", "ラベル"), label, words(label));
    }

    static Trait text(String english, String japanese, Optional<Texts> texts) {
        return of(english, japanese, texts, texts.map(Trait::words).orElse(NONE));
    }

    static Trait when(String english, String japanese, Optional<Condition> condition, Bilingual absent) {
        return of(english, japanese, condition, condition.map(Trait::same).orElse(absent));
    }

    static Trait value(String english, String japanese, Optional<?> value) {
        return of(english, japanese, value, value.map(Trait::same).orElse(NONE));
    }

    static Trait values(String english, String japanese, Collection<?> values) {
        return of(english, japanese, values, values.isEmpty() ? NONE : same(values));
    }

    static Trait flag(String english, String japanese, boolean value) {
        return of(
                english, japanese, Optional.of(value), value ? new Bilingual("yes", "はい") : new Bilingual("no", "いいえ"));
    }

    static Trait retired(boolean retired) {
        return new Trait(
                retired ? Kind.RETIRED : Kind.REVIVED,
                new Bilingual("retirement", "廃止"),
                retired,
                retired ? new Bilingual("was retired", "を廃止") : new Bilingual("can be chosen again", "を再び選択可能に変更"));
    }

    static Trait required(boolean required) {
        return new Trait(
                Kind.CHANGED,
                new Bilingual("requirement", "必須"),
                required,
                required
                        ? new Bilingual("became required", "を必須に変更")
                        : new Bilingual("is no longer required", "を任意に変更"));
    }

    /** {@return whether the words say by themselves what happened} */
    boolean isSwitch() {
        return value instanceof Boolean;
    }

    /** A trait of which only that it changed is told. */
    static Trait silent(String english, String japanese, Object value) {
        return of(english, japanese, value, NONE);
    }

    static Trait of(String english, String japanese, Object value, Bilingual shown) {
        return new Trait(Kind.CHANGED, new Bilingual(english, japanese), value, shown);
    }

    static Bilingual words(Texts texts) {
        return new Bilingual(shortened(texts.in(Locale.ENGLISH)), shortened(texts.in(Locale.JAPANESE)));
    }

    private static Bilingual same(Object value) {
        String text = shortened(value.toString());
        return text.isBlank() ? NONE : new Bilingual(text, text);
    }

    private static String shortened(String text) {
        if (text.length() <= MOST_SHOWN) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(MOST_SHOWN - 2)) ? MOST_SHOWN - 2 : MOST_SHOWN - 1;
        return text.substring(0, end) + "…";
    }
}
