package io.toritsugi.routing;

import io.toritsugi.core.event.routing.PluginFault;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.routing.strategy.AgentRanker;
import io.toritsugi.routing.strategy.EventView;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** A ranker that was chosen for a queue: it is checked, and a stand-in decides where it does wrong. */
record ChosenRanker<S>(AgentRanker<S> ranker) {
    static <S> ChosenRanker<S> of(AgentRanker<S> ranker) {
        return new ChosenRanker<>(ranker);
    }

    Object initial() {
        return ranker.codec().initial();
    }

    Object evolve(Object state, QueueId queue, EventView event) {
        try {
            return ranker.evolve(read(state), queue, event);
        } catch (RuntimeException broken) {
            return state;
        }
    }

    /** {@return the best of several agents of one stage rank; what the ranker did wrong is told} */
    AgentSeen best(List<AgentSeen> agents, VisitSeen visit, Object state, Instant now, Consumer<PluginFault> faults) {
        try {
            Comparator<AgentSeen> byRanker = (a, b) -> ranker.compare(a, b, visit, read(state), now);
            AgentSeen best = Collections.min(agents, byRanker.thenComparing(AgentSeen::id));
            if (isFirst(best, agents, byRanker)) {
                return best;
            }
            faults.accept(PluginFault.INCONSISTENT);
        } catch (RuntimeException broken) {
            faults.accept(PluginFault.THREW);
        }
        return Collections.min(agents, Standins.AGENTS);
    }

    private static boolean isFirst(AgentSeen best, List<AgentSeen> agents, Comparator<AgentSeen> order) {
        for (AgentSeen other : agents) {
            int one = order.compare(best, other);
            if (one > 0 || Integer.signum(one) != -Integer.signum(order.compare(other, best))) {
                return false;
            }
        }
        return true;
    }

    @SuppressWarnings("unchecked")
    private S read(Object state) {
        return (S) state;
    }
}
