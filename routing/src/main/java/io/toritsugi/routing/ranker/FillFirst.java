package io.toritsugi.routing.ranker;

import io.toritsugi.routing.strategy.AgentRanker;
import io.toritsugi.routing.strategy.AgentView;
import io.toritsugi.routing.strategy.RoutableView;
import io.toritsugi.routing.strategy.StateCodec;
import io.toritsugi.routing.strategy.StateCodec.Nothing;
import java.time.Instant;

/**
 * Who would have the largest share of his capacity in use goes first, so that others stay free for what needs a whole agent; {@code "fill-first"}.
 *
 * <p>The share is that of {@link LeastLoaded}. An agent without capacity goes last. Ties go to the longest idle.
 *
 * <p>Nothing can be set. Stateless and thread-safe.
 *
 * @since 0.1
 */
public final class FillFirst implements AgentRanker<Nothing> {
    /** Makes one. */
    public FillFirst() {}

    @Override
    public String id() {
        return "fill-first";
    }

    @Override
    public StateCodec<Nothing> codec() {
        return StateCodec.none();
    }

    @Override
    public int compare(AgentView a, AgentView b, RoutableView routable, Nothing state, Instant now) {
        boolean none = a.state().capacity().total() == 0;
        if (none != (b.state().capacity().total() == 0)) {
            return none ? 1 : -1;
        }
        int byLoad = Load.compare(b, a, routable);
        return byLoad != 0 ? byLoad : LongestIdle.compareIdle(a, b);
    }
}
