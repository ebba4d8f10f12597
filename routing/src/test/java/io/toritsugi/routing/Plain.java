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

/** The longest idle agent, and the highest priority and age, or whoever came last: nothing else. */
enum Plain implements StrategySource {
    STRATEGIES;

    static final StrategyRef NEWEST = StrategyRef.of("newest");

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
                Comparator<RoutableView> byPriority =
                        Comparator.comparingInt(RoutableView::priority).reversed();
                return ref.equals(NEWEST)
                        ? byPriority
                                .thenComparing(RoutableView::sequence, Comparator.reverseOrder())
                                .compare(a, b)
                        : byPriority
                                .thenComparing(visit -> visit.age(now), Comparator.reverseOrder())
                                .compare(a, b);
            }
        };
    }
}
