package io.toritsugi.routing;

import io.toritsugi.core.decide.Deadlines;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.plugin.BatchDecided;
import io.toritsugi.core.event.plugin.PluginFault;
import io.toritsugi.core.event.plugin.PluginFaulted;
import io.toritsugi.core.event.plugin.PluginKind;
import io.toritsugi.core.event.routing.HoldReason;
import io.toritsugi.core.event.routing.VisitHeldBack;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.routing.batch.BatchDecision;
import io.toritsugi.routing.batch.BatchOutcome;
import io.toritsugi.routing.configuration.BatchPolicy;
import io.toritsugi.routing.strategy.Assignment;
import io.toritsugi.routing.strategy.Candidates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lets visits of a queue gather for a while, and offers them as an assigner says. */
final class Gathering {
    private Gathering() {}

    /** {@return whether those who wait in a queue gather just now} */
    static boolean isOpen(DomainState state, QueueId queue) {
        return state.queue(queue).gathersUntil() != null;
    }

    /** Begins to gather, with a visit that could be offered to somebody. */
    static void begin(RoutingDecision decision, Waiting waiting, BatchPolicy policy) {
        decision.happen(VisitHeldBack.builder()
                .routable(waiting.routable())
                .visit(waiting.visit())
                .queue(waiting.queue())
                .reason(HoldReason.BATCH_WINDOW)
                .until(Deadlines.after(decision.at(), policy.window()))
                .build());
    }

    /** {@return the domain after an event by which gathering begins or ends; the same if it is no such event} */
    static DomainState fold(DomainState state, Event event) {
        if (event instanceof VisitHeldBack held && held.reason() == HoldReason.BATCH_WINDOW) {
            return state.withQueue(
                    held.queue(),
                    state.queue(held.queue()).gathering(held.until().orElse(null)));
        }
        if (event instanceof BatchDecided decided) {
            return state.withQueue(decided.queue(), state.queue(decided.queue()).gathering(null));
        }
        return state;
    }

    /**
     * Ends the window of a queue: what has gathered is assigned, each assigner that a configuration names for it by itself, and offered.
     *
     * @param matching whether agents are offered anything just now
     */
    static void end(RoutingDecision decision, QueueId queue, boolean matching) {
        SortedMap<StrategyMemory.Key, Batch> batches = matching ? batches(decision, queue) : new TreeMap<>();
        if (batches.isEmpty()) {
            decision.happen(BatchDecided.builder()
                    .queue(queue)
                    .assigner(Standins.ASSIGNER)
                    .decidedBy(Standins.ASSIGNER)
                    .visits(0)
                    .assigned(0)
                    .build());
        }
        batches.forEach((key, batch) -> assign(decision, queue, key, batch));
    }

    private static SortedMap<StrategyMemory.Key, Batch> batches(RoutingDecision decision, QueueId queue) {
        DomainState state = decision.state();
        Seen seen = new Seen(state, decision.rules());
        SortedMap<StrategyMemory.Key, Batch> batches = new TreeMap<>();
        for (Waiting waiting : waitingIn(state, queue)) {
            @Nullable QueueRules held = decision.rules().rulesOf(waiting);
            StrategyMemory.@Nullable Key key = held == null ? null : StrategyMemory.Key.assigner(held);
            @Nullable AgentSearch search = key == null ? null : AgentSearch.of(state, decision.rules(), waiting);
            if (held == null || key == null || search == null) {
                continue;
            }
            List<AgentSeen> agents = search.lowest();
            if (!agents.isEmpty()) {
                batches.computeIfAbsent(key, first -> new Batch(held)).add(seen.visit(waiting, held), agents);
            }
        }
        return batches;
    }

    private static List<Waiting> waitingIn(DomainState state, QueueId queue) {
        List<Waiting> waiting = new ArrayList<>();
        state.index().groups().groups().forEach((key, group) -> {
            if (key.queue().equals(queue)) {
                group.visits()
                        .forEach(place ->
                                waiting.add(state.byVisit().get(place.visit()).get()));
            }
        });
        return waiting;
    }

    private static void assign(RoutingDecision decision, QueueId queue, StrategyMemory.Key key, Batch batch) {
        BatchDecision decided = batch.decide(decision, key);
        decision.happen(BatchDecided.builder()
                .queue(queue)
                .assigner(batch.assigner().assigner().id())
                .decidedBy(decided.decidedBy())
                .visits(batch.size())
                .assigned(decided.assignments().size())
                .build());
        if (decided.outcome().isFault()) {
            decision.happen(PluginFaulted.builder()
                    .plugin(batch.assigner().assigner().id())
                    .kind(PluginKind.BATCH_ASSIGNER)
                    .fault(faultOf(decided.outcome()))
                    .fallback(decided.decidedBy())
                    .queue(queue)
                    .build());
        }
        for (Assignment pair : decided.assignments()) {
            batch.offer(decision, pair, Map.of(Offering.ASSIGNER, decided.decidedBy()));
        }
        // Whoever is left over may begin the next window; what could not be offered, though it was assigned, may not.
        Set<VisitId> assigned =
                decided.assignments().stream().map(Assignment::visit).collect(Collectors.toSet());
        batch.visits().stream().filter(visit -> !assigned.contains(visit)).forEach(decision.touched()::add);
    }

    private static PluginFault faultOf(BatchOutcome outcome) {
        return switch (outcome) {
            case ANSWERED_NULL -> PluginFault.ANSWERED_NULL;
            case INELIGIBLE -> PluginFault.INELIGIBLE;
            case ASSIGNED_TWICE -> PluginFault.ASSIGNED_TWICE;
            case IGNORED -> PluginFault.IGNORED;
            case THREW, ANSWERED, BUDGET_EXCEEDED -> PluginFault.THREW;
        };
    }

    /** Visits that are assigned together. */
    private static final class Batch {
        private final QueueRules rules;
        private final SortedMap<VisitId, Candidates> candidates = new TreeMap<>();

        Batch(QueueRules rules) {
            this.rules = rules;
        }

        ChosenAssigner<?> assigner() {
            return Objects.requireNonNull(rules.assigner());
        }

        void add(VisitSeen visit, List<AgentSeen> agents) {
            candidates.put(visit.visit(), new Candidates(visit, List.copyOf(agents)));
        }

        int size() {
            return candidates.size();
        }

        List<VisitId> visits() {
            return List.copyOf(candidates.keySet());
        }

        BatchDecision decide(RoutingDecision decision, StrategyMemory.Key key) {
            Object remembered = decision.state().memory().assigner(key, assigner());
            return assigner().decide(List.copyOf(candidates.values()), remembered, decision.at());
        }

        void offer(RoutingDecision decision, Assignment pair, Map<String, String> chosenBy) {
            Candidates of = Objects.requireNonNull(candidates.get(pair.visit()));
            of.agents().stream()
                    .filter(agent -> agent.id().equals(pair.agent()))
                    .map(AgentSeen.class::cast)
                    .findFirst()
                    .ifPresent(agent -> decision.offer(Offering.of(
                            decision,
                            (VisitSeen) of.routable(),
                            rules,
                            agent,
                            of.agents().size(),
                            chosenBy)));
        }
    }
}
