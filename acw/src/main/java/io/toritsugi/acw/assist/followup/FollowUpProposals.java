package io.toritsugi.acw.assist.followup;

import io.toritsugi.acw.assist.AssistFault;
import java.util.List;

/**
 * Follow-ups that can be shown to an agent, and what was wrong with others.
 *
 * <p>Immutable and thread-safe.
 *
 * @param proposals the follow-ups; unmodifiable
 * @param faults what was wrong; empty if nothing was; unmodifiable
 * @since 0.1
 */
public record FollowUpProposals(List<FollowUpProposal> proposals, List<AssistFault> faults) {
    /** Copies the lists. */
    public FollowUpProposals {
        proposals = List.copyOf(proposals);
        faults = List.copyOf(faults);
    }
}
