package io.toritsugi.routing;

import io.toritsugi.routing.configuration.StrategyRef;
import io.toritsugi.routing.strategy.AgentRanker;
import io.toritsugi.routing.strategy.InteractionOrder;

/** Gives the strategies that configurations name. */
interface StrategySource {
    /**
     * {@return a ranker as it is configured}
     *
     * @throws IllegalArgumentException if there is none, or a setting is not allowed
     */
    AgentRanker<?> ranker(StrategyRef ref);

    /**
     * {@return an order as it is configured}
     *
     * @throws IllegalArgumentException if there is none, or a setting is not allowed
     */
    InteractionOrder<?> order(StrategyRef ref);
}
