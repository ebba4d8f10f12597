package io.toritsugi.routing.ranker.turn;

import io.toritsugi.routing.strategy.AgentRanker;
import io.toritsugi.routing.strategy.AgentView;
import io.toritsugi.routing.strategy.RoutableView;
import io.toritsugi.routing.strategy.StateCodec;
import io.toritsugi.routing.strategy.StateCodec.Nothing;
import io.toritsugi.routing.strategy.StrategySettings;
import java.time.Instant;

/**
 * Chance decides, with the same chance for each; {@code "random"}.
 *
 * <p>The draw follows from the seed, the visit's place in the order of arrival, how often it was offered, and the ids of the agents: another offer of the visit is another draw,
 * and a replay draws the same. To be set: {@code seed}, a whole number; 0 unless said.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class RandomDraw implements AgentRanker<Nothing> {
    private final long seed;

    /** Makes one with nothing set. */
    public RandomDraw() {
        this(0);
    }

    /**
     * Makes one.
     *
     * @param seed any number
     */
    public RandomDraw(long seed) {
        this.seed = seed;
    }

    @Override
    public String id() {
        return "random";
    }

    @Override
    public RandomDraw configured(StrategySettings settings) {
        settings.checkNames("seed");
        return new RandomDraw(settings.number("seed", 0, Long.MIN_VALUE, Long.MAX_VALUE));
    }

    @Override
    public StateCodec<Nothing> codec() {
        return StateCodec.none();
    }

    @Override
    public int compare(AgentView a, AgentView b, RoutableView routable, Nothing state, Instant now) {
        return Long.compare(Draw.of(seed, a, routable), Draw.of(seed, b, routable));
    }
}
