package io.toritsugi.routing;

import io.toritsugi.routing.configuration.StrategyRef;
import io.toritsugi.routing.strategy.AgentRanker;
import io.toritsugi.routing.strategy.AgentView;
import io.toritsugi.routing.strategy.InteractionOrder;
import io.toritsugi.routing.strategy.RoutableView;
import io.toritsugi.routing.strategy.StateCodec;
import io.toritsugi.routing.strategy.StateCodec.Nothing;
import java.time.Instant;
import java.util.Comparator;

/** The longest idle agent, and the highest priority and age: nothing else. */
enum Plain implements StrategySource {
    STRATEGIES;

    @Override
    public AgentRanker<?> ranker(StrategyRef ref) {
        return new AgentRanker<Nothing>() {
            @Override
            public String id() {
                return ref.id();
            }

            @Override
            public StateCodec<Nothing> codec() {
                return StateCodec.none();
            }

            @Override
            public int compare(AgentView a, AgentView b, RoutableView routable, Nothing state, Instant now) {
                return Comparator.comparing(
                                (AgentView agent) -> agent.state().idleSince().orElse(Instant.MIN))
                        .compare(a, b);
            }
        };
    }

    @Override
    public InteractionOrder<?> order(StrategyRef ref) {
        return new InteractionOrder<Nothing>() {
            @Override
            public String id() {
                return ref.id();
            }

            @Override
            public StateCodec<Nothing> codec() {
                return StateCodec.none();
            }

            @Override
            public int compare(RoutableView a, RoutableView b, Nothing state, Instant now) {
                return Comparator.comparingInt(RoutableView::priority)
                        .reversed()
                        .thenComparing(visit -> visit.age(now), Comparator.reverseOrder())
                        .compare(a, b);
            }
        };
    }
}
