package io.toritsugi.routing;

import io.toritsugi.core.decide.Deadlines;
import io.toritsugi.core.event.queue.Offered;
import io.toritsugi.core.event.routing.PluginFault;
import io.toritsugi.core.event.routing.PluginFaulted;
import io.toritsugi.core.event.routing.PluginKind;
import io.toritsugi.core.id.OfferId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.routing.stage.Eligibility;
import io.toritsugi.routing.stage.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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
        SortedMap<QueueId, SortedMap<Long, VisitSeen>> servable = new TreeMap<>();
        for (Groups.Group group : OpenGroups.of(state, decision.touched())) {
            for (Groups.Place place : group.visits()) {
                Waiting waiting = Objects.requireNonNull(state.find(place.visit()));
                if (!impossible.contains(place.visit()) && isServable(state, waiting)) {
                    QueueRules held = Objects.requireNonNull(decision.rules().rulesOf(waiting));
                    servable.computeIfAbsent(waiting.queue(), queue -> new TreeMap<>())
                            .put(waiting.sequence(), seen.visit(waiting, held));
                    if (group.lasting()) {
                        break;
                    }
                }
            }
        }
        return servable.isEmpty() ? Optional.empty() : Optional.of(first(compiled, state, servable));
    }

    private boolean isServable(DomainState state, Waiting waiting) {
        @Nullable Candidates candidates = Candidates.of(state, decision.rules(), waiting);
        return candidates != null && candidates.any();
    }

    private VisitSeen first(
            Compiled compiled, DomainState state, SortedMap<QueueId, SortedMap<Long, VisitSeen>> servable) {
        List<VisitSeen> heads = new ArrayList<>();
        servable.forEach((queue, bySequence) -> {
            List<VisitSeen> visits = List.copyOf(bySequence.values());
            QueueRules held = Objects.requireNonNull(
                    decision.rules().rulesOf(visits.get(0).waiting()));
            heads.add(held.order()
                    .first(
                            visits,
                            state.memory().order(held),
                            decision.at(),
                            fault -> tell(
                                    held.order().order().id(),
                                    PluginKind.INTERACTION_ORDER,
                                    fault,
                                    Standins.ORDER,
                                    visits.get(0))));
        });
        ChosenOrder<?> between = compiled.between();
        return between.first(
                heads,
                state.memory().between(compiled),
                decision.at(),
                fault -> tell(between.order().id(), PluginKind.INTERACTION_ORDER, fault, Standins.ORDER, heads.get(0)));
    }

    /** {@return whether it could be offered} */
    private boolean offer(VisitSeen visit) {
        Waiting waiting = visit.waiting();
        QueueRules held = Objects.requireNonNull(decision.rules().rulesOf(waiting));
        Candidates candidates = Objects.requireNonNull(Candidates.of(decision.state(), decision.rules(), waiting));
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
                        fault -> tell(
                                held.ranker().ranker().id(), PluginKind.AGENT_RANKER, fault, Standins.RANKER, visit));
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

    private void tell(String plugin, PluginKind kind, PluginFault fault, String fallback, VisitSeen visit) {
        decision.happen(PluginFaulted.builder()
                .plugin(plugin)
                .kind(kind)
                .fault(fault)
                .fallback(fallback)
                .queue(visit.queue().id())
                .routable(visit.routable())
                .build());
    }
}
