package io.toritsugi.routing.ranker.turn;

import io.toritsugi.routing.strategy.AgentRanker;
import io.toritsugi.routing.strategy.AgentView;
import io.toritsugi.routing.strategy.RoutableView;
import io.toritsugi.routing.strategy.StateCodec;
import io.toritsugi.routing.strategy.StateCodec.Nothing;
import io.toritsugi.routing.strategy.StrategySettings;
import java.time.Instant;

/**
 * Chance decides, with chances in proportion to the weights in the queue; {@code "weighted-random"}.
 *
 * <p>Of those who can take the visit, each is first with the probability weight / sum of weights. An agent of weight 0 is behind all others, and so is
 * drawn only where nobody else can take the visit: {@code member.weight > 0} in what the queue requires keeps him out then too. What the draw
 * follows from, and the setting {@code seed}, are as for {@link RandomDraw}.
 *
 * <p>Who has the least -ln(u) / weight goes first, u drawn evenly from 0 to 1. Source: Efraimidis and Spirakis, Weighted random sampling with a reservoir, 2006.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class WeightedRandom implements AgentRanker<Nothing> {
    private final long seed;

    /** Makes one with nothing set. */
    public WeightedRandom() {
        this(0);
    }

    /**
     * Makes one.
     *
     * @param seed any number
     */
    public WeightedRandom(long seed) {
        this.seed = seed;
    }

    @Override
    public String id() {
        return "weighted-random";
    }

    @Override
    public WeightedRandom configured(StrategySettings settings) {
        settings.checkNames("seed");
        return new WeightedRandom(settings.number("seed", 0, Long.MIN_VALUE, Long.MAX_VALUE));
    }

    @Override
    public StateCodec<Nothing> codec() {
        return StateCodec.none();
    }

    @Override
    public int compare(AgentView a, AgentView b, RoutableView routable, Nothing state, Instant now) {
        return Double.compare(key(a, routable), key(b, routable));
    }

    private double key(AgentView agent, RoutableView routable) {
        return -StrictMath.log(Draw.fraction(Draw.of(seed, agent, routable)))
                / agent.membership().weight();
    }
}
