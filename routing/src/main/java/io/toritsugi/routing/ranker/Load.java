package io.toritsugi.routing.ranker;

import io.toritsugi.core.agent.Agent;
import io.toritsugi.routing.strategy.AgentView;
import io.toritsugi.routing.strategy.RoutableView;

/** The share of an agent's capacity that would be in use if he took a visit. */
final class Load {
    private Load() {}

    /** Compares the shares; that of an agent without capacity is larger than any. */
    static int compare(AgentView a, AgentView b, RoutableView routable) {
        int first = a.state().capacity().total();
        int second = b.state().capacity().total();
        return first == 0 || second == 0
                ? Boolean.compare(first == 0, second == 0)
                : Long.compare((long) units(a.state(), routable) * second, (long) units(b.state(), routable) * first);
    }

    private static int units(Agent agent, RoutableView routable) {
        return agent.unitsUsed()
                + routable.channel().map(agent.capacity()::unitsOf).orElse(0);
    }
}
