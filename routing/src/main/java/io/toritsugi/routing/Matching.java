package io.toritsugi.routing;

import io.toritsugi.core.decide.Deadlines;
import io.toritsugi.core.event.queue.Offered;
import io.toritsugi.core.event.routing.PluginKind;
import io.toritsugi.core.id.OfferId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.routing.stage.Eligibility;
import io.toritsugi.routing.stage.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Offers what waits to those who can take it, until nothing that waits can be offered.
 *
 * <p>Of each queue the first by its order that somebody can take; of these the first by the order between queues; for it the best
 * agent of the lowest rank of stages.
 */
final class Matching {
    private final RoutingDecision decision;
    private final Set<VisitId> impossible = new HashSet<>();

    private Matching(RoutingDecision decision) {
        this.decision = decision;
    }

    /** {@return whether anything was offered} */
    static boolean match(RoutingDecision decision) {
        Compiled compiled = decision.current();
        if (compiled == null || decision.refused()) {
            return false;
        }
        Matching matching = new Matching(decision);
        Optional<VisitSeen> first = matching.first(compiled);
        boolean any = false;
        while (first.isPresent()) {
            any |= matching.offer(first.get());
            first = matching.first(compiled);
        }
        return any;
    }

    /** {@return whom the next offer is about; empty if nothing that waits can be offered} */
    private Optional<VisitSeen> first(Compiled compiled) {
        DomainState state = decision.state();
        Seen seen = new Seen(state, decision.rules());
        Heads servable = new Heads(decision, compiled);
        OpenVisits.of(state, decision.touched(), place -> isServable(state, place))
                .map(place -> Objects.requireNonNull(state.find(place.visit())))
                .forEach(waiting -> {
                    QueueRules held = Objects.requireNonNull(decision.rules().rulesOf(waiting));
                    servable.add(seen.visit(waiting, held));
                });
        return Optional.ofNullable(servable.first());
    }

    private boolean isServable(DomainState state, Groups.Place place) {
        if (impossible.contains(place.visit())) {
            return false;
        }
        Waiting waiting = Objects.requireNonNull(state.find(place.visit()));
        @Nullable AgentSearch candidates = AgentSearch.of(state, decision.rules(), waiting);
        return candidates != null && candidates.any();
    }

    /** {@return whether it could be offered} */
    private boolean offer(VisitSeen visit) {
        Waiting waiting = visit.waiting();
        QueueRules held = Objects.requireNonNull(decision.rules().rulesOf(waiting));
        AgentSearch candidates = Objects.requireNonNull(AgentSearch.of(decision.state(), decision.rules(), waiting));
        @Nullable
        AgentSeen lasting = candidates.first(StrategyMemory.Key.ranker(held).strategy());
        AgentSeen agent = lasting == null ? best(visit, held, candidates.all()) : lasting;
        if (!decision.offer(offered(visit, held, agent, candidates.count()))) {
            // Only of what was observed and never decided here: a visit whose contact is over, say.
            impossible.add(waiting.visit());
            return false;
        }
        return true;
    }

    private AgentSeen best(VisitSeen visit, QueueRules held, List<AgentSeen> candidates) {
        int lowest = candidates.stream().mapToInt(AgentSeen::stageRank).min().orElseThrow();
        return held.ranker()
                .best(
                        candidates.stream()
                                .filter(agent -> agent.stageRank() == lowest)
                                .toList(),
                        visit,
                        decision.state().memory().ranker(held),
                        decision.at(),
                        fault -> Faults.tell(
                                decision,
                                PluginKind.AGENT_RANKER,
                                held.ranker().ranker().id(),
                                fault,
                                Standins.RANKER,
                                visit));
    }

    private Offered offered(VisitSeen visit, QueueRules held, AgentSeen agent, int candidates) {
        Waiting waiting = visit.waiting();
        Object remembered = decision.state().memory().ranker(held);
        return Offered.builder()
                .routable(waiting.routable())
                .offer(OfferId.of(waiting.sequence() + "-" + (waiting.offers() + 1)))
                .visit(waiting.visit())
                .agent(agent.id())
                .expiresAt(expiry(waiting, held))
                .stage(stage(waiting, held, agent, visit))
                .rankingKey(held.ranker().key(agent, visit, remembered, decision.at()))
                .candidates(candidates)
                .putConfigVersions("routing", waiting.version())
                .putConfigVersions("ranker", held.ranker().ranker().id())
                .channel(visit.channel())
                .build();
    }

    private Instant expiry(Waiting waiting, QueueRules held) {
        Instant full = Deadlines.after(decision.at(), held.queue().offers().expiresAfter());
        Optional<Duration> longest = held.queue().limits().maxWait();
        if (held.queue().offers().withinPatience() && longest.isPresent()) {
            Instant patience = Deadlines.after(waiting.inQueueSince(), longest.get());
            return patience.isBefore(full) && patience.isAfter(decision.at()) ? patience : full;
        }
        return full;
    }

    private static Optional<String> stage(Waiting waiting, QueueRules held, AgentSeen agent, VisitSeen visit) {
        Eligibility eligibility = Seen.eligibility(waiting, held);
        return eligibility.admitting().stream()
                .filter(stage -> stage.rank() == agent.stageRank()
                        && eligibility.admits(
                                stage, agent.known(), agent.state().queues(), visit.facts()))
                .map(Stage::id)
                .findFirst();
    }
}
