package io.toritsugi.routing.ranker;

import io.toritsugi.routing.strategy.AgentRanker;
import io.toritsugi.routing.strategy.AgentView;
import io.toritsugi.routing.strategy.RoutableView;
import io.toritsugi.routing.strategy.StateCodec;
import io.toritsugi.routing.strategy.StateCodec.Nothing;
import java.time.Instant;

/**
 * Who would have the smallest share of his capacity in use goes first; {@code "least-loaded"}.
 *
 * <p>The share is (used + cost) / capacity, in units: offers and wrap-ups are used, contacts that another one interrupts are not, and the cost is that of the
 * visit's channel for this agent, 0 if the channel is not known. An agent without capacity goes last. Ties go to the longest idle.
 *
 * <p>Nothing can be set. Stateless and thread-safe.
 *
 * @since 0.1
 */
public final class LeastLoaded implements AgentRanker<Nothing> {
    /** Makes one. */
    public LeastLoaded() {}

    @Override
    public String id() {
        return "least-loaded";
    }

    @Override
    public StateCodec<Nothing> codec() {
        return StateCodec.none();
    }

    @Override
    public int compare(AgentView a, AgentView b, RoutableView routable, Nothing state, Instant now) {
        int byLoad = Load.compare(a, b, routable);
        return byLoad != 0 ? byLoad : LongestIdle.compareIdle(a, b);
    }
}
