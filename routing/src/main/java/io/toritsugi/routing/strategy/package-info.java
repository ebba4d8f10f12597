/**
 * How a strategy is written: who goes first among the agents, and who among those who wait; or who takes whom, of many at once. Start at
 * {@link io.toritsugi.routing.strategy.AgentRanker}, {@link io.toritsugi.routing.strategy.InteractionOrder} and
 * {@link io.toritsugi.routing.strategy.BatchAssigner}.
 */
@NullMarked
package io.toritsugi.routing.strategy;

import org.jspecify.annotations.NullMarked;
