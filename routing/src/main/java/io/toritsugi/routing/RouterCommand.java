package io.toritsugi.routing;

import io.toritsugi.core.agent.AgentCommand;
import io.toritsugi.core.floor.FloorCommand;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.OfferId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.interaction.ContactCommand;
import io.toritsugi.core.plan.Plan;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What somebody wants of a {@link Router}.
 *
 * @since 0.1
 */
public sealed interface RouterCommand
        permits Enqueue,
                RouterCommand.OfFloor,
                RouterCommand.PlanSchedule,
                RouterCommand.Accept,
                RouterCommand.Decline,
                RouterCommand.Unreachable,
                RouterCommand.Answer,
                RouterCommand.Pull,
                RouterCommand.CherryPick,
                RouterCommand.Park,
                RouterCommand.Unpark,
                RouterCommand.BringBack,
                RouterCommand.CloseQueue,
                RouterCommand.OpenQueue,
                RouterCommand.SwapConfiguration,
                RouterCommand.Recover,
                RouterCommand.Tick {
    /**
     * {@return the command that wants this of an agent}
     *
     * @param command what is wanted
     */
    static RouterCommand of(AgentCommand command) {
        return new OfFloor(FloorCommand.of(command));
    }

    /**
     * {@return the command that wants this of a contact}
     *
     * @param command what is wanted
     */
    static RouterCommand of(ContactCommand command) {
        return new OfFloor(FloorCommand.of(command));
    }

    /**
     * Wants something of an agent or a contact: whatever core's {@link FloorCommand} says, save what the router decides alone.
     * Who comes to wait, comes by {@link Enqueue}, and nobody else makes offers. A contact is moved only to a queue that the
     * configuration names and that is open; how many may wait there does not bind whoever moves it. Who has accepted a visit
     * that is moved keeps it.
     *
     * @param command what is wanted
     * @since 0.1
     */
    record OfFloor(FloorCommand command) implements RouterCommand {}

    /**
     * Accepts an offer. Whoever has accepted it already is not refused, and nothing happens: a command that comes twice does no
     * harm. Whoever comes too late is refused and told by whom, or by what, he was outrun.
     *
     * @param routable the interaction or work item
     * @param offer the offer
     * @param agent the agent
     * @since 0.1
     */
    record Accept(RoutableId routable, OfferId offer, AgentId agent) implements RouterCommand {}

    /**
     * Declines an offer. Declining it again does nothing.
     *
     * @param routable the interaction or work item
     * @param offer the offer
     * @param agent the agent
     * @param reason why, where he says; no personal data
     * @since 0.1
     */
    record Decline(RoutableId routable, OfferId offer, AgentId agent, Optional<String> reason)
            implements RouterCommand {}

    /**
     * Says that an offer could not be delivered, or that its agent could not be connected. Saying it again does nothing.
     *
     * @param routable the interaction or work item
     * @param offer the offer
     * @param agent the agent
     * @param cause what went wrong, where known; no personal data
     * @since 0.1
     */
    record Unreachable(RoutableId routable, OfferId offer, AgentId agent, Optional<String> cause)
            implements RouterCommand {}

    /**
     * Answers for an adviser who was asked who should be offered a visit: {@link io.toritsugi.core.event.plugin.AnswerRequested}. In time it is taken as
     * {@link io.toritsugi.routing.configuration.AdviserPolicy} says; if it names an agent who was not among the candidates, that is reported and the ranker decides. Who answers too late, or twice, is refused.
     *
     * @param routable the interaction or work item
     * @param visit the visit
     * @param question the number of the question, from 1
     * @param agents the agents to whom it should be offered, the best first; none: the ranker decides
     * @since 0.1
     */
    record Answer(RoutableId routable, VisitId visit, int question, List<AgentId> agents) implements RouterCommand {
        /**
         * Copies the list.
         *
         * @throws IllegalArgumentException if {@code question} is less than 1
         */
        public Answer {
            if (question < 1) {
                throw new IllegalArgumentException("Answer.question must be 1 or more, was " + question);
            }
            agents = List.copyOf(agents);
        }
    }

    /**
     * Takes a visit for an agent who asks for work: of each queue the first by its order that he may take, and of these the first by the
     * order between queues. He may take what nobody has accepted, what an open stage admits him to, and what his capacity has room for; he
     * need not be ready, and that he declined it before, or could not be reached, does not matter. With the decision his leg is connected
     * and the visit is over, as PULLED; what of it is offered to others is taken back. If it is offered to himself, he accepts that.
     *
     * <p>Needs {@link io.toritsugi.core.permission.Permission#PULL_CONTACT} over himself. Nothing happens while he has that leg or wraps it
     * up, nor while it is what he ended last: a command that comes twice does no harm.
     *
     * @param agent the agent
     * @param queue the queue; absent: all of them
     * @param leg the leg that he gets
     * @since 0.1
     */
    record Pull(AgentId agent, Optional<QueueId> queue, LegId leg) implements RouterCommand {}

    /**
     * Takes a visit of his choice for an agent, in or out of its turn; all else is as with {@link Pull}.
     *
     * <p>Needs {@link io.toritsugi.core.permission.Permission#CHERRY_PICK_CONTACT} over himself. Nothing happens if the leg is his already.
     *
     * @param agent the agent
     * @param routable the interaction or work item
     * @param visit the visit
     * @param leg the leg that he gets
     * @since 0.1
     */
    record CherryPick(AgentId agent, RoutableId routable, VisitId visit, LegId leg) implements RouterCommand {}

    /**
     * Lays a contact aside that an agent has and for which nobody waits on the line: he is free of it, and it holds nothing of his
     * capacity. It stays his until it comes back, whether he stays or leaves. Parking it again until the same instant does nothing.
     *
     * @param agent the agent who has it
     * @param routable the interaction or work item
     * @param leg his leg; connected
     * @param until when it is brought back as by {@link BringBack}, after now; allowed if the leg answered a visit; absent: when somebody wants it
     * @since 0.1
     */
    record Park(AgentId agent, RoutableId routable, LegId leg, Optional<Instant> until) implements RouterCommand {}

    /**
     * Lets an agent take up what he has parked. He needs room for it, but need not be ready. Taking up what is connected does nothing.
     *
     * @param agent the agent
     * @param routable the interaction or work item
     * @param leg his leg
     * @since 0.1
     */
    record Unpark(AgentId agent, RoutableId routable, LegId leg) implements RouterCommand {}

    /**
     * Brings back what is parked, for instance because the customer has written again: to its agent, if he is ready and has room; otherwise
     * its leg ends, and it waits in the queue once more in which it waited before, with the wait that it had there as carried age, with what it requires, and with
     * him as the agent whom it should reach if it can. Neither limits nor hours turn it away: it was let in before. Bringing back what is not parked any
     * more does nothing.
     *
     * @param routable the interaction or work item
     * @param leg the leg that parked it
     * @since 0.1
     */
    record BringBack(RoutableId routable, LegId leg) implements RouterCommand {}

    /**
     * Closes a queue at once, by order of a supervisor and whatever its hours say; what comes meanwhile leaves as CLOSED.
     *
     * @param supervisor the supervisor
     * @param queue the queue
     * @param why why; not blank, no personal data
     * @param waiting what becomes of those who wait in it
     * @param toQueue the queue to which they move; open, and another one; needed for {@link WhoWaits#MOVES} and not allowed otherwise
     * @since 0.1
     */
    record CloseQueue(AgentId supervisor, QueueId queue, String why, WhoWaits waiting, Optional<QueueId> toQueue)
            implements RouterCommand {
        /**
         * Checks the parts.
         *
         * @throws IllegalArgumentException if {@code why} is blank, or {@code toQueue} is missing or too much
         */
        public CloseQueue {
            if (why.isBlank()) {
                throw new IllegalArgumentException("CloseQueue.why must not be blank");
            }
            if (toQueue.isPresent() != (waiting == WhoWaits.MOVES)) {
                throw new IllegalArgumentException(
                        "CloseQueue.toQueue must " + (toQueue.isPresent() ? "not " : "") + "be given for " + waiting);
            }
        }
    }

    /**
     * What becomes of those who wait in a queue that is closed.
     *
     * @since 0.1
     */
    enum WhoWaits {
        /** They are served still. */
        STAYS,
        /** They leave as CLOSED; the host treats them by that. */
        LEAVES,
        /** They move to another queue, and keep their age; whom its limits do not let in, leaves it as they say. */
        MOVES
    }

    /**
     * Opens a queue again that a supervisor closed, by order of one who may as the host has checked. Outside its hours it stays closed all the same.
     *
     * @param supervisor the supervisor
     * @param queue the queue
     * @param why why; not blank, no personal data
     * @since 0.1
     */
    record OpenQueue(AgentId supervisor, QueueId queue, String why) implements RouterCommand {
        /**
         * Checks the reason.
         *
         * @throws IllegalArgumentException if {@code why} is blank
         */
        public OpenQueue {
            if (why.isBlank()) {
                throw new IllegalArgumentException("OpenQueue.why must not be blank");
            }
        }
    }

    /**
     * Plans what an agent should do: for queues that offer nothing to whose shift ends soon, {@link io.toritsugi.routing.configuration.OfferPolicy#beforeShiftEnd}. It
     * replaces what was planned for him in its period, save plans of a higher version; what is planned so already does nothing.
     *
     * <p>Plans come to the router as what happens, and not with the configuration: they change in the course of a day, for one agent at a time, and what was decided by
     * one must be found again from the stream.
     *
     * @param agent the agent
     * @param plan the plan
     * @since 0.1
     */
    record PlanSchedule(AgentId agent, Plan plan) implements RouterCommand {}

    /**
     * Lets another configuration hold from now on. The first one that holds comes by this too.
     *
     * @param version its version, known to the {@link Configurations} of the router
     * @since 0.1
     */
    record SwapConfiguration(String version) implements RouterCommand {}

    /**
     * Says that the host was away: what was offered is taken back, once, and nobody is held to have missed it; then all that
     * fell due meanwhile happens, in order.
     *
     * @since 0.1
     */
    record Recover() implements RouterCommand {}

    /**
     * Wants nothing but that what is due happens. For a host that calls at {@link Router#nextDeadline}.
     *
     * @since 0.1
     */
    record Tick() implements RouterCommand {}
}
