package io.toritsugi.acw.assist;

import java.util.List;

/**
 * What was said in a contact, in order.
 *
 * <p>Immutable and thread-safe.
 *
 * @param utterances what was said, at most {@value #MOST_CHARACTERS} characters in all; unmodifiable
 * @since 0.1
 */
public record Transcript(List<Utterance> utterances) {
    /** The most characters of all utterances together: some ten hours of talk. */
    public static final int MOST_CHARACTERS = 500_000;

    /**
     * Copies the utterances.
     *
     * @throws IllegalArgumentException if they are too long
     */
    public Transcript {
        utterances = List.copyOf(utterances);
        long characters = utterances.stream()
                .mapToLong(utterance -> utterance.text().length())
                .sum();
        if (characters > MOST_CHARACTERS) {
            throw new IllegalArgumentException(
                    "Transcript.utterances must have at most " + MOST_CHARACTERS + " characters, had " + characters);
        }
    }

    /**
     * {@return a transcript of these utterances}
     *
     * @param utterances what was said, in order
     */
    public static Transcript of(Utterance... utterances) {
        return new Transcript(List.of(utterances));
    }
}
