package io.toritsugi.core.floor;

import io.toritsugi.core.agent.AgentCommand;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.interaction.ContactCommand;

/**
 * What somebody wants of a floor: a command for {@link FloorMachine}.
 *
 * @since 0.1
 */
public sealed interface FloorCommand {
    /**
     * {@return the command that wants this of a contact}
     *
     * @param command what is wanted
     */
    static FloorCommand of(ContactCommand command) {
        return new OfContact(command);
    }

    /**
     * {@return the command that wants this of an agent}
     *
     * @param command what is wanted
     */
    static FloorCommand of(AgentCommand command) {
        return new OfAgent(command);
    }

    /**
     * Wants something of a contact. What the event of {@link ContactCommand.Happened} leaves out and the floor knows is filled
     * in: the agent of a leg, and the channel of what is offered or connected. An event that says a supervisor did it must say why:
     * else {@link FloorMachine#decide} throws {@link IllegalArgumentException}.
     *
     * @param command what is wanted
     * @since 0.1
     */
    record OfContact(ContactCommand command) implements FloorCommand {}

    /**
     * Wants something of an agent. To force his status and to supervise him needs the permission of the supervisor. Whoever
     * barges in gets a leg; whoever takes over gets the contact, and the leg of the agent ends. The terms of an
     * {@link AgentCommand.Contact} go before the {@link WrapUpPolicy} of the floor.
     *
     * @param command what is wanted
     * @since 0.1
     */
    record OfAgent(AgentCommand command) implements FloorCommand {}

    /**
     * Moves a waiting contact to another queue, by order of a supervisor, who needs the permission.
     *
     * @param supervisor the supervisor
     * @param routable the interaction or work item
     * @param visit its visit
     * @param queue the queue it goes to
     * @param why why; not blank, no personal data
     * @since 0.1
     */
    record Move(AgentId supervisor, RoutableId routable, VisitId visit, QueueId queue, String why)
            implements FloorCommand {
        /**
         * Checks the reason.
         *
         * @throws IllegalArgumentException if {@code why} is blank
         */
        public Move {
            if (why.isBlank()) {
                throw new IllegalArgumentException("Move.why must not be blank");
            }
        }
    }

    /**
     * Changes the priority of a waiting contact, by order of a supervisor, who needs the permission.
     *
     * @param supervisor the supervisor
     * @param routable the interaction or work item
     * @param visit its visit
     * @param priority the new priority; higher goes first
     * @param why why; not blank, no personal data
     * @since 0.1
     */
    record Reprioritise(AgentId supervisor, RoutableId routable, VisitId visit, int priority, String why)
            implements FloorCommand {
        /**
         * Checks the reason.
         *
         * @throws IllegalArgumentException if {@code why} is blank
         */
        public Reprioritise {
            if (why.isBlank()) {
                throw new IllegalArgumentException("Reprioritise.why must not be blank");
            }
        }
    }

    /**
     * Wants nothing but that what is due happens. For a host that calls at {@link FloorMachine#nextDeadline}.
     *
     * @since 0.1
     */
    record Tick() implements FloorCommand {}
}
