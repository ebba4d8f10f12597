package io.toritsugi.routing.internal.rules;

import io.toritsugi.core.event.plugin.PluginFault;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.routing.internal.view.AgentSeen;
import io.toritsugi.routing.internal.view.VisitSeen;
import io.toritsugi.routing.strategy.AgentRanker;
import io.toritsugi.routing.strategy.AgentView;
import io.toritsugi.routing.strategy.EventView;
import io.toritsugi.routing.strategy.LastingKey;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** A ranker that was chosen for a queue: it is checked, and a stand-in decides where it does wrong. */
public record ChosenRanker<S>(AgentRanker<S> ranker) {
    private static final int LONGEST_KEY = 120;

    static <S> ChosenRanker<S> of(AgentRanker<S> ranker) {
        return new ChosenRanker<>(ranker);
    }

    Object initial() {
        return ranker.codec().initial();
    }

    /** {@return what gives its lasting keys; empty if it has none, or fails} */
    Optional<Function<AgentView, LastingKey>> lastingKey() {
        try {
            return Objects.requireNonNull(ranker.agentKey());
        } catch (RuntimeException broken) {
            return Optional.empty();
        }
    }

    /** {@return what is remembered after an event; what was, where the strategy throws or gives nothing} */
    Object evolve(Object state, QueueId queue, EventView event) {
        try {
            return Objects.requireNonNull(ranker.evolve(read(state), queue, event));
        } catch (RuntimeException broken) {
            return state;
        }
    }

    /** {@return the best of several agents of one stage rank; what the ranker did wrong is told} */
    public AgentSeen best(
            List<AgentSeen> agents, VisitSeen visit, Object state, Instant now, Consumer<PluginFault> faults) {
        try {
            Optional<Function<AgentView, LastingKey>> keys = ranker.agentKey(visit);
            if (keys.isPresent()) {
                return first(agents, keys.get());
            }
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

    private static AgentSeen first(List<AgentSeen> agents, Function<AgentView, LastingKey> keys) {
        AgentSeen first = agents.get(0);
        LastingKey least = keys.apply(first);
        for (AgentSeen agent : agents.subList(1, agents.size())) {
            LastingKey key = keys.apply(agent);
            int compared = key.compareTo(least);
            if (compared < 0 || (compared == 0 && agent.id().compareTo(first.id()) < 0)) {
                first = agent;
                least = key;
            }
        }
        return first;
    }

    /** {@return what is compared of two agents of one stage rank: negative if the first goes before the second; throws what the ranker throws} */
    public int compare(AgentSeen a, AgentSeen b, VisitSeen visit, Object state, Instant now) {
        return ranker.compare(a, b, visit, read(state), now);
    }

    /** {@return what is compared of an agent, cut to what an event may hold of it; empty if the ranker does not say, or does wrong} */
    public Optional<String> key(AgentSeen agent, VisitSeen visit, Object state, Instant now) {
        try {
            String key = ranker.key(agent, visit, read(state), now).strip();
            int length = Math.min(LONGEST_KEY, key.codePointCount(0, key.length()));
            return Optional.of(key.substring(0, key.offsetByCodePoints(0, length)))
                    .filter(text -> !text.isEmpty());
        } catch (RuntimeException broken) {
            return Optional.empty();
        }
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
