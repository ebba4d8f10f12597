/**
 * The rankers that take turns: what an agent got before, a fixed order, or chance decides. Start at
 * {@link io.toritsugi.routing.ranker.turn.RoundRobin}.
 */
@NullMarked
package io.toritsugi.routing.ranker.turn;

import org.jspecify.annotations.NullMarked;
