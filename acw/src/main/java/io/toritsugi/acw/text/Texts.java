package io.toritsugi.acw.text;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.toritsugi.core.value.Bilingual;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * One text in any number of languages, such as a label.
 *
 * <p>In JSON an object of texts by language tag: <code>{"en":"Reason","ja":"理由"}</code>. Immutable and thread-safe.
 *
 * @param byLanguage texts by language tag (BCP 47), such as {@code en} or {@code pt-BR}, in the order of the tags; unmodifiable
 * @since 0.1
 */
public record Texts(@JsonValue SortedMap<String, String> byLanguage) {
    private static final Pattern TAG = Pattern.compile("[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8}){0,7}");

    /**
     * Checks the texts and copies the map.
     *
     * @throws IllegalArgumentException if there is no text, a text is blank, or a tag is none
     */
    public Texts {
        byLanguage = Collections.unmodifiableSortedMap(new TreeMap<>(byLanguage));
        if (byLanguage.isEmpty()) {
            throw new IllegalArgumentException("Texts must have at least one language");
        }
        byLanguage.forEach((tag, text) -> {
            if (!TAG.matcher(tag).matches()) {
                throw new IllegalArgumentException(
                        "Texts has languages by tags such as en or pt-BR, was \"" + tag + "\"");
            }
            if (text.isBlank()) {
                throw new IllegalArgumentException("Texts must not have a blank text, was one for " + tag);
            }
        });
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Texts read(Map<String, String> byLanguage) {
        return new Texts(new TreeMap<>(byLanguage));
    }

    /**
     * {@return a text in one language}
     *
     * @param tag the tag of the language
     * @param text the text
     * @throws IllegalArgumentException if the text is blank or the tag is none
     */
    public static Texts of(String tag, String text) {
        return new Texts(new TreeMap<>(Map.of(tag, text)));
    }

    /**
     * {@return a text in English and Japanese}
     *
     * @param text the text in both
     */
    public static Texts from(Bilingual text) {
        return new Texts(new TreeMap<>(Map.of("en", text.en(), "ja", text.ja())));
    }

    /**
     * {@return the text for this language} That of the tag itself, else that of the longest beginning of the tag, else the English
     * one, else that of the first tag.
     *
     * @param locale the language
     */
    public String in(Locale locale) {
        String tag = locale.toLanguageTag();
        while (!tag.isEmpty()) {
            String text = byLanguage.get(tag);
            if (text != null) {
                return text;
            }
            tag = tag.substring(0, Math.max(tag.lastIndexOf('-'), 0));
        }
        String english = byLanguage.get("en");
        return english != null ? english : byLanguage.values().iterator().next();
    }
}
