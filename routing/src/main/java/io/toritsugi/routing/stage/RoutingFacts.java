package io.toritsugi.routing.stage;

import io.toritsugi.core.condition.FactType;
import io.toritsugi.core.condition.FactTypes;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.fact.Facts;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.interaction.ContactFacts;
import io.toritsugi.routing.roster.AgentFacts;
import io.toritsugi.routing.roster.Membership;
import io.toritsugi.routing.roster.RosterEntry;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The facts that conditions of routing ask for, by name.
 *
 * <table>
 * <caption>The facts that the SDK gives; what is not known is absent</caption>
 * <tr><th>name</th><th>type</th><th>what it is</th></tr>
 * <tr><td>{@code agent.id}</td><td>text</td><td>the agent</td></tr>
 * <tr><td>{@code agent.site}</td><td>text</td><td>where he works</td></tr>
 * <tr><td>{@code agent.employer}</td><td>text</td><td>who employs him</td></tr>
 * <tr><td>{@code agent.team}</td><td>text</td><td>his team</td></tr>
 * <tr><td>{@code skills}</td><td>numbers</td><td>his levels by skill: {@code skills['billing'] >= 3}</td></tr>
 * <tr><td>{@code member.position}, {@code member.rank}, {@code member.weight}</td><td>number</td><td>his part in the queue in which the visit waits</td></tr>
 * <tr><td>{@code queue.id}</td><td>text</td><td>the queue in which the visit waits</td></tr>
 * <tr><td>{@code queue.waiting}</td><td>number</td><td>how many wait in it</td></tr>
 * <tr><td>{@code queue.staffed}</td><td>number</td><td>how many agents who serve it are logged in</td></tr>
 * <tr><td>{@code queue.ready}</td><td>number</td><td>how many of them are ready</td></tr>
 * <tr><td>{@code queue.longestWait}</td><td>number</td><td>how long whoever waits longest in it has waited, in whole seconds; 0 if nobody waits</td></tr>
 * <tr><td>{@code queue.contacts.answered}, {@code queue.contacts.abandoned}</td><td>number</td><td>how many visits of it were answered, and given up, so far today</td></tr>
 * <tr><td>{@code queue.service-level.positive}, {@code queue.service-level.answered-only}, {@code queue.service-level.negative},
 * {@code queue.service-level.ignore-early}</td><td>number</td><td>its service level so far today, in percent; absent where there is nothing to divide by, or the queue has no
 * target</td></tr>
 * </table>
 *
 * <p>The counts and the four readings of the service level have the names and the meaning of the KPIs of these ids: a visit counts when it ends, in the queue that it was in
 * last; exactly at the target is within it; who flowed out, was refused or broke off counts neither for nor against, nor does a work item, nor a contact that was answered without waiting in it. A level has 16 decimals, none rounded up: against a
 * number of up to four it compares exactly. Today is the day of the domain's last event by the clock of the queue's hours, or of UTC if it has none; with another day, and with
 * another {@link io.toritsugi.routing.configuration.Queue#target}, counting begins anew.
 *
 * <p>All facts of a queue are as they were after the domain's last event, and looked at again whenever something happens in the domain, never because time passes: no
 * condition comes true by midnight or by waiting alone. What is to happen after a certain wait, {@link Stage#opensAfter} says.
 *
 * <p>What is known of the contact has the names of {@link ContactFacts}. What was recorded of it under a key has the name {@code contact.fact.} with the key behind it, and an attribute of an agent
 * {@code agent.} with its name behind it. Stateless and thread-safe.
 *
 * @since 0.1
 */
public final class RoutingFacts {
    private static final String QUEUE = "queue.";
    private static final List<String> NUMBERS_OF_QUEUE = List.of(
            "waiting",
            "staffed",
            "ready",
            "longestWait",
            "contacts.answered",
            "contacts.abandoned",
            "service-level.positive",
            "service-level.answered-only",
            "service-level.negative",
            "service-level.ignore-early");

    /** The facts of contacts and queues that the SDK gives: what may open a stage. */
    public static final FactTypes OF_VISIT = FactTypes.of(withContact());

    /** The facts of agents that the SDK gives, whatever is said of them. */
    public static final FactTypes OF_AGENT = FactTypes.of(Map.of(
            "agent.id", FactType.TEXT,
            "agent.site", FactType.TEXT,
            "agent.employer", FactType.TEXT,
            "agent.team", FactType.TEXT,
            "skills", FactType.NUMBERS,
            "member.position", FactType.NUMBER,
            "member.rank", FactType.NUMBER,
            "member.weight", FactType.NUMBER));

    private static final String MEMBER = "member.";
    private static final String AGENT = "agent.";

    private RoutingFacts() {}

    private static Map<String, FactType> withContact() {
        SortedMap<String, FactType> types = new TreeMap<>(ContactFacts.TYPES.types());
        types.put("queue.id", FactType.TEXT);
        NUMBERS_OF_QUEUE.forEach(name -> types.put(QUEUE + name, FactType.NUMBER));
        return types;
    }

    /**
     * {@return the vocabulary of what may open a stage}
     *
     * @param more what is recorded of contacts, as {@code contact.fact.} and the key, and what else the host gives
     */
    public static FactTypes visitTypes(Map<String, FactType> more) {
        SortedMap<String, FactType> types = new TreeMap<>(more);
        types.putAll(OF_VISIT.types());
        return new FactTypes(types);
    }

    /**
     * {@return the vocabulary of what an agent must fulfil: the facts of the visit, of agents, and the attributes of these agents} An attribute
     * that is not of one type for all has the type of the first who has it.
     *
     * @param agents the agents
     * @param more what is recorded of contacts, as {@code contact.fact.} and the key, and what else the host gives
     */
    public static FactTypes types(Collection<RosterEntry> agents, Map<String, FactType> more) {
        SortedMap<String, FactType> types = new TreeMap<>(visitTypes(more).types());
        SortedMap<String, FactType> attributes = new TreeMap<>();
        agents.forEach(entry ->
                entry.attributes().forEach((name, value) -> attributes.putIfAbsent(AGENT + name, FactType.of(value))));
        types.putAll(attributes);
        types.putAll(OF_AGENT.types());
        return new FactTypes(types);
    }

    /**
     * {@return what may open a stage: names that begin with {@code queue.} are looked up in the second, all others in the first}
     *
     * @param contact what is known of the contact
     * @param queue what is known of the queue in which it waits
     */
    public static Facts ofVisit(Facts contact, Facts queue) {
        return name -> (name.startsWith(QUEUE) ? queue : contact).find(name);
    }

    /**
     * {@return what decides whether an agent may take a visit: what the agent says himself is looked up nowhere else}
     *
     * @param agent the agent
     * @param queue the queue in which the visit waits
     * @param visit what is known of the contact and the queue: {@link #ofVisit}
     */
    public static Facts of(AgentFacts agent, QueueId queue, Facts visit) {
        return name -> {
            if (name.startsWith(AGENT) || name.equals("skills")) {
                return agent.find(name);
            }
            return name.startsWith(MEMBER) ? member(agent.entry().membershipIn(queue), name) : visit.find(name);
        };
    }

    /**
     * {@return what a ranker sees of an agent: his own facts, and his part in the queue}
     *
     * @param agent the agent
     * @param part his part in the queue in which the visit waits
     */
    public static Facts ofAgent(AgentFacts agent, Membership part) {
        return name -> name.startsWith(MEMBER) ? member(part, name) : agent.find(name);
    }

    private static Optional<FactValue> member(Membership part, String name) {
        return switch (name) {
            case "member.position" -> Optional.of(FactValue.of(part.position()));
            case "member.rank" -> Optional.of(FactValue.of(part.rank()));
            case "member.weight" -> Optional.of(FactValue.of(part.weight()));
            default -> Optional.empty();
        };
    }
}
