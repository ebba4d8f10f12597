package io.toritsugi.routing.strategy;

import io.toritsugi.core.agent.Agent;
import io.toritsugi.core.fact.Facts;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.routing.roster.AgentFacts;
import io.toritsugi.routing.roster.Membership;
import io.toritsugi.routing.roster.RosterEntry;
import io.toritsugi.routing.stage.RoutingFacts;
import java.time.Instant;
import java.util.Optional;

/**
 * An agent as a strategy sees him. Immutable and thread-safe.
 *
 * @since 0.1
 */
public interface AgentView {
    /** {@return who he is} */
    AgentId id();

    /** {@return what he does just now} */
    Agent state();

    /** {@return what the configuration says of him} */
    RosterEntry entry();

    /** {@return his part in the queue in which the routable waits} */
    Membership membership();

    /**
     * {@return when something last happened to him; empty if it never did since he was first seen}
     *
     * @param moment what
     */
    Optional<Instant> lastAt(AgentMoment moment);

    /** {@return what conditions see of him: see {@link RoutingFacts}} */
    default Facts facts() {
        return RoutingFacts.ofAgent(AgentFacts.of(entry()), membership());
    }
}
