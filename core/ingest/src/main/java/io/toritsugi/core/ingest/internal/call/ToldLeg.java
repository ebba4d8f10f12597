package io.toritsugi.core.ingest.internal.call;

import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.RoutableId;

/**
 * An agent's part of a call.
 *
 * @param routable the call
 * @param id the leg
 * @param agent the agent
 */
public record ToldLeg(RoutableId routable, LegId id, AgentId agent) {}
