package io.toritsugi.acw.assist.summary;

import io.toritsugi.acw.assist.Quote;
import io.toritsugi.core.value.PersonalData;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * A draft of what a contact was about, for the agent to accept, edit or reject.
 *
 * <p>Immutable and thread-safe.
 *
 * @param text the draft; personal data
 * @param actions what it suggests to do; unmodifiable
 * @param confidence how sure the proposer is, from 0 to 1; of the shipped one an order, no probability
 * @param quotes what it rests on; unmodifiable
 * @since 0.1
 */
public record SummaryDraft(
        @PersonalData String text, List<SuggestedAction> actions, BigDecimal confidence, List<Quote> quotes) {
    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if the confidence is none
     */
    public SummaryDraft {
        Objects.requireNonNull(text, "SummaryDraft.text");
        actions = List.copyOf(actions);
        quotes = List.copyOf(quotes);
        if (confidence.signum() < 0 || confidence.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("SummaryDraft.confidence must be 0 to 1, was " + confidence);
        }
    }

    /** {@return the draft without its text} */
    @Override
    public String toString() {
        return "SummaryDraft[" + text.length() + " characters, " + actions.size() + " actions, confidence=" + confidence
                + "]";
    }
}
