package io.toritsugi.routing.configuration.check;

import io.toritsugi.core.fact.Facts;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.routing.configuration.RoutingConfiguration;
import io.toritsugi.routing.roster.AgentFacts;
import io.toritsugi.routing.roster.RosterEntry;
import io.toritsugi.routing.stage.Circle;
import io.toritsugi.routing.stage.Eligibility;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The agents who serve queues, with what is known of them. */
final class Pool {
    private final SortedMap<QueueId, SortedSet<AgentId>> servers = new TreeMap<>();
    private final Map<AgentId, SortedSet<QueueId>> served = new HashMap<>();
    private final Map<AgentId, AgentFacts> facts = new HashMap<>();

    Pool(RoutingConfiguration configuration, Map<QueueId, Set<AgentId>> servers) {
        servers.forEach((queue, agents) -> {
            this.servers.put(queue, new TreeSet<>(agents));
            agents.forEach(agent ->
                    served.computeIfAbsent(agent, one -> new TreeSet<>()).add(queue));
        });
        configuration.agents().forEach(entry -> facts.putIfAbsent(entry.agent(), AgentFacts.of(entry)));
        served.keySet().forEach(agent -> facts.computeIfAbsent(agent, one -> AgentFacts.of(RosterEntry.of(one))));
    }

    /** Whoever serves the queue, or one whose agents a stage admits. */
    List<AgentFacts> of(Circle circle) {
        SortedSet<AgentId> agents = new TreeSet<>(serversOf(circle.queue()));
        circle.stages().forEach(stage -> stage.queues().forEach(queue -> agents.addAll(serversOf(queue))));
        List<AgentFacts> pool = new ArrayList<>(agents.size());
        agents.forEach(agent -> pool.add(Objects.requireNonNull(facts.get(agent))));
        return pool;
    }

    Set<QueueId> servedBy(AgentFacts agent) {
        return served.getOrDefault(agent.entry().agent(), Collections.emptySortedSet());
    }

    boolean admitsOne(Eligibility eligibility, List<AgentFacts> pool, Facts visit) {
        return pool.stream()
                .anyMatch(agent ->
                        eligibility.rankOf(agent, servedBy(agent), visit).isPresent());
    }

    private SortedSet<AgentId> serversOf(QueueId queue) {
        return servers.getOrDefault(queue, Collections.emptySortedSet());
    }
}
