package io.toritsugi.acw.assist.followup;

import java.util.List;

/**
 * Finds the follow-ups that were promised in a contact: a port that a host may fill, such as with a model of its own. Without one,
 * {@link PromisedFollowUps} stands in.
 *
 * <p>It is called through {@link CheckedFollowUps}, at most once for each transcript, and may be called by several threads at once. It should
 * answer within the time that an agent waits; whoever calls a model over a network asks it beforehand and gives its answer here.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface FollowUpProposer {
    /**
     * {@return what was promised, each with the words in which it was; at most {@value CheckedFollowUps#MOST} proposals}
     *
     * @param request the contact
     */
    List<FollowUpProposal> propose(FollowUpRequest request);
}
