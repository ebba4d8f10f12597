package io.toritsugi.routing.internal.domain;

import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.routing.internal.waiting.Waiting;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * When something happens by itself to one queue, one agent, one visit or one parked leg. At one instant queues come first, by id,
 * then agents, by id, then visits, in the order of arrival, then legs.
 */
public record RoutingDue(
        Instant at,
        @Nullable QueueId queue,
        @Nullable AgentId agent,
        @Nullable ParkedLeg leg,
        long sequence) implements Comparable<RoutingDue> {
    private static final Comparator<RoutingDue> ORDER = Comparator.comparing(RoutingDue::at)
            .thenComparing(RoutingDue::queue, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(RoutingDue::agent, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(RoutingDue::leg, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparingLong(RoutingDue::sequence);

    public static RoutingDue of(Instant at, QueueId queue) {
        return new RoutingDue(at, queue, null, null, 0);
    }

    public static RoutingDue of(Instant at, AgentId agent) {
        return new RoutingDue(at, null, agent, null, 0);
    }

    public static RoutingDue of(Instant at, Waiting waiting) {
        return new RoutingDue(at, null, null, null, waiting.sequence());
    }

    public static RoutingDue of(Instant at, ParkedLeg leg) {
        return new RoutingDue(at, null, null, leg, 0);
    }

    @Override
    public int compareTo(RoutingDue other) {
        return ORDER.compare(this, other);
    }
}
