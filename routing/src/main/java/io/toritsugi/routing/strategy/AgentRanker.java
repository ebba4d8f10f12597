package io.toritsugi.routing.strategy;

import io.toritsugi.core.id.QueueId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * Ranks the agents who may take a routable: a strategy of one queue.
 *
 * <p>Implementations must be stateless, thread-safe and deterministic. What they remember is the value {@code S}, which is
 * immutable, belongs to one queue, changes only by folding the events of the router, and is kept in its snapshots. They must not
 * block, read a clock or draw lots; the time is an argument. The router asks only about agents who may take the routable, and breaks what
 * remains equal by the id of the agent. One that throws, or contradicts itself, is reported as a
 * {@link io.toritsugi.core.event.plugin.PluginFaulted}, and the longest idle agent is taken in its place; one that throws while it
 * folds an event, remembers what it did before.
 *
 * @param <S> what it remembers of a queue; {@link StateCodec.Nothing} if nothing: see {@link StateCodec#none}
 * @since 0.1
 */
public interface AgentRanker<S> {
    /** {@return the name used in configurations, such as {@code "longest-idle"}: lower case, unique, stable} */
    String id();

    /**
     * {@return this strategy with what a configuration sets for it}
     *
     * @param settings what is set; a name that is not known must be refused: {@link StrategySettings#checkNames}
     * @throws IllegalArgumentException if a setting is not allowed; the message names it, its value and what was allowed
     */
    default AgentRanker<S> configured(StrategySettings settings) {
        settings.checkNames();
        return this;
    }

    /**
     * {@return how the state is written and read, and the state of a queue in which nothing has happened}
     */
    StateCodec<S> codec();

    /**
     * Compares two agents who may take a routable.
     *
     * @param a an agent
     * @param b another agent
     * @param routable who waits
     * @param state what is remembered of the queue
     * @param now the time
     * @return negative if {@code a} goes first, positive if {@code b} does, 0 if both are alike; a total preorder
     */
    int compare(AgentView a, AgentView b, RoutableView routable, S state, Instant now);

    /**
     * {@return what it compares of an agent, for people to read, such as {@code "skill=4.5 idle=PT3M"}; empty unless it says so} No personal data. It decides
     * nothing: it is written into {@link io.toritsugi.core.event.queue.Offered#rankingKey} and shown in explanations, which keep 120 characters of it.
     *
     * @param agent an agent who may take the routable
     * @param routable who waits
     * @param state what is remembered of the queue
     * @param now the time
     */
    default String key(AgentView agent, RoutableView routable, S state, Instant now) {
        return "";
    }

    /**
     * {@return what gives the key by which it ranks, where that needs neither the routable nor the state nor the time; empty unless it says so} Then the router
     * finds the first agent without {@link #compare}, which must say the same: negative, 0 or positive as the keys are. A key changes only when something happens
     * to the agent, or the configuration changes; {@link AgentView#membership} is not known to it.
     */
    default Optional<Function<AgentView, LastingKey>> agentKey() {
        return Optional.empty();
    }

    /**
     * {@return what gives the key by which it ranks agents for a routable, where that needs neither the state nor the time; {@link #agentKey()} unless it says so} Then
     * the router asks for one key of each agent who may take the routable, and never compares two with {@link #compare}, which must say the same.
     *
     * @param routable who waits
     */
    default Optional<Function<AgentView, LastingKey>> agentKey(RoutableView routable) {
        return agentKey();
    }

    /**
     * {@return what is remembered after an event}
     *
     * @param state what is remembered of the queue
     * @param queue the queue
     * @param event an event about an agent who serves the queue or just left it, whatever queue it came from, or about the stay of a visit in the queue, from its coming to its leaving,
     *     offers and their outcomes among it, to whomever they were made: see {@link EventView#isOf}. What becomes of a visit after that, its legs and wrap-ups, is told of agents
     *     who serve the queue, and not of those of another queue who help out: they come and go without its hearing of it, so that what they do is no measure for it
     */
    default S evolve(S state, QueueId queue, EventView event) {
        return state;
    }
}
