package io.toritsugi.routing.internal.why;

import io.toritsugi.core.id.AgentId;
import io.toritsugi.routing.explain.AgentExplanation;
import io.toritsugi.routing.explain.Obstacle;
import io.toritsugi.routing.explain.Verdict;
import io.toritsugi.routing.internal.domain.DomainState;
import io.toritsugi.routing.internal.domain.Seen;
import io.toritsugi.routing.internal.rules.Compiled;
import io.toritsugi.routing.internal.rules.QueueRules;
import io.toritsugi.routing.internal.search.Ranking;
import io.toritsugi.routing.internal.view.AgentSeen;
import io.toritsugi.routing.internal.waiting.Waiting;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Finds why an agent is not offered a visit that waits. */
public final class WhyNot {
    private WhyNot() {}

    public static Optional<AgentExplanation> of(
            DomainState state, Compiled.Lookup rules, Waiting waiting, AgentId agent, Instant now) {
        QueueRules held = rules.rulesOf(waiting);
        if (held == null) {
            return Optional.empty();
        }
        AgentExplanation.Builder why = AgentExplanation.builder();
        why.agent(agent)
                .routable(waiting.routable())
                .visit(waiting.visit())
                .queue(waiting.queue())
                .at(now)
                .version(waiting.version());
        Obstacles obstacles = new Obstacles(state, rules, waiting, held);
        Optional<Obstacle> obstacle = obstacles.of(agent);
        if (obstacle.isPresent()) {
            return Optional.of(why.verdict(Verdict.OBSTACLE).obstacle(obstacle).build());
        }
        Ranking ranking = new Ranking(state, rules, waiting, held, now);
        AgentSeen own = obstacles.admitted(state.floor().agent(agent));
        Optional<AgentId> offered = offeredTo(waiting, held);
        if (offered.isPresent()) {
            AgentSeen other = obstacles.admitted(state.floor().agent(offered.get()));
            why.verdict(Verdict.ANOTHER_FIRST).other(offered);
            if (own != null && other != null) {
                why.comparison(ranking.comparison(other, own, List.of(other, own)));
            }
            return Optional.of(why.build());
        }
        List<AgentSeen> candidates = new Seen(state, rules).candidates(waiting, held);
        Optional<WhyHeld> hold = WhyHeld.of(state, held, waiting, true, false);
        if (hold.isPresent()) {
            return Optional.of(why.verdict(Verdict.HELD_BACK)
                    .hold(hold.get().reason())
                    .heldUntil(hold.map(WhyHeld::until))
                    .build());
        }
        AgentSeen best = ranking.first(candidates, 1).get(0);
        if (own == null || best.id().equals(agent)) {
            return Optional.of(why.verdict(Verdict.FIRST).build());
        }
        return Optional.of(why.verdict(Verdict.ANOTHER_FIRST)
                .other(best.id())
                .comparison(ranking.comparison(best, own, candidates))
                .build());
    }

    /** {@return who has accepted it; else, where it is offered to as many as may be at once, the first of them} */
    private static Optional<AgentId> offeredTo(Waiting waiting, QueueRules held) {
        if (waiting.accepted() != null) {
            return waiting.open().get(waiting.accepted()).toJavaOptional();
        }
        return !held.offersNoMore(waiting)
                ? Optional.empty()
                : waiting.open().values().headOption().toJavaOptional();
    }
}
