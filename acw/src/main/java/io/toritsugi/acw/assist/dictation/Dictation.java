package io.toritsugi.acw.assist.dictation;

import java.util.Locale;

/**
 * Makes a written text of what was recognised as spoken: a port that a host may fill behind its own recognition of speech. Without one,
 * {@link SpokenMarks} stands in.
 *
 * <p>It is called through {@link CheckedDictation}. The text enters a field with the source {@link
 * io.toritsugi.acw.answer.Provenance.Source#DICTATION}, and can be edited there like any other.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface Dictation {
    /**
     * {@return the text as it is written}
     *
     * @param heard what was recognised; personal data
     * @param language in which language it was spoken
     */
    String written(String heard, Locale language);
}
