/**
 * How a strategy is written: who goes first among the agents, and who among those who wait. Start at
 * {@link io.toritsugi.routing.strategy.AgentRanker} and {@link io.toritsugi.routing.strategy.InteractionOrder}.
 */
@NullMarked
package io.toritsugi.routing.strategy;

import org.jspecify.annotations.NullMarked;
