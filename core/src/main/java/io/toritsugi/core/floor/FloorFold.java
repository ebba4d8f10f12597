package io.toritsugi.core.floor;

import io.toritsugi.core.agent.Agent;
import io.toritsugi.core.agent.AgentMachine;
import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.floor.FloorState.Closed;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.interaction.ContactMachine;
import io.toritsugi.core.interaction.Interaction;
import io.vavr.collection.TreeSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Folds an event into the contact that it is about and into the agent whom it names. */
final class FloorFold {
    private final AgentMachine agents;
    private final ContactMachine contacts;
    private final Duration keepClosed;

    FloorFold(AgentMachine agents, ContactMachine contacts, Duration keepClosed) {
        this.agents = agents;
        this.contacts = contacts;
        this.keepClosed = keepClosed;
    }

    FloorState fold(FloorState before, Dated dated) {
        FloorState state = before;
        if (dated.event() instanceof ContactEvent event) {
            state = intoContact(state, event.routable(), dated);
        }
        Optional<AgentId> agent = AgentMachine.agentOf(dated.event());
        if (agent.isPresent()) {
            state = intoAgent(state, agent.get(), dated);
        }
        return forgetting(state.at(dated.occurredAt()));
    }

    private FloorState intoAgent(FloorState state, AgentId id, Dated dated) {
        Agent before = state.agent(id);
        return replacing(state, id, before, agents.evolve(before, dated));
    }

    private FloorState intoContact(FloorState state, RoutableId id, Dated dated) {
        Interaction before = state.contact(id);
        return replacing(state, id, before, contacts.evolve(before, dated));
    }

    /** {@return the floor with another state of an agent, and with what is due for that} */
    FloorState replacing(FloorState state, AgentId id, Agent before, Agent after) {
        TreeSet<Due> dues = moved(
                state.dues(),
                agents.nextDeadline(before).map(at -> new Due(at, id, null)),
                agents.nextDeadline(after).map(at -> new Due(at, id, null)));
        return state.withAgent(id, after, dues);
    }

    /** {@return the floor with another state of a contact, with what is due for that, and whether it is closed} */
    FloorState replacing(FloorState state, RoutableId id, Interaction before, Interaction after) {
        TreeSet<Due> dues = moved(
                state.dues(),
                contacts.nextDeadline(before).map(at -> new Due(at, null, id)),
                contacts.nextDeadline(after).map(at -> new Due(at, null, id)));
        return state.withContact(id, after, dues, moved(state.closed(), closed(before, id), closed(after, id)));
    }

    private static Optional<Closed> closed(Interaction contact, RoutableId id) {
        return contact.closed() ? contact.lastEventAt().map(at -> new Closed(at, id)) : Optional.empty();
    }

    private static <T> TreeSet<T> moved(TreeSet<T> elements, Optional<T> before, Optional<T> after) {
        if (before.equals(after)) {
            return elements;
        }
        TreeSet<T> fewer = before.isPresent() ? elements.remove(before.get()) : elements;
        return after.isPresent() ? fewer.add(after.get()) : fewer;
    }

    private FloorState forgetting(FloorState before) {
        FloorState state = before;
        Instant now = state.lastEventAt().orElseThrow();
        while (!state.closed().isEmpty()
                && Duration.between(state.closed().head().at(), now).compareTo(keepClosed) >= 0) {
            state = state.without(state.closed().head());
        }
        return state;
    }
}
