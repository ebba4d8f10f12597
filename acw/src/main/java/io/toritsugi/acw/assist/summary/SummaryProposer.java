package io.toritsugi.acw.assist.summary;

import java.util.Optional;

/**
 * Drafts what a contact was about: a port that a host may fill, such as with a model of its own. Without one, {@link ExtractedSummary} stands in.
 *
 * <p>It is called through {@link CheckedSummaries}, at most once for each transcript, and may be called by several threads at once. The agent answers
 * the draft: {@link io.toritsugi.acw.document.DocumentCommand.AnswerSuggestion} records whether it was accepted, edited or rejected.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface SummaryProposer {
    /**
     * {@return the draft; empty if there is nothing to sum up}
     *
     * @param request the contact
     */
    Optional<SummaryDraft> propose(SummaryRequest request);
}
