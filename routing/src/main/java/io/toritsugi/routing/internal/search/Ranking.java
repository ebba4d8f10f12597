package io.toritsugi.routing.internal.search;

import io.toritsugi.routing.explain.AgentComparison;
import io.toritsugi.routing.explain.DecidedBy;
import io.toritsugi.routing.explain.RankedAgent;
import io.toritsugi.routing.internal.domain.DomainState;
import io.toritsugi.routing.internal.domain.Seen;
import io.toritsugi.routing.internal.rules.ChosenRanker;
import io.toritsugi.routing.internal.rules.Compiled;
import io.toritsugi.routing.internal.rules.QueueRules;
import io.toritsugi.routing.internal.rules.Standins;
import io.toritsugi.routing.internal.view.AgentSeen;
import io.toritsugi.routing.internal.view.VisitSeen;
import io.toritsugi.routing.internal.waiting.Waiting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** The agents who can be offered one visit, as the router would take them one after another. */
public final class Ranking {
    private final ChosenRanker<?> ranker;
    private final VisitSeen visit;
    private final Object remembered;
    private final Instant now;

    public Ranking(DomainState state, Compiled.Lookup rules, Waiting waiting, QueueRules held, Instant now) {
        this.ranker = held.ranker();
        this.visit = new Seen(state, rules).visit(waiting, held);
        this.remembered = state.memory().ranker(held);
        this.now = now;
    }

    /** {@return the first of these agents, best first: chosen just as an offer chooses} */
    public List<AgentSeen> first(List<AgentSeen> agents, int most) {
        List<AgentSeen> left = new ArrayList<>(agents);
        List<AgentSeen> ranked = new ArrayList<>();
        while (!left.isEmpty() && ranked.size() < most) {
            AgentSeen best = best(left);
            ranked.add(best);
            left.remove(best);
        }
        return ranked;
    }

    private AgentSeen best(List<AgentSeen> agents) {
        int lowest = agents.stream().mapToInt(AgentSeen::stageRank).min().orElseThrow();
        List<AgentSeen> alike =
                agents.stream().filter(agent -> agent.stageRank() == lowest).toList();
        return ranker.best(alike, visit, remembered, now, fault -> {});
    }

    /** {@return why the first of two goes before the second among these, of whom both are} */
    public AgentComparison comparison(AgentSeen first, AgentSeen second, List<AgentSeen> among) {
        return AgentComparison.builder()
                .first(named(first))
                .second(named(second))
                .decidedBy(decidedBy(first, second, among))
                .ranker(ranker.ranker().id())
                .build();
    }

    private DecidedBy decidedBy(AgentSeen first, AgentSeen second, List<AgentSeen> among) {
        if (first.stageRank() != second.stageRank()) {
            return first.stageRank() < second.stageRank() ? DecidedBy.STAGE_RANK : DecidedBy.OFFERED_BEFORE;
        }
        List<AgentSeen> alike = among.stream()
                .filter(agent -> agent.stageRank() == first.stageRank())
                .toList();
        AtomicBoolean faulty = new AtomicBoolean();
        ranker.best(alike, visit, remembered, now, fault -> faulty.set(true));
        if (faulty.get()) {
            return Standins.AGENTS.compare(first, second) < 0 ? DecidedBy.STAND_IN : DecidedBy.OFFERED_BEFORE;
        }
        int compared = ranker.compare(first, second, visit, remembered, now);
        if (compared == 0) {
            return Comparator.comparing(AgentSeen::id).compare(first, second) < 0
                    ? DecidedBy.AGENT_ID
                    : DecidedBy.OFFERED_BEFORE;
        }
        return compared < 0 ? DecidedBy.RANKER : DecidedBy.OFFERED_BEFORE;
    }

    public RankedAgent named(AgentSeen agent) {
        return RankedAgent.builder()
                .agent(agent.id())
                .stageRank(agent.stageRank())
                .key(ranker.key(agent, visit, remembered, now))
                .build();
    }
}
