package io.toritsugi.routing.ranker;

import io.toritsugi.routing.strategy.AgentRanker;
import io.toritsugi.routing.strategy.AgentView;
import io.toritsugi.routing.strategy.RoutableView;
import io.toritsugi.routing.strategy.StateCodec;
import io.toritsugi.routing.strategy.StateCodec.Nothing;
import java.time.Instant;

/**
 * Who has the fewest skills goes first, so that those who can do much stay free for what others cannot; {@code "specialist-first"}.
 *
 * <p>Ties go to the longest idle.
 *
 * <p>Nothing can be set. Stateless and thread-safe.
 *
 * @since 0.1
 */
public final class SpecialistFirst implements AgentRanker<Nothing> {
    /** Makes one. */
    public SpecialistFirst() {}

    @Override
    public String id() {
        return "specialist-first";
    }

    @Override
    public StateCodec<Nothing> codec() {
        return StateCodec.none();
    }

    @Override
    public int compare(AgentView a, AgentView b, RoutableView routable, Nothing state, Instant now) {
        int bySkills =
                Integer.compare(a.entry().skills().size(), b.entry().skills().size());
        return bySkills != 0 ? bySkills : LongestIdle.compareIdle(a, b);
    }
}
