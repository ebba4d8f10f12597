package io.toritsugi.routing.internal.why;

import io.toritsugi.core.agent.Agent;
import io.toritsugi.core.event.queue.Offered;
import io.toritsugi.routing.explain.AgentComparison;
import io.toritsugi.routing.explain.DecidedBy;
import io.toritsugi.routing.explain.OfferExplanation;
import io.toritsugi.routing.internal.decide.Offering;
import io.toritsugi.routing.internal.domain.DomainState;
import io.toritsugi.routing.internal.domain.PartyTurns;
import io.toritsugi.routing.internal.domain.Seen;
import io.toritsugi.routing.internal.rules.Compiled;
import io.toritsugi.routing.internal.rules.QueueRules;
import io.toritsugi.routing.internal.search.Ranking;
import io.toritsugi.routing.internal.view.AgentSeen;
import io.toritsugi.routing.internal.waiting.Waiting;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Works out again why an offer was made. */
public final class WhyOffered {
    private static final int MOST_RANKED = 10;

    private WhyOffered() {}

    /** {@return why; empty if the visit did not wait in the domain, which is that just before the offer} */
    public static Optional<OfferExplanation> of(
            DomainState before, Compiled.Lookup rules, Offered offered, Instant at) {
        Waiting waiting = before.find(offered.visit());
        if (waiting == null) {
            return Optional.empty();
        }
        OfferExplanation.Builder why = OfferExplanation.builder();
        why.offer(offered.offer())
                .routable(offered.routable())
                .visit(offered.visit())
                .queue(waiting.queue())
                .agent(offered.agent())
                .at(at)
                .stage(offered.stage())
                .putAllVersions(offered.configVersions());
        QueueRules held = rules.rulesOf(waiting);
        if (held == null) {
            return Optional.of(why.candidates(0).reproduced(false).build());
        }
        Obstacles obstacles = new Obstacles(before, rules, waiting, held);
        for (Agent agent : before.floor().agents()) {
            if (Obstacles.isLoggedIn(agent)) {
                obstacles.named(agent.id().orElseThrow()).ifPresent(why::addObstacles);
            }
        }
        List<AgentSeen> candidates = new Seen(before, rules).candidates(waiting, held);
        why.turn(Optional.ofNullable(new PartyTurns(before, rules).of(waiting)));
        Ranking ranking = new Ranking(before, rules, waiting, held, at);
        List<AgentSeen> first = ranking.first(candidates, MOST_RANKED);
        first.forEach(agent -> why.addRanking(ranking.named(agent)));
        why.candidates(candidates.size());
        Optional<DecidedBy> other = insteadOfRanker(offered);
        if (other.isPresent()) {
            Optional<AgentSeen> chosen = candidates.stream()
                    .filter(agent -> agent.id().equals(offered.agent()))
                    .findFirst();
            chosen.flatMap(agent -> first.stream()
                            .filter(next -> !next.id().equals(agent.id()))
                            .findFirst()
                            .map(next -> comparison(ranking, agent, next, other.get(), offered)))
                    .ifPresent(why::deciding);
            return Optional.of(why.reproduced(chosen.isPresent()).build());
        }
        if (first.size() > 1) {
            why.deciding(ranking.comparison(first.get(0), first.get(1), candidates));
        }
        return Optional.of(why.reproduced(!first.isEmpty() && first.get(0).id().equals(offered.agent()))
                .build());
    }

    private static Optional<DecidedBy> insteadOfRanker(Offered offered) {
        if (offered.configVersions().containsKey(Offering.ASSIGNER)) {
            return Optional.of(DecidedBy.BATCH);
        }
        return offered.configVersions().containsKey(Offering.ADVISER)
                ? Optional.of(DecidedBy.ADVISER)
                : Optional.empty();
    }

    private static AgentComparison comparison(
            Ranking ranking, AgentSeen first, AgentSeen second, DecidedBy decidedBy, Offered offered) {
        String key = decidedBy == DecidedBy.BATCH ? Offering.ASSIGNER : Offering.ADVISER;
        return AgentComparison.builder()
                .first(ranking.named(first))
                .second(ranking.named(second))
                .decidedBy(decidedBy)
                .ranker(Objects.requireNonNull(offered.configVersions().get(key)))
                .build();
    }
}
