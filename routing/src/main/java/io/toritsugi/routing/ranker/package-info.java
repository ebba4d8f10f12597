/**
 * The rankers that look at what an agent is and does: how long he is idle, how much he has, what he knows. Start at
 * {@link io.toritsugi.routing.ranker.LongestIdle}; those that look at whose turn it is are in {@link io.toritsugi.routing.ranker.turn}.
 */
@NullMarked
package io.toritsugi.routing.ranker;

import org.jspecify.annotations.NullMarked;
