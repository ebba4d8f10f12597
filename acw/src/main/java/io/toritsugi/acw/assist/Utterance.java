package io.toritsugi.acw.assist;

import io.toritsugi.core.value.PersonalData;
import java.util.Objects;

/**
 * What somebody said without a break, or one message.
 *
 * <p>Immutable and thread-safe.
 *
 * @param speaker who
 * @param text what; personal data
 * @since 0.1
 */
public record Utterance(Speaker speaker, @PersonalData String text) {
    /** Checks that both parts are there. */
    public Utterance {
        Objects.requireNonNull(speaker, "Utterance.speaker");
        Objects.requireNonNull(text, "Utterance.text");
    }

    /** {@return who spoke, and how much} */
    @Override
    public String toString() {
        return "Utterance[" + speaker + ", " + text.length() + " characters]";
    }
}
