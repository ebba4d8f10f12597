package io.toritsugi.kpi.collect;

import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.queue.Dequeued;
import io.toritsugi.core.event.queue.Queued;
import io.toritsugi.core.id.RoutableId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who waits after a log in order of time, each contact in one visit at a time: written down plainly. */
final class WaitingTwin {
    private WaitingTwin() {}

    static int waiting(List<Dated> log) {
        return since(log).size();
    }

    static Optional<Duration> longest(List<Dated> log, Instant now) {
        return since(log).values().stream().min(Comparator.naturalOrder()).map(start -> Duration.between(start, now));
    }

    private static Map<RoutableId, Instant> since(List<Dated> log) {
        Map<RoutableId, Instant> since = new HashMap<>();
        for (Dated event : log) {
            if (event.event() instanceof Queued queued) {
                since.put(queued.routable(), event.occurredAt());
            } else if (event.event() instanceof Dequeued left) {
                since.remove(left.routable());
            }
        }
        return since;
    }
}
