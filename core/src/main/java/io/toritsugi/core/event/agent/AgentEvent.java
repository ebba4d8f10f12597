package io.toritsugi.core.event.agent;

import io.toritsugi.core.event.Event;
import io.toritsugi.core.id.AgentId;

/**
 * An event in the life of one agent that is no event of a contact.
 *
 * @since 0.1
 */
public interface AgentEvent extends Event {
    /** {@return the agent whose life it is} */
    AgentId agent();
}
