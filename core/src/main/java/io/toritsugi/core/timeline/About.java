package io.toritsugi.core.timeline;

import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.QueueId;
import java.util.Optional;

/** What of an event can be shown beside its sort. */
record About(Optional<String> detail, Optional<LegId> leg, Optional<QueueId> queue, Optional<AgentId> agent) {
    static final About NOTHING = new About(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    About detail(String text) {
        return detail(Optional.of(text));
    }

    About detail(Optional<String> text) {
        return new About(text, leg, queue, agent);
    }

    About leg(LegId some) {
        return leg(Optional.of(some));
    }

    About leg(Optional<LegId> some) {
        return new About(detail, some, queue, agent);
    }

    About queue(QueueId some) {
        return queue(Optional.of(some));
    }

    About queue(Optional<QueueId> some) {
        return new About(detail, leg, some, agent);
    }

    About agent(AgentId some) {
        return agent(Optional.of(some));
    }

    About agent(Optional<AgentId> some) {
        return new About(detail, leg, queue, some);
    }
}
