package io.toritsugi.routing;

import io.toritsugi.core.decide.Deadlines;
import io.toritsugi.core.event.queue.Offered;
import io.toritsugi.core.event.routing.PluginFault;
import io.toritsugi.core.event.routing.PluginFaulted;
import io.toritsugi.core.event.routing.PluginKind;
import io.toritsugi.core.id.OfferId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.routing.roster.AgentFacts;
import io.toritsugi.routing.stage.Eligibility;
import io.toritsugi.routing.stage.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Offers what waits to those who can take it, until nothing that waits can be offered.
 *
 * <p>Of each queue the first by its order that somebody can take; of these the first by the order between queues; for it the best
 * agent of the lowest rank of stages.
 */
final class Matching {
    private final RoutingDecision decision;

    private Matching(RoutingDecision decision) {
        this.decision = decision;
    }

    /** {@return whether anything was offered} */
    static boolean match(RoutingDecision decision) {
        Compiled compiled = decision.current();
        boolean any = false;
        if (compiled != null) {
            Matching matching = new Matching(decision);
            while (!decision.refused() && matching.offerOne(compiled)) {
                any = true;
            }
        }
        return any;
    }

    private boolean offerOne(Compiled compiled) {
        DomainState state = decision.state();
        Seen seen = new Seen(state, decision.rules());
        SortedMap<QueueId, List<VisitSeen>> servable = new java.util.TreeMap<>();
        for (Waiting waiting : state.inOrder()) {
            QueueRules held = decision.rules().rulesOf(waiting);
            if (held != null
                    && isOffered(waiting, held)
                    && !seen.candidates(waiting, held).isEmpty()) {
                servable.computeIfAbsent(waiting.queue(), queue -> new ArrayList<>())
                        .add(seen.visit(waiting, held));
            }
        }
        if (servable.isEmpty()) {
            return false;
        }
        VisitSeen first = first(compiled, state, servable);
        offer(first, seen);
        return true;
    }

    private VisitSeen first(Compiled compiled, DomainState state, SortedMap<QueueId, List<VisitSeen>> servable) {
        List<VisitSeen> heads = new ArrayList<>();
        servable.forEach((queue, visits) -> {
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
                state.memory().between(between),
                decision.at(),
                fault -> tell(between.order().id(), PluginKind.INTERACTION_ORDER, fault, Standins.ORDER, heads.get(0)));
    }

    private static boolean isOffered(Waiting waiting, QueueRules held) {
        return waiting.accepted() == null
                && waiting.open().size() < held.queue().offers().atOnce();
    }

    private void offer(VisitSeen visit, Seen seen) {
        Waiting waiting = visit.waiting();
        QueueRules held = Objects.requireNonNull(decision.rules().rulesOf(waiting));
        List<AgentSeen> candidates = seen.candidates(waiting, held);
        int lowest = candidates.stream().mapToInt(AgentSeen::stageRank).min().orElseThrow();
        List<AgentSeen> best =
                candidates.stream().filter(agent -> agent.stageRank() == lowest).toList();
        AgentSeen agent = held.ranker()
                .best(
                        best,
                        visit,
                        decision.state().memory().ranker(held),
                        decision.at(),
                        fault -> tell(
                                held.ranker().ranker().id(), PluginKind.AGENT_RANKER, fault, Standins.RANKER, visit));
        decision.happenToContact(offered(waiting, held, agent, candidates.size(), visit));
        if (decision.refused()) {
            throw new IllegalStateException(
                    "An offer was refused that was found to be allowed: " + waiting.visit() + " to " + agent.id());
        }
    }

    private Offered offered(
            Waiting waiting, QueueRules held, AgentSeen agent, int candidates, VisitSeen visit) {
        return Offered.builder()
                .routable(waiting.routable())
                .offer(OfferId.of(waiting.sequence() + "-" + (waiting.offers() + 1)))
                .visit(waiting.visit())
                .agent(agent.id())
                .expiresAt(expiry(waiting, held))
                .stage(stage(waiting, held, agent, visit))
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
        AgentFacts facts = AgentFacts.of(agent.entry());
        return eligibility.admitting().stream()
                .filter(stage -> stage.rank() == agent.stageRank()
                        && eligibility.admits(stage, facts, agent.state().queues(), visit.facts()))
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
