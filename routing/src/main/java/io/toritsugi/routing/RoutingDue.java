package io.toritsugi.routing;

import io.toritsugi.core.id.AgentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When something happens by itself to one agent or one visit. At one instant agents come first, then who came first. */
record RoutingDue(Instant at, @Nullable AgentId agent, long sequence) implements Comparable<RoutingDue> {
    static RoutingDue of(Instant at, AgentId agent) {
        return new RoutingDue(at, agent, 0);
    }

    static RoutingDue of(Instant at, Waiting waiting) {
        return new RoutingDue(at, null, waiting.sequence());
    }

    @Override
    public int compareTo(RoutingDue other) {
        int byInstant = at.compareTo(other.at);
        if (byInstant != 0) {
            return byInstant;
        }
        if (agent != null && other.agent != null) {
            return agent.compareTo(other.agent);
        }
        if (agent != null || other.agent != null) {
            return agent != null ? -1 : 1;
        }
        return Long.compare(sequence, other.sequence);
    }
}
