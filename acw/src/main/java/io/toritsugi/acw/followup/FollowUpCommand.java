package io.toritsugi.acw.followup;

import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.conversation.AttemptResult;
import io.toritsugi.core.followup.FollowUpOwner;
import io.toritsugi.core.followup.FollowUpTask;
import io.toritsugi.core.followup.FollowUpTerms;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.WorkItemId;
import java.time.Instant;
import java.util.Optional;

/**
 * What a host wants of {@link FollowUpMachine}; it begins with {@link Create}.
 *
 * @since 0.1
 */
public sealed interface FollowUpCommand {
    /**
     * Makes a follow-up.
     *
     * @param id its id; that of the work item that a router queues
     * @param order what is wanted
     * @param by who wants it
     * @since 0.1
     */
    record Create(WorkItemId id, FollowUpOrder order, Actor by) implements FollowUpCommand {}

    /**
     * Gives it to another owner; whoever has claimed it has it no more, and what was begun is open again.
     *
     * @param owner who has to do it now
     * @param reason why, as a code
     * @param by who says so
     * @since 0.1
     */
    record Assign(FollowUpOwner owner, Optional<String> reason, Actor by) implements FollowUpCommand {}

    /**
     * Takes it up. Whether he belongs to the team, queue or department that owns it is for the host to know.
     *
     * @param agent the agent
     * @since 0.1
     */
    record Claim(AgentId agent) implements FollowUpCommand {}

    /**
     * Gives it back to its owner.
     *
     * @param agent the agent who has claimed it
     * @param reason why, as a code
     * @since 0.1
     */
    record GiveBack(AgentId agent, Optional<String> reason) implements FollowUpCommand {}

    /**
     * Begins, or goes on after it had waited. An agent who has not claimed it claims it thereby.
     *
     * @param agent the agent
     * @since 0.1
     */
    record Start(AgentId agent) implements FollowUpCommand {}

    /**
     * Stops for now.
     *
     * @param reason what it waits for, as a code
     * @param until up to when, where known; for people, nothing happens by itself
     * @param by who says so
     * @since 0.1
     */
    record Await(String reason, Optional<Instant> until, Actor by) implements FollowUpCommand {}

    /**
     * Sets other times. They are reckoned anew from now, and all steps begin again.
     *
     * @param terms its terms from now on
     * @param appointment when the customer is met now; empty: as before, or there is no meeting
     * @param reason why, as a code
     * @param by who says so
     * @since 0.1
     */
    record Move(FollowUpTerms terms, Optional<FollowUpTask.Appointment> appointment, Optional<String> reason, Actor by)
            implements FollowUpCommand {}

    /**
     * Says that a department got what was handed to it.
     *
     * @param by who says so
     * @since 0.1
     */
    record Acknowledge(Actor by) implements FollowUpCommand {}

    /**
     * Is about to call the customer back: whoever gets this accepted dials, and nobody else, until {@link ReportAttempt} says what came of
     * it. Who fails between the two has called at most once; a host that knows of it reports {@link AttemptResult#UNREACHABLE}.
     *
     * @param agent the agent; one who has not claimed it claims it thereby
     * @param contact the contact that the call will be, where it is known
     * @since 0.1
     */
    record Dial(AgentId agent, Optional<InteractionId> contact) implements FollowUpCommand {}

    /**
     * Says what came of calling the customer back. If he was not reached it is tried again later, by its owner, as often as its terms say.
     *
     * @param result what came of it
     * @param by who says so
     * @since 0.1
     */
    record ReportAttempt(AttemptResult result, Actor by) implements FollowUpCommand {}

    /**
     * Says that it is done.
     *
     * @param result what came of it, as a code
     * @param by who says so
     * @since 0.1
     */
    record Complete(Optional<String> result, Actor by) implements FollowUpCommand {}

    /**
     * Says that it was tried and cannot be done.
     *
     * @param reason why, as a code
     * @param by who says so
     * @since 0.1
     */
    record Fail(String reason, Actor by) implements FollowUpCommand {}

    /**
     * Says that it is not wanted any more.
     *
     * @param reason why, as a code
     * @param by who says so
     * @since 0.1
     */
    record Cancel(String reason, Actor by) implements FollowUpCommand {}

    /**
     * Lets happen what is due.
     *
     * @since 0.1
     */
    record Tick() implements FollowUpCommand {}
}
