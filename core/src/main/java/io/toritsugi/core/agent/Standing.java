package io.toritsugi.core.agent;

import io.toritsugi.core.capacity.Capacity;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.QueueId;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** What the events of contacts leave as it is: kept apart, so that they copy less. */
record Standing(
        @Nullable AgentId id,
        SessionState session,
        Capacity capacity,
        SortedSet<QueueId> queues,
        Map<AgentRule, Integer> oddities) {
    Standing withSession(SessionState next) {
        return new Standing(id, next, capacity, queues, oddities);
    }

    Standing withCapacity(Capacity next) {
        return new Standing(id, session, next, queues, oddities);
    }

    Standing withQueues(SortedSet<QueueId> next) {
        return new Standing(id, session, capacity, next, oddities);
    }

    Standing seen(AgentId named, Map<AgentRule, Integer> counted) {
        return new Standing(named, session, capacity, queues, counted);
    }
}
