package io.toritsugi.routing.internal.decide;

import io.toritsugi.core.decide.Deadlines;
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
import io.toritsugi.routing.internal.domain.DomainState;
import io.toritsugi.routing.internal.rules.Compiled;
import io.toritsugi.routing.internal.rules.QueueRules;
import io.toritsugi.routing.internal.rules.Standins;
import io.toritsugi.routing.internal.rules.StrategyMemory;
import io.toritsugi.routing.internal.waiting.Waiting;
import io.toritsugi.routing.strategy.Assignment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lets visits of a queue gather for a while, and offers them as an assigner says. */
final class Gathering {
    private Gathering() {}

    /** Begins to gather, with a visit that could be offered to somebody, unless a window is open. */
    static void begin(RoutingDecision decision, Waiting waiting, BatchPolicy policy) {
        if (decision.state().gathers(waiting.queue())) {
            return;
        }
        decision.happen(VisitHeldBack.builder()
                .routable(waiting.routable())
                .visit(waiting.visit())
                .queue(waiting.queue())
                .reason(HoldReason.BATCH_WINDOW)
                .until(Deadlines.after(decision.at(), policy.window()))
                .build());
    }

    /**
     * Ends the window of a queue: what has gathered is assigned, each assigner that a configuration names for it by itself, and offered.
     *
     * @param matching whether agents are offered anything just now; otherwise a new window begins once they are
     */
    static void end(RoutingDecision decision, QueueId queue, boolean matching) {
        Set<VisitId> refused = new HashSet<>();
        SortedMap<StrategyMemory.Key, QueueRules> assigners = matching ? assigners(decision, queue) : new TreeMap<>();
        boolean any = false;
        for (Map.Entry<StrategyMemory.Key, QueueRules> assigner : assigners.entrySet()) {
            Batch batch = Batch.of(decision, queue, assigner.getKey(), refused);
            while (batch.size() > 0) {
                any = true;
                // What could not be offered, though it was assigned, must not keep others from it.
                Set<VisitId> inVain = assign(decision, queue, batch);
                refused.addAll(inVain);
                batch = inVain.isEmpty() ? Batch.NONE : Batch.of(decision, queue, assigner.getKey(), refused);
            }
        }
        if (!any) {
            String id = assignerOf(decision, queue);
            happen(decision, queue, id, id, 0, 0);
        }
        waitingIn(decision.state(), queue).stream()
                .map(Waiting::visit)
                .filter(visit -> !refused.contains(visit))
                .forEach(decision.touched()::add);
    }

    private static String assignerOf(RoutingDecision decision, QueueId queue) {
        @Nullable Compiled compiled = decision.current();
        @Nullable QueueRules held = compiled == null ? null : compiled.queue(queue);
        return held == null || held.assigner() == null
                ? Standins.ASSIGNER
                : held.assigner().assigner().id();
    }

    /** {@return the assigners of those who wait in a queue, each by a queue that names it} */
    private static SortedMap<StrategyMemory.Key, QueueRules> assigners(RoutingDecision decision, QueueId queue) {
        SortedMap<StrategyMemory.Key, QueueRules> assigners = new TreeMap<>();
        for (Waiting waiting : waitingIn(decision.state(), queue)) {
            @Nullable QueueRules held = decision.rules().rulesOf(waiting);
            StrategyMemory.@Nullable Key key = held == null ? null : StrategyMemory.Key.assigner(held);
            if (held != null && key != null) {
                assigners.putIfAbsent(key, held);
            }
        }
        return assigners;
    }

    static List<Waiting> waitingIn(DomainState state, QueueId queue) {
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

    /** {@return the visits that were assigned, and could not be offered} */
    private static Set<VisitId> assign(RoutingDecision decision, QueueId queue, Batch batch) {
        String asked = batch.assigner().assigner().id();
        BatchDecision decided = batch.decide(decision);
        happen(
                decision,
                queue,
                asked,
                decided.decidedBy(),
                batch.size(),
                decided.assignments().size());
        if (decided.outcome().isFault()) {
            decision.happen(PluginFaulted.builder()
                    .plugin(asked)
                    .kind(PluginKind.BATCH_ASSIGNER)
                    .fault(faultOf(decided.outcome()))
                    .fallback(decided.decidedBy())
                    .queue(queue)
                    .build());
        }
        return decided.assignments().stream()
                .filter(pair -> !decision.offer(batch.offered(decision, pair, decided.decidedBy())))
                .map(Assignment::visit)
                .collect(Collectors.toSet());
    }

    private static void happen(
            RoutingDecision decision, QueueId queue, String asked, String decidedBy, int visits, int assigned) {
        decision.happen(BatchDecided.builder()
                .queue(queue)
                .assigner(asked)
                .decidedBy(decidedBy)
                .visits(visits)
                .assigned(assigned)
                .build());
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
}
