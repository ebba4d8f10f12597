package io.toritsugi.acw.quality.sample;

import io.toritsugi.core.fact.Facts;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.RoutableId;
import java.util.Objects;

/**
 * A contact that can be drawn.
 *
 * @param routable the interaction or work item
 * @param agent the agent whose work would be evaluated
 * @param facts what is known of it, for the conditions of the plan
 * @since 0.1
 */
public record Candidate(RoutableId routable, AgentId agent, Facts facts) {
    /** Checks that all parts are there. */
    public Candidate {
        Objects.requireNonNull(routable, "Candidate.routable");
        Objects.requireNonNull(agent, "Candidate.agent");
        Objects.requireNonNull(facts, "Candidate.facts");
    }

    /** {@return the contact and the agent, without the facts} */
    @Override
    public String toString() {
        return "Candidate[routable=" + routable + ", agent=" + agent + "]";
    }
}
