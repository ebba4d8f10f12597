package io.toritsugi.routing.internal.rules;

import io.toritsugi.routing.internal.view.AgentSeen;
import io.toritsugi.routing.internal.view.VisitSeen;
import java.time.Instant;
import java.util.Comparator;

/** What decides where a plugin does wrong: the longest idle agent, and whoever has the highest priority and is oldest. */
public final class Standins {
    public static final String RANKER = "longest-idle";
    public static final String ORDER = "priority-age";
    public static final String ASSIGNER = "greedy";

    public static final Comparator<AgentSeen> AGENTS = Comparator.comparing(
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
