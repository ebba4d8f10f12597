package io.toritsugi.routing.roster;

import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.fact.Facts;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What conditions see of an agent whatever the queue: {@code agent.id}, {@code agent.site}, {@code agent.employer},
 * {@code agent.team}, {@code skills}, and each of his attributes under {@code agent.} and its name.
 *
 * <p>What is not known is absent, save {@code skills}, which has no elements then. The values are made once, so that one of these is kept for each agent and asked
 * for every visit. An attribute that has the name of one of the facts above is not seen. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class AgentFacts implements Facts {
    private static final String ATTRIBUTE = "agent.";

    private final RosterEntry entry;
    private final Map<String, Optional<FactValue>> values = new HashMap<>();

    private AgentFacts(RosterEntry entry) {
        this.entry = entry;
        entry.attributes().forEach((name, value) -> values.put(ATTRIBUTE + name, Optional.of(value)));
        values.put("agent.id", Optional.of(FactValue.of(entry.agent().value())));
        values.put("agent.site", entry.site().map(site -> FactValue.of(site.value())));
        values.put("agent.employer", entry.employer().map(employer -> FactValue.of(employer.value())));
        values.put("agent.team", entry.team().map(team -> FactValue.of(team.value())));
        SortedMap<String, BigDecimal> levels = new TreeMap<>();
        entry.skills().forEach((skill, level) -> levels.put(skill.value(), BigDecimal.valueOf(level)));
        values.put("skills", Optional.of(FactValue.of(levels)));
    }

    /**
     * {@return what conditions see of this agent}
     *
     * @param entry the agent
     */
    public static AgentFacts of(RosterEntry entry) {
        return new AgentFacts(entry);
    }

    /** {@return the agent} */
    public RosterEntry entry() {
        return entry;
    }

    @Override
    public Optional<FactValue> find(String name) {
        Optional<FactValue> found = values.get(name);
        return found == null ? Optional.empty() : found;
    }
}
