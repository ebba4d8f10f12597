/** Decides what follows from what happened, and who is offered what: start at {@link io.toritsugi.routing.internal.decide.RoutingDecision}. */
@NullMarked
package io.toritsugi.routing.internal.decide;

import org.jspecify.annotations.NullMarked;
