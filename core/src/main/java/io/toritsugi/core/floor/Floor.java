package io.toritsugi.core.floor;

import io.toritsugi.core.agent.Agent;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.interaction.Interaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All agents and contacts that can meet, as far as their events tell: what one domain stream folds to.
 *
 * <p>The state of {@link FloorMachine}. A contact that is closed is kept for a while and then forgotten, so the size grows with
 * the agents and with the contacts of that time. A changed floor shares what did not change with the one before. Immutable and
 * thread-safe.
 *
 * @since 0.1
 */
public sealed interface Floor permits FloorState {
    /**
     * {@return an agent; one of whom nothing is known but his id if he was never seen}
     *
     * @param id the agent
     */
    Agent agent(AgentId id);

    /** {@return the agents that were seen, in the order of their ids} */
    List<Agent> agents();

    /**
     * {@return a contact, or empty if it was never seen or is forgotten}
     *
     * @param id the interaction or work item
     */
    Optional<Interaction> findContact(RoutableId id);

    /** {@return the contacts that are not forgotten, in the order of their ids} */
    List<Interaction> contacts();

    /** {@return the latest instant of its events; empty before the first} */
    Optional<Instant> lastEventAt();
}
