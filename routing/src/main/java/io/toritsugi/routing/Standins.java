package io.toritsugi.routing;

import java.time.Instant;
import java.util.Comparator;

/** What decides where a plugin does wrong: the longest idle agent, and whoever has the highest priority and is oldest. */
final class Standins {
    static final String RANKER = "longest-idle";
    static final String ORDER = "priority-age";
    static final String ASSIGNER = "greedy";

    static final Comparator<AgentSeen> AGENTS = Comparator.comparing(
                    (AgentSeen agent) -> agent.state().idleSince().orElse(Instant.MIN))
            .thenComparing(AgentSeen::id);

    private Standins() {}

    static Comparator<VisitSeen> visits(Instant now) {
        return Comparator.comparingInt(VisitSeen::priority)
                .reversed()
                .thenComparing(visit -> visit.age(now), Comparator.reverseOrder())
                .thenComparingLong(VisitSeen::sequence);
    }
}
