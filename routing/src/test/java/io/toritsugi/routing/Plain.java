package io.toritsugi.routing;

import io.toritsugi.routing.catalog.Strategies;
import io.toritsugi.routing.configuration.StrategyRef;
import io.toritsugi.routing.strategy.InteractionOrder;
import io.toritsugi.routing.strategy.RoutableView;
import io.toritsugi.routing.strategy.StateCodec;
import io.toritsugi.routing.strategy.StateCodec.Nothing;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** The strategies that come with the SDK, and an order that turns theirs around: the highest priority, and of these the newest. */
final class Plain implements InteractionOrder<Nothing> {
    static final StrategyRef NEWEST = StrategyRef.of("newest");
    static final Strategies STRATEGIES = Strategies.of(List.of(), List.of(new Plain()));

    private Plain() {}

    @Override
    public String id() {
        return NEWEST.id();
    }

    @Override
    public StateCodec<Nothing> codec() {
        return StateCodec.none();
    }

    @Override
    public int compare(RoutableView a, RoutableView b, Nothing state, Instant now) {
        return Comparator.comparingInt(RoutableView::priority)
                .reversed()
                .thenComparing(RoutableView::sequence, Comparator.reverseOrder())
                .compare(a, b);
    }
}
