package io.toritsugi.routing.ranker;

import io.toritsugi.routing.strategy.AgentRanker;
import io.toritsugi.routing.strategy.AgentView;
import io.toritsugi.routing.strategy.RoutableView;
import io.toritsugi.routing.strategy.StateCodec;
import io.toritsugi.routing.strategy.StateCodec.Nothing;
import java.time.Instant;

/**
 * Who has most capacity left goes first; {@code "most-available"}.
 *
 * <p>What is left are the units of his capacity less those in use: offers and wrap-ups are used. Ranks as {@link LeastActive} does where all have the same
 * capacity and each contact costs the same. Ties go to the longest idle.
 *
 * <p>Nothing can be set. Stateless and thread-safe.
 *
 * @since 0.1
 */
public final class MostAvailable implements AgentRanker<Nothing> {
    /** Makes one. */
    public MostAvailable() {}

    @Override
    public String id() {
        return "most-available";
    }

    @Override
    public StateCodec<Nothing> codec() {
        return StateCodec.none();
    }

    @Override
    public int compare(AgentView a, AgentView b, RoutableView routable, Nothing state, Instant now) {
        int byUnits = Integer.compare(left(b), left(a));
        return byUnits != 0 ? byUnits : LongestIdle.compareIdle(a, b);
    }

    private static int left(AgentView agent) {
        return agent.state().capacity().total() - agent.state().unitsUsed();
    }
}
