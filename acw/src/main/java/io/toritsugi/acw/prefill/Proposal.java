package io.toritsugi.acw.prefill;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.answer.Provenance;
import java.util.Objects;

/**
 * An answer that a resolver proposes. Immutable and thread-safe; {@code toString} does not show the answer.
 *
 * @param answer the answer
 * @param source what sort of source it came from; neither a default nor a person, for no resolver speaks for them
 * @since 0.1
 */
public record Proposal(Answer answer, Provenance.Source source) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the source is a default or a person
     */
    public Proposal {
        Objects.requireNonNull(answer, "Proposal.answer");
        Objects.requireNonNull(source, "Proposal.source");
        if (source == Provenance.Source.DEFAULT || source == Provenance.Source.AGENT) {
            throw new IllegalArgumentException("Proposal.source must be AUTO, BOT, AI or DICTATION, was " + source);
        }
    }

    /**
     * {@return an answer found in facts or in what the host gave}
     *
     * @param answer the answer
     */
    public static Proposal of(Answer answer) {
        return new Proposal(answer, Provenance.Source.AUTO);
    }
}
