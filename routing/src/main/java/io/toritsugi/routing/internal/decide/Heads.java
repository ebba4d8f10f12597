package io.toritsugi.routing.internal.decide;

import io.toritsugi.core.event.plugin.PluginKind;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.routing.internal.rules.ChosenOrder;
import io.toritsugi.routing.internal.rules.Compiled;
import io.toritsugi.routing.internal.rules.QueueRules;
import io.toritsugi.routing.internal.rules.Standins;
import io.toritsugi.routing.internal.view.VisitSeen;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Visits by their queues, of which the next one is chosen: of each queue the first by its order, and of these the first by the order between queues. */
public final class Heads {
    private final RoutingDecision decision;
    private final Compiled compiled;
    private final SortedMap<QueueId, SortedMap<Long, VisitSeen>> visits = new TreeMap<>();

    public Heads(RoutingDecision decision, Compiled compiled) {
        this.decision = decision;
        this.compiled = compiled;
    }

    public void add(VisitSeen visit) {
        visits.computeIfAbsent(visit.waiting().queue(), queue -> new TreeMap<>())
                .put(visit.sequence(), visit);
    }

    /** {@return the next one; null if there is none} */
    @Nullable
    public VisitSeen first() {
        if (visits.isEmpty()) {
            return null;
        }
        List<VisitSeen> heads = visits.values().stream()
                .map(ofQueue -> first(List.copyOf(ofQueue.values())))
                .toList();
        Object remembered = decision.state().memory().between(compiled);
        return first(compiled.between(), heads, remembered);
    }

    private VisitSeen first(List<VisitSeen> ofQueue) {
        QueueRules held =
                Objects.requireNonNull(decision.rules().rulesOf(ofQueue.get(0).waiting()));
        return first(held.order(), ofQueue, decision.state().memory().order(held));
    }

    private VisitSeen first(ChosenOrder<?> order, List<VisitSeen> among, Object remembered) {
        return order.first(
                among,
                remembered,
                decision.at(),
                fault -> Faults.tell(
                        decision,
                        PluginKind.INTERACTION_ORDER,
                        order.order().id(),
                        fault,
                        Standins.ORDER,
                        among.get(0)));
    }
}
