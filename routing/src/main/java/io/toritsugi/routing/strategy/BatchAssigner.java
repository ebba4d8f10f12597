package io.toritsugi.routing.strategy;

import io.toritsugi.core.id.QueueId;
import java.time.Instant;
import java.util.List;

/**
 * Assigns many who wait to many agents at once: a strategy of one queue, for visits that were gathered for a while, as {@link io.toritsugi.routing.configuration.BatchPolicy} says.
 *
 * <p>What holds for an {@link AgentRanker} holds for it: it is stateless, thread-safe and deterministic, what it remembers is {@code S}, and it does not block, read a clock
 * or draw lots. The answer does not depend on the order in which it is given visits and agents. Whom it assigns nobody, because nobody who may take him is left, waits on.
 *
 * <p>Its work is bounded by a count, not by time: it asks its {@link WorkBudget} before it looks at pairs, and ends when that refuses. What it answers then does not matter.
 *
 * <p>The router takes an answer as a whole or not at all. {@code "greedy"} decides for the whole batch in its place: see {@link io.toritsugi.routing.batch.Greedy}
 *
 * <ul>
 *   <li>if its budget is exceeded, which is no fault;
 *   <li>if it throws, or answers null or with a null in it; if it assigns a visit or an agent that it was not given, or an agent to a visit that he may not take; if
 *       it assigns a visit or an agent twice; if it leaves both a visit and an agent who may take it. Each of these is reported as a {@link io.toritsugi.core.event.plugin.PluginFaulted}.
 * </ul>
 *
 * <p>One that throws while it folds an event, remembers what it did before.
 *
 * @param <S> what it remembers of a queue; {@link StateCodec.Nothing} if nothing: see {@link StateCodec#none}
 * @since 0.1
 */
public interface BatchAssigner<S> {
    /** {@return the name used in configurations, such as {@code "minimum-cost"}: lower case, unique, stable} */
    String id();

    /**
     * {@return this strategy with what a configuration sets for it}
     *
     * @param settings what is set; a name that is not known must be refused: {@link StrategySettings#checkNames}
     * @throws IllegalArgumentException if a setting is not allowed; the message names it, its value and what was allowed
     */
    default BatchAssigner<S> configured(StrategySettings settings) {
        settings.checkNames();
        return this;
    }

    /**
     * {@return how the state is written and read, and the state of a queue in which nothing has happened}
     */
    StateCodec<S> codec();

    /**
     * Assigns agents to visits.
     *
     * @param batch who waits, and who may take each of them, in any order; no two with one visit
     * @param state what is remembered of the queue
     * @param now the time
     * @param budget how much work it may do
     * @return who is to take whom, in any order: each visit and each agent at most once, only agents who may take the visit, and so many that of those left over no agent may take any visit
     */
    List<Assignment> assign(List<Candidates> batch, S state, Instant now, WorkBudget budget);

    /**
     * {@return what is remembered after an event}
     *
     * @param state what is remembered of the queue
     * @param queue the queue
     * @param event an event about an agent who serves the queue, whatever queue it came from, or about a visit of the queue: see {@link EventView#isOf}
     */
    default S evolve(S state, QueueId queue, EventView event) {
        return state;
    }
}
