package io.toritsugi.core.floor;

import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.RoutableId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When something happens by itself to one agent or one contact. At one instant agents come first, then the lower id. */
record Due(Instant at, @Nullable AgentId agent, @Nullable RoutableId contact) implements Comparable<Due> {
    @Override
    public int compareTo(Due other) {
        int byInstant = at.compareTo(other.at);
        if (byInstant != 0) {
            return byInstant;
        }
        if (agent != null && other.agent != null) {
            return agent.compareTo(other.agent);
        }
        if (contact != null && other.contact != null) {
            return contact.compareTo(other.contact);
        }
        return agent != null ? -1 : 1;
    }
}
