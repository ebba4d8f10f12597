/** What visits want of agents, and which agents have it: start at {@link io.toritsugi.routing.internal.demand.Demand}. */
@NullMarked
package io.toritsugi.routing.internal.demand;

import org.jspecify.annotations.NullMarked;
