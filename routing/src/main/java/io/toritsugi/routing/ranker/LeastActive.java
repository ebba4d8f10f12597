package io.toritsugi.routing.ranker;

import io.toritsugi.routing.strategy.AgentRanker;
import io.toritsugi.routing.strategy.AgentView;
import io.toritsugi.routing.strategy.LastingKey;
import io.toritsugi.routing.strategy.RoutableView;
import io.toritsugi.routing.strategy.StateCodec;
import io.toritsugi.routing.strategy.StateCodec.Nothing;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * Who has the fewest contacts at a time goes first, whatever he could take; {@code "least-active"}.
 *
 * <p>Offers and wrap-ups count, what is parked does not. Ties go to the longest idle.
 *
 * <p>Nothing can be set. Stateless and thread-safe.
 *
 * @since 0.1
 */
public final class LeastActive implements AgentRanker<Nothing> {
    /** Makes one. */
    public LeastActive() {}

    @Override
    public String id() {
        return "least-active";
    }

    @Override
    public StateCodec<Nothing> codec() {
        return StateCodec.none();
    }

    @Override
    public int compare(AgentView a, AgentView b, RoutableView routable, Nothing state, Instant now) {
        int byCount = Long.compare(active(a), active(b));
        return byCount != 0 ? byCount : LongestIdle.compareIdle(a, b);
    }

    @Override
    public Optional<Function<AgentView, LastingKey>> agentKey() {
        return Optional.of(agent -> LongestIdle.lastingKey(active(agent), agent));
    }

    @Override
    public String key(AgentView agent, RoutableView routable, Nothing state, Instant now) {
        return "active=" + active(agent) + " " + LongestIdle.idleKey(agent);
    }

    private static long active(AgentView agent) {
        return agent.state().engagements().stream()
                .filter(engagement -> engagement.state().work())
                .count();
    }
}
