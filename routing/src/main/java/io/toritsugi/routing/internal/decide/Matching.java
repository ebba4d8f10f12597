package io.toritsugi.routing.internal.decide;

import io.toritsugi.core.event.plugin.PluginKind;
import io.toritsugi.core.event.queue.Offered;
import io.toritsugi.core.event.routing.HoldReason;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.routing.configuration.BatchPolicy;
import io.toritsugi.routing.internal.demand.Groups;
import io.toritsugi.routing.internal.domain.DomainState;
import io.toritsugi.routing.internal.domain.PartyTurns;
import io.toritsugi.routing.internal.domain.Seen;
import io.toritsugi.routing.internal.rules.Compiled;
import io.toritsugi.routing.internal.rules.QueueRules;
import io.toritsugi.routing.internal.rules.Standins;
import io.toritsugi.routing.internal.rules.StrategyMemory;
import io.toritsugi.routing.internal.search.AgentSearch;
import io.toritsugi.routing.internal.search.OpenVisits;
import io.toritsugi.routing.internal.view.AgentSeen;
import io.toritsugi.routing.internal.view.VisitSeen;
import io.toritsugi.routing.internal.waiting.Waiting;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
public final class Matching {
    private final RoutingDecision decision;
    private final Set<VisitId> impossible = new HashSet<>();
    private boolean any;

    private Matching(RoutingDecision decision) {
        this.decision = decision;
    }

    /** {@return whether any visit was offered, held back or asked about} */
    static boolean match(RoutingDecision decision) {
        Compiled compiled = decision.current();
        if (compiled == null || decision.refused()) {
            return false;
        }
        Matching matching = new Matching(decision);
        Optional<VisitSeen> first = matching.first(compiled);
        while (first.isPresent()) {
            matching.offer(first.get());
            first = matching.first(compiled);
        }
        return matching.any;
    }

    /** {@return whom the next offer is about; empty if nothing that waits can be offered} */
    private Optional<VisitSeen> first(Compiled compiled) {
        DomainState state = decision.state();
        Seen seen = new Seen(state, decision.rules());
        Heads servable = new Heads(decision, compiled);
        PartyTurns turns = new PartyTurns(state, decision.rules());
        OpenVisits open = OpenVisits.of(state, decision.touched(), place -> isServable(state, place));
        for (Groups.Place place : open.firsts()) {
            Waiting waiting = Objects.requireNonNull(state.find(place.visit()));
            servable.add(
                    seen.visit(waiting, Objects.requireNonNull(decision.rules().rulesOf(waiting))));
        }
        // What is held is told in the order of arrival, whatever order the groups come in.
        SortedMap<Long, Runnable> holds = new TreeMap<>();
        for (Groups.Group group : open.groups()) {
            firstOf(group, state, seen, turns, holds).forEach(servable::add);
        }
        int before = decision.happened();
        holds.values().forEach(Runnable::run);
        any |= decision.happened() > before;
        return Optional.ofNullable(servable.first());
    }

    private boolean isServable(DomainState state, Groups.Place place) {
        Waiting waiting = Objects.requireNonNull(state.find(place.visit()));
        @Nullable AgentSearch search = AgentSearch.of(state, decision.rules(), waiting);
        return !impossible.contains(place.visit()) && search != null && search.any();
    }

    /** {@return those of a group of whom the first by the order of the queue is the first of them all: one where places in the group last, or else all who can be offered} */
    private List<VisitSeen> firstOf(
            Groups.Group group, DomainState state, Seen seen, PartyTurns turns, SortedMap<Long, Runnable> holds) {
        List<VisitSeen> servable = new ArrayList<>();
        boolean asksNoMore = false;
        boolean inVain = false;
        boolean ofAnotherParty = false;
        for (Groups.Place place : group.visits()) {
            Waiting waiting = Objects.requireNonNull(state.find(place.visit()));
            boolean alike = group.demand().exact() && Sharing.isAsAnyOther(waiting);
            if (alike && inVain && (waiting.isHeld(HoldReason.SHARE) || !ofAnotherParty)) {
                continue;
            }
            QueueRules rules = Objects.requireNonNull(decision.rules().rulesOf(waiting));
            Optional<BatchPolicy> batch = rules.queue().batch();
            if (batch.isPresent() && state.gathers(waiting.queue())) {
                return servable;
            }
            boolean asks = Asking.asks(waiting, rules);
            if (impossible.contains(place.visit()) || (asks && (asksNoMore || waiting.isHeld(HoldReason.ANSWER)))) {
                continue;
            }
            AgentSearch search = Objects.requireNonNull(AgentSearch.of(state, decision.rules(), waiting, turns));
            if (!search.any()) {
                boolean held =
                        search.turn() != null && search.whoseverTurnItIs().any();
                if (held) {
                    holds.put(waiting.sequence(), () -> Sharing.hold(decision, waiting));
                }
                inVain |= alike;
                ofAnotherParty |= alike && held;
                continue;
            }
            if (batch.isPresent()) {
                holds.put(waiting.sequence(), () -> Gathering.begin(decision, waiting, batch.get()));
                return servable;
            }
            asksNoMore = asks && state.index().openQuestions(waiting) >= search.count();
            if (!asksNoMore) {
                servable.add(seen.visit(waiting, rules));
                if (group.lane().lasting()) {
                    return servable;
                }
            }
        }
        return servable;
    }

    private void offer(VisitSeen visit) {
        Waiting waiting = visit.waiting();
        QueueRules held = Objects.requireNonNull(decision.rules().rulesOf(waiting));
        AgentSearch candidates = Objects.requireNonNull(AgentSearch.of(decision.state(), decision.rules(), waiting));
        if (Asking.asks(waiting, held)) {
            Asking.ask(decision, waiting, held, candidates);
            any = true;
            return;
        }
        @Nullable AgentSeen advised = Asking.advised(waiting, candidates);
        Offered offered = advised == null
                ? Offering.of(decision, visit, held, chosen(visit, held, candidates), candidates.count(), Map.of())
                : Offering.of(decision, visit, held, advised, candidates.count(), Asking.adviser(held));
        if (decision.offer(offered)) {
            any = true;
        } else {
            // Only of what was observed and never decided here: a visit whose contact is over, say.
            impossible.add(waiting.visit());
        }
    }

    private AgentSeen chosen(VisitSeen visit, QueueRules held, AgentSearch candidates) {
        @Nullable
        AgentSeen lasting = candidates.first(StrategyMemory.Key.ranker(held).strategy());
        return lasting == null ? best(visit, held, candidates.lowest()) : lasting;
    }

    private AgentSeen best(VisitSeen visit, QueueRules held, List<AgentSeen> candidates) {
        return held.ranker()
                .best(
                        candidates,
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
}
