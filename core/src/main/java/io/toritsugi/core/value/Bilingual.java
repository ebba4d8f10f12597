package io.toritsugi.core.value;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Locale;

/**
 * A text in English and in Japanese.
 *
 * <p>Immutable and thread-safe.
 *
 * @param en the English text, not blank
 * @param ja the Japanese text, not blank
 * @since 0.1
 */
@JsonPropertyOrder({"en", "ja"})
public record Bilingual(
        @JsonProperty(value = "en", required = true) String en,
        @JsonProperty(value = "ja", required = true) String ja) {
    /**
     * Checks the texts.
     *
     * @throws IllegalArgumentException if one is blank
     */
    public Bilingual {
        if (en.isBlank() || ja.isBlank()) {
            throw new IllegalArgumentException("Bilingual must have both texts, was \"" + en + "\" and \"" + ja + "\"");
        }
    }

    /**
     * {@return the text in this language}
     *
     * @param locale Japanese for the Japanese text, any other for the English one
     */
    public String in(Locale locale) {
        return locale.getLanguage().equals("ja") ? ja : en;
    }
}
