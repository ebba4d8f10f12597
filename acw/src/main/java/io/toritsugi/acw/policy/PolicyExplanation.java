package io.toritsugi.acw.policy;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What holds for one part of a wrap-up, and who said so.
 *
 * <p>Immutable and thread-safe.
 *
 * @param field which part
 * @param value what holds, in the spelling of the JSON form; empty if nothing does, as for a limit that there is not
 * @param source who said so
 * @since 0.1
 */
public record PolicyExplanation(PolicyField field, Optional<String> value, PolicySource source) {
    /** Checks that all parts are there. */
    public PolicyExplanation {
        Objects.requireNonNull(field, "PolicyExplanation.field");
        Objects.requireNonNull(value, "PolicyExplanation.value");
        Objects.requireNonNull(source, "PolicyExplanation.source");
    }

    /**
     * {@return such as {@code limit when connected: PT90S (said by the queue)}}
     *
     * @param locale Japanese if its language is, otherwise English
     */
    public String toText(Locale locale) {
        boolean japanese = locale.getLanguage().equals("ja");
        String who = source.text(locale);
        String shown = value.orElse(japanese ? "なし" : "none");
        if (japanese) {
            return field.text(locale) + ": " + shown + "（" + who + (source == PolicySource.NOBODY ? "" : "の指定") + "）";
        }
        return field.text(locale) + ": " + shown + " (said by " + who + ")";
    }
}
