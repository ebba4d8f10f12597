/** Finds the agent for a visit, and the visits for an agent: start at {@link io.toritsugi.routing.internal.search.AgentSearch}. */
@NullMarked
package io.toritsugi.routing.internal.search;

import org.jspecify.annotations.NullMarked;
