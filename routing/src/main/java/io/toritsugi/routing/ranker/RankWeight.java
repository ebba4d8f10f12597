package io.toritsugi.routing.ranker;

import io.toritsugi.routing.strategy.AgentRanker;
import io.toritsugi.routing.strategy.AgentView;
import io.toritsugi.routing.strategy.RoutableView;
import io.toritsugi.routing.strategy.StateCodec;
import io.toritsugi.routing.strategy.StateCodec.Nothing;
import io.toritsugi.routing.strategy.internal.Products;
import java.time.Duration;
import java.time.Instant;

/**
 * Who has the lowest rank in the queue goes first, and among those the one whose weight times idle time is largest; {@code "rank-weight"}.
 *
 * <p>Rank and weight are those of his {@link io.toritsugi.routing.roster.Membership}; idle time is that of {@link LongestIdle} with nothing set, 0 if it is
 * not known. Who must not take a visit is for a stage to say: no rank keeps him from it.
 *
 * <p>Nothing can be set. Stateless and thread-safe.
 *
 * @since 0.1
 */
public final class RankWeight implements AgentRanker<Nothing> {
    /** Makes one. */
    public RankWeight() {}

    @Override
    public String id() {
        return "rank-weight";
    }

    @Override
    public StateCodec<Nothing> codec() {
        return StateCodec.none();
    }

    @Override
    public int compare(AgentView a, AgentView b, RoutableView routable, Nothing state, Instant now) {
        int byRank = Integer.compare(a.membership().rank(), b.membership().rank());
        return byRank != 0
                ? byRank
                : Products.compare(
                        b.membership().weight(), idle(b, now), a.membership().weight(), idle(a, now));
    }

    private static long idle(AgentView agent, Instant now) {
        return LongestIdle.idleSince(agent)
                .map(since -> Products.nanos(Duration.between(since, now)))
                .orElse(0L);
    }
}
