package io.toritsugi.acw.assist.dictation;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.answer.Provenance;
import io.toritsugi.acw.assist.AssistFault;
import io.toritsugi.core.value.PersonalData;
import java.util.Objects;
import java.util.Optional;

/**
 * What was dictated, and what was wrong with the port.
 *
 * @param text the text as it is written; personal data
 * @param fault what was wrong; empty if nothing was
 * @since 0.1
 */
public record Dictated(@PersonalData String text, Optional<AssistFault> fault) {
    /** Checks that both parts are there. */
    public Dictated {
        Objects.requireNonNull(text, "Dictated.text");
        Objects.requireNonNull(fault, "Dictated.fault");
    }

    /** {@return the text as the answer of a field} */
    public Answer answer() {
        return Answer.of(text);
    }

    /**
     * {@return where the answer comes from}
     *
     * @param recogniser what recognised it, such as the name of a product
     */
    public static Provenance provenance(String recogniser) {
        return Provenance.of(Provenance.Source.DICTATION, recogniser);
    }

    /** {@return how much was dictated, without the text} */
    @Override
    public String toString() {
        return "Dictated[" + text.length() + " characters, fault=" + fault + "]";
    }
}
