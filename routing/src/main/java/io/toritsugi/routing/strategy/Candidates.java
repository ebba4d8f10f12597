package io.toritsugi.routing.strategy;

import java.util.List;

/**
 * Someone who waits, and the agents who may take him just now.
 *
 * <p>Immutable and thread-safe, as its parts are.
 *
 * @param routable who waits
 * @param agents who may take him, in any order, no two with one id; unmodifiable, and empty if nobody may
 * @since 0.1
 */
public record Candidates(RoutableView routable, List<AgentView> agents) {
    /** Copies the list. */
    public Candidates {
        agents = List.copyOf(agents);
    }
}
