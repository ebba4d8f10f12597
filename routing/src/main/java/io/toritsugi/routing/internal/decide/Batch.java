package io.toritsugi.routing.internal.decide;

import io.toritsugi.core.event.queue.Offered;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.routing.batch.BatchDecision;
import io.toritsugi.routing.internal.domain.DomainState;
import io.toritsugi.routing.internal.domain.Seen;
import io.toritsugi.routing.internal.rules.ChosenAssigner;
import io.toritsugi.routing.internal.rules.QueueRules;
import io.toritsugi.routing.internal.rules.StrategyMemory;
import io.toritsugi.routing.internal.search.AgentSearch;
import io.toritsugi.routing.internal.view.AgentSeen;
import io.toritsugi.routing.internal.view.VisitSeen;
import io.toritsugi.routing.internal.waiting.Waiting;
import io.toritsugi.routing.strategy.Assignment;
import io.toritsugi.routing.strategy.Candidates;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Visits of a queue that are assigned together, with those who could be offered them. */
final class Batch {
    static final Batch NONE = new Batch(null, new TreeMap<>());

    private final @Nullable QueueRules rules;
    private final SortedMap<VisitId, Gathered> gathered;

    private Batch(@Nullable QueueRules rules, SortedMap<VisitId, Gathered> gathered) {
        this.rules = rules;
        this.gathered = gathered;
    }

    /**
     * A visit that could be offered to somebody.
     *
     * @param lowest those of the lowest stage rank to whom it could
     * @param candidates how many could be offered it, whatever their rank
     */
    private record Gathered(VisitSeen visit, List<AgentSeen> lowest, int candidates) {}

    /** {@return those who could be offered just now and whom one assigner assigns, but for some} */
    static Batch of(RoutingDecision decision, QueueId queue, StrategyMemory.Key assigner, Set<VisitId> without) {
        DomainState state = decision.state();
        Seen seen = new Seen(state, decision.rules());
        SortedMap<VisitId, Gathered> gathered = new TreeMap<>();
        @Nullable QueueRules rules = null;
        for (Waiting waiting : Gathering.waitingIn(state, queue)) {
            @Nullable QueueRules held = decision.rules().rulesOf(waiting);
            if (held == null
                    || without.contains(waiting.visit())
                    || !assigner.equals(StrategyMemory.Key.assigner(held))) {
                continue;
            }
            AgentSearch search = Objects.requireNonNull(AgentSearch.of(state, decision.rules(), waiting));
            List<AgentSeen> lowest = search.lowest();
            if (!lowest.isEmpty()) {
                rules = held;
                gathered.put(waiting.visit(), new Gathered(seen.visit(waiting, held), lowest, search.count()));
            }
        }
        return new Batch(rules, gathered);
    }

    int size() {
        return gathered.size();
    }

    private QueueRules rules() {
        return Objects.requireNonNull(rules);
    }

    ChosenAssigner<?> assigner() {
        return Objects.requireNonNull(rules().assigner());
    }

    BatchDecision decide(RoutingDecision decision) {
        StrategyMemory.Key key = Objects.requireNonNull(StrategyMemory.Key.assigner(rules()));
        List<Candidates> candidates = gathered.values().stream()
                .map(each -> new Candidates(each.visit(), List.copyOf(each.lowest())))
                .toList();
        return assigner().decide(candidates, decision.state().memory().assigner(key, assigner()), decision.at());
    }

    Offered offered(RoutingDecision decision, Assignment pair, String assigner) {
        Gathered of = Objects.requireNonNull(gathered.get(pair.visit()));
        AgentSeen agent = of.lowest().stream()
                .filter(each -> each.id().equals(pair.agent()))
                .findFirst()
                .orElseThrow();
        QueueRules held =
                Objects.requireNonNull(decision.rules().rulesOf(of.visit().waiting()));
        return Offering.of(decision, of.visit(), held, agent, of.candidates(), Map.of(Offering.ASSIGNER, assigner));
    }
}
