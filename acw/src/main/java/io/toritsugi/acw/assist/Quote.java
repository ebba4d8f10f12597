package io.toritsugi.acw.assist;

import io.toritsugi.core.text.TextRange;
import io.toritsugi.core.value.PersonalData;
import java.util.Objects;

/**
 * A part of a transcript, word by word: what a proposal rests on.
 *
 * <p>Immutable and thread-safe.
 *
 * @param utterance which utterance, from 0
 * @param range where in its text
 * @param text the part itself; personal data
 * @since 0.1
 */
public record Quote(
        int utterance, TextRange range, @PersonalData String text) {
    /** Checks that all parts are there. */
    public Quote {
        Objects.requireNonNull(range, "Quote.range");
        Objects.requireNonNull(text, "Quote.text");
    }

    /**
     * {@return this part of a transcript}
     *
     * @param transcript the transcript
     * @param utterance which utterance, from 0
     * @param range where in its text
     * @throws IndexOutOfBoundsException if it is not there
     */
    public static Quote of(Transcript transcript, int utterance, TextRange range) {
        return new Quote(
                utterance,
                range,
                range.of(transcript.utterances().get(utterance).text()));
    }

    /**
     * {@return whether it stands in a transcript, just there and just so}
     *
     * @param transcript the transcript
     */
    public boolean standsIn(Transcript transcript) {
        if (utterance < 0 || utterance >= transcript.utterances().size()) {
            return false;
        }
        String said = transcript.utterances().get(utterance).text();
        return range.end() <= said.length() && range.of(said).equals(text);
    }

    /** {@return where it stands, without the text} */
    @Override
    public String toString() {
        return "Quote[utterance=" + utterance + ", range=" + range + "]";
    }
}
