package io.toritsugi.benchmarks.routing;

import io.toritsugi.routing.strategy.AgentRanker;
import io.toritsugi.routing.strategy.AgentView;
import io.toritsugi.routing.strategy.RoutableView;
import io.toritsugi.routing.strategy.StateCodec;
import java.time.Instant;

/** A ranker as a vendor writes it: who has fewest skills goes first. */
final class FewestSkills implements AgentRanker<StateCodec.Nothing> {
    @Override
    public String id() {
        return "fewest-skills";
    }

    @Override
    public StateCodec<StateCodec.Nothing> codec() {
        return StateCodec.none();
    }

    @Override
    public int compare(AgentView a, AgentView b, RoutableView routable, StateCodec.Nothing state, Instant now) {
        return Integer.compare(a.entry().skills().size(), b.entry().skills().size());
    }
}
