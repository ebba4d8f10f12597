/** Carries out what hosts and agents ask for: start at {@link io.toritsugi.routing.internal.command.RoutingPlan}. */
@NullMarked
package io.toritsugi.routing.internal.command;

import org.jspecify.annotations.NullMarked;
