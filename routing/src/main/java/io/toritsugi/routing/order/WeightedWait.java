package io.toritsugi.routing.order;

import io.toritsugi.routing.strategy.InteractionOrder;
import io.toritsugi.routing.strategy.RoutableView;
import io.toritsugi.routing.strategy.StateCodec;
import io.toritsugi.routing.strategy.StateCodec.Nothing;
import io.toritsugi.routing.strategy.internal.Products;
import java.time.Instant;

/**
 * Who has the greatest age times weight of the queue goes first; {@code "weighted-wait"}: for the order between queues.
 *
 * <p>A visit of a queue of weight 3 that waited one minute stands beside one of a queue of weight 1 that waited three: see
 * {@link io.toritsugi.routing.configuration.Queue#weight}. Ties go by priority, age and arrival: see {@link PriorityAge}.
 *
 * <p>Nothing can be set. Stateless and thread-safe.
 *
 * @since 0.1
 */
public final class WeightedWait implements InteractionOrder<Nothing> {
    /** Makes one. */
    public WeightedWait() {}

    @Override
    public String id() {
        return "weighted-wait";
    }

    @Override
    public StateCodec<Nothing> codec() {
        return StateCodec.none();
    }

    @Override
    public int compare(RoutableView a, RoutableView b, Nothing state, Instant now) {
        int byWait = Products.compare(
                b.queue().weight(), Products.nanos(b.age(now)), a.queue().weight(), Products.nanos(a.age(now)));
        return byWait != 0 ? byWait : PriorityAge.compareWithNothingSet(a, b);
    }
}
