package io.toritsugi.examples.plugin;

import io.toritsugi.core.fact.FactValue;
import io.toritsugi.routing.ranker.LongestIdle;
import io.toritsugi.routing.strategy.AgentRanker;
import io.toritsugi.routing.strategy.AgentView;
import io.toritsugi.routing.strategy.RoutableView;
import io.toritsugi.routing.strategy.StateCodec;
import io.toritsugi.routing.strategy.StateCodec.Nothing;
import io.toritsugi.routing.strategy.StrategySettings;
import java.time.Instant;
import java.util.Optional;

/**
 * Agents of the customer's own site go first, and among them, and among all others, the longest idle.
 *
 * <p>To be set: {@code fact}, the fact of the contact that names the site; {@code contact.fact.site} unless said.
 *
 * @since 0.1
 */
public final class NearestDesk implements AgentRanker<Nothing> {
    private final String fact;

    /** Makes one with nothing set. */
    public NearestDesk() {
        this("contact.fact.site");
    }

    private NearestDesk(String fact) {
        this.fact = fact;
    }

    @Override
    public String id() {
        return "nearest-desk";
    }

    @Override
    public NearestDesk configured(StrategySettings settings) {
        settings.checkNames("fact");
        return new NearestDesk(settings.text("fact", fact));
    }

    @Override
    public StateCodec<Nothing> codec() {
        return StateCodec.none();
    }

    @Override
    public int compare(AgentView a, AgentView b, RoutableView routable, Nothing state, Instant now) {
        int bySite = Boolean.compare(isNear(b, routable), isNear(a, routable));
        return bySite != 0 ? bySite : LongestIdle.compareIdle(a, b);
    }

    private boolean isNear(AgentView agent, RoutableView routable) {
        Optional<FactValue> site = routable.facts().find(fact);
        return site.isPresent() && site.equals(agent.facts().find("agent.site"));
    }
}
