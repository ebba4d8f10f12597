package io.toritsugi.routing.strategy;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * Orders those who wait: within one queue, or between the first ones of several queues.
 *
 * <p>What holds for an {@link AgentRanker} holds for it. It does not know the agent: whoever comes first is first for every agent who may
 * take him, so an agent who becomes free and a routable that arrives lead to the same pairs. The router breaks what remains
 * equal by the order of arrival. In the place of one that does wrong, priority and age decide.
 *
 * @param <S> what it remembers of a queue; {@link StateCodec.Nothing} if nothing: see {@link StateCodec#none}
 * @since 0.1
 */
public interface InteractionOrder<S> {
    /** {@return the name used in configurations, such as {@code "priority-age"}: lower case, unique, stable} */
    String id();

    /**
     * {@return this strategy with what a configuration sets for it}
     *
     * @param settings what is set; a name that is not known must be refused: {@link StrategySettings#checkNames}
     * @throws IllegalArgumentException if a setting is not allowed; the message names it, its value and what was allowed
     */
    default InteractionOrder<S> configured(StrategySettings settings) {
        settings.checkNames();
        return this;
    }

    /**
     * {@return how the state is written and read, and the state of a queue in which nothing has happened}
     */
    StateCodec<S> codec();

    /**
     * Compares two who wait.
     *
     * @param a one who waits
     * @param b another
     * @param state what is remembered of the queue; between queues, that of the whole domain
     * @param now the time
     * @return negative if {@code a} goes first, positive if {@code b} does, 0 if both are alike; a total preorder
     */
    int compare(RoutableView a, RoutableView b, S state, Instant now);

    /**
     * {@return what gives the key by which it orders, where that needs neither the state nor the time nor anything of a visit but its priority, its requirements and since when it
     * waits; empty unless it says so} Then the router looks only at the first who can be served; {@link #compare} must say the same as the keys, but that it may go on
     * to compare the order of arrival.
     */
    default Optional<Function<RoutableView, LastingKey>> visitKey() {
        return Optional.empty();
    }

    /**
     * {@return what is remembered after an event}
     *
     * @param state what is remembered
     * @param event an event about the stay of a visit in the queue, or about an agent who serves the queue or just left it; between queues, about the stay of any visit
     */
    default S evolve(S state, EventView event) {
        return state;
    }
}
