package io.toritsugi.routing.internal.view;

import io.toritsugi.core.agent.Agent;
import io.toritsugi.core.fact.Facts;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.routing.roster.AgentFacts;
import io.toritsugi.routing.roster.Membership;
import io.toritsugi.routing.roster.RosterEntry;
import io.toritsugi.routing.stage.RoutingFacts;
import io.toritsugi.routing.strategy.AgentMoment;
import io.toritsugi.routing.strategy.AgentView;
import java.time.Instant;
import java.util.Optional;

/** An agent who may take a visit. */
public record AgentSeen(
        Agent state, AgentFacts known, Membership membership, Moments moments, int stageRank, AgentId id)
        implements AgentView {
    @Override
    public RosterEntry entry() {
        return known.entry();
    }

    @Override
    public Facts facts() {
        return RoutingFacts.ofAgent(known, membership);
    }

    @Override
    public Optional<Instant> lastAt(AgentMoment moment) {
        return Optional.ofNullable(moments.last().get(moment));
    }
}
