package io.toritsugi.core.agent;

import io.toritsugi.core.capacity.Holding;
import java.util.ArrayList;
import java.util.List;

/** Everything of an agent that holds a part of his capacity. */
final class Holdings {
    private Holdings() {}

    static List<Holding> of(Agent agent) {
        List<Holding> holdings =
                new ArrayList<>(agent.engagements().size() + agent.manualWork().size());
        holdings.addAll(agent.engagements());
        holdings.addAll(agent.manualWork());
        return List.copyOf(holdings);
    }
}
