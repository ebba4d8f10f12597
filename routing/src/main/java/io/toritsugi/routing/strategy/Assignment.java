package io.toritsugi.routing.strategy;

import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.VisitId;
import java.util.Objects;

/**
 * Who is to take whom: one pair of the answer of a {@link BatchAssigner}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param visit the visit
 * @param agent the agent
 * @since 0.1
 */
public record Assignment(VisitId visit, AgentId agent) {
    /** Checks that both parts are there. */
    public Assignment {
        Objects.requireNonNull(visit, "Assignment.visit");
        Objects.requireNonNull(agent, "Assignment.agent");
    }
}
