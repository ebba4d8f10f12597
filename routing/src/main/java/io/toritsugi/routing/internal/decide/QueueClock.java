package io.toritsugi.routing.internal.decide;

import io.toritsugi.core.event.routing.QueueClosed;
import io.toritsugi.core.event.routing.QueueOpened;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.routing.configuration.Queue;
import io.toritsugi.routing.internal.rules.Compiled;
import io.toritsugi.routing.internal.rules.QueueRules;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opens and closes queues by their hours. */
public final class QueueClock {
    private QueueClock() {}

    /** Lets hours that were not looked at before hold: each queue is open or closed by them from now on. */
    public static void set(RoutingDecision decision) {
        Compiled compiled = decision.current();
        if (compiled == null) {
            return;
        }
        List<Queue> queues = compiled.configuration().queues().stream()
                .sorted(Comparator.comparing(Queue::id))
                .toList();
        for (Queue queue : queues) {
            boolean open = isOpen(compiled, queue.id(), decision.at());
            if (open == decision.state().closedByHours(queue.id())) {
                turn(decision, queue.id(), open);
            }
        }
    }

    /** What is due for a queue: its hours change just now. */
    static void fire(RoutingDecision decision, QueueId queue) {
        turn(decision, queue, isOpen(decision.current(), queue, decision.at()));
    }

    private static void turn(RoutingDecision decision, QueueId queue, boolean open) {
        decision.happen(
                open
                        ? QueueOpened.builder().queue(queue).build()
                        : QueueClosed.builder().queue(queue).emergency(false).build());
    }

    private static boolean isOpen(@Nullable Compiled compiled, QueueId queue, Instant now) {
        @Nullable QueueRules rules = compiled == null ? null : compiled.queue(queue);
        return rules == null || rules.isOpen(now);
    }
}
