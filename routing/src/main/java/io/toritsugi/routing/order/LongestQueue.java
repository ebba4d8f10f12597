package io.toritsugi.routing.order;

import io.toritsugi.routing.strategy.InteractionOrder;
import io.toritsugi.routing.strategy.RoutableView;
import io.toritsugi.routing.strategy.StateCodec;
import io.toritsugi.routing.strategy.StateCodec.Nothing;
import java.time.Instant;

/**
 * Who waits in the queue in which most wait goes first; {@code "longest-queue"}: for the order between queues.
 *
 * <p>Ties, and so all visits of one queue, go by priority, age and arrival: see {@link PriorityAge}.
 *
 * <p>Nothing can be set. Stateless and thread-safe.
 *
 * @since 0.1
 */
public final class LongestQueue implements InteractionOrder<Nothing> {
    /** Makes one. */
    public LongestQueue() {}

    @Override
    public String id() {
        return "longest-queue";
    }

    @Override
    public StateCodec<Nothing> codec() {
        return StateCodec.none();
    }

    @Override
    public int compare(RoutableView a, RoutableView b, Nothing state, Instant now) {
        int byLength = Integer.compare(b.waitingInQueue(), a.waitingInQueue());
        return byLength != 0 ? byLength : PriorityAge.compareWithNothingSet(a, b);
    }
}
