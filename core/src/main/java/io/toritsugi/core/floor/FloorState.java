package io.toritsugi.core.floor;

import io.toritsugi.core.agent.Agent;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.interaction.Interaction;
import io.vavr.collection.TreeMap;
import io.vavr.collection.TreeSet;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A floor as it is folded. Trees by id, for their order is the same everywhere and a changed one shares the rest. */
record FloorState(
        TreeMap<AgentId, Agent> byAgent,
        TreeMap<RoutableId, Interaction> byContact,
        TreeSet<Due> dues,
        TreeSet<Closed> closed,
        @Nullable Instant last)
        implements Floor {
    static final FloorState EMPTY =
            new FloorState(TreeMap.empty(), TreeMap.empty(), TreeSet.empty(), TreeSet.empty(), null);

    /** A contact that is closed, by the instant of its last event. */
    record Closed(Instant at, RoutableId contact) implements Comparable<Closed> {
        @Override
        public int compareTo(Closed other) {
            int byInstant = at.compareTo(other.at);
            return byInstant != 0 ? byInstant : contact.compareTo(other.contact);
        }
    }

    FloorState withAgent(AgentId id, Agent agent, TreeSet<Due> nextDues) {
        return new FloorState(byAgent.put(id, agent), byContact, nextDues, closed, last);
    }

    FloorState withContact(RoutableId id, Interaction contact, TreeSet<Due> nextDues, TreeSet<Closed> nextClosed) {
        return new FloorState(byAgent, byContact.put(id, contact), nextDues, nextClosed, last);
    }

    FloorState without(Closed forgotten) {
        return new FloorState(byAgent, byContact.remove(forgotten.contact()), dues, closed.remove(forgotten), last);
    }

    FloorState at(Instant instant) {
        return new FloorState(byAgent, byContact, dues, closed, last == null || instant.isAfter(last) ? instant : last);
    }

    Interaction contact(RoutableId id) {
        return byContact.get(id).getOrElse(Interaction::unknown);
    }

    @Override
    public Agent agent(AgentId id) {
        return byAgent.get(id).getOrElse(() -> Agent.of(id));
    }

    @Override
    public List<Agent> agents() {
        return byAgent.values().toJavaList();
    }

    @Override
    public Optional<Interaction> findContact(RoutableId id) {
        return byContact.get(id).toJavaOptional();
    }

    @Override
    public List<Interaction> contacts() {
        return byContact.values().toJavaList();
    }

    @Override
    public Optional<Instant> lastEventAt() {
        return Optional.ofNullable(last);
    }
}
