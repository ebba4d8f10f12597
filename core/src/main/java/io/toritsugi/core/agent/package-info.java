/**
 * The one owner of an agent's state: session, engagements, capacity and wrap-up clock. Start at
 * {@link io.toritsugi.core.agent.AgentMachine}.
 */
@NullMarked
package io.toritsugi.core.agent;

import org.jspecify.annotations.NullMarked;
