package io.toritsugi.routing.internal.decide;

import io.toritsugi.core.event.queue.DequeueCause;
import io.toritsugi.core.event.queue.Dequeued;
import io.toritsugi.core.event.queue.VisitMoved;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.routing.configuration.QueueLimit;
import io.toritsugi.routing.configuration.QueueLimits;
import io.toritsugi.routing.internal.domain.QueueFacts;
import io.toritsugi.routing.internal.rules.Compiled;
import io.toritsugi.routing.internal.rules.QueueRules;
import io.toritsugi.routing.internal.waiting.Waiting;
import java.util.List;
import java.util.Optional;

/** Takes a visit out of its queue, or to another one, and lets it into that. */
public final class Leaving {
    private Leaving() {}

    /** Lets a visit leave with a cause, or move where the limit says so. */
    public static void leave(RoutingDecision decision, Waiting waiting, DequeueCause cause, QueueLimit limit) {
        Compiled current = decision.current();
        Optional<QueueId> to = limit.toQueue().filter(queue -> current != null && current.queue(queue) != null);
        if (to.isPresent() && decision.entersAnew(waiting, to.get())) {
            decision.follow(VisitMoved.builder()
                    .routable(waiting.routable())
                    .visit(waiting.visit())
                    .queue(to.get())
                    .orderKey(waiting.sequence())
                    .build());
            admit(decision, waiting.visit());
            return;
        }
        decision.follow(Dequeued.builder()
                .routable(waiting.routable())
                .visit(waiting.visit())
                .cause(cause)
                .build());
    }

    /** Moves a visit to another queue. */
    static void move(RoutingDecision decision, Waiting waiting, QueueId queue) {
        leave(
                decision,
                waiting,
                DequeueCause.FLOWED_OUT,
                QueueLimit.builder().toQueue(queue).build());
    }

    /** Takes a visit out if its queue is closed or without agents; if it is full, whether it is offered at once decides. */
    public static void admit(RoutingDecision decision, VisitId visit) {
        Waiting waiting = decision.state().find(visit);
        QueueRules rules = waiting == null ? null : decision.rules().rulesOf(waiting);
        if (waiting == null || rules == null) {
            return;
        }
        QueueLimits limits = rules.queue().limits();
        if (isClosed(decision, waiting.queue())) {
            leave(decision, waiting, DequeueCause.CLOSED, QueueLimit.leave());
        } else if (limits.needsAgentsToJoin() && QueueFacts.staffed(decision.state(), waiting.queue()) == 0) {
            leave(decision, waiting, DequeueCause.NO_AGENTS_ON_JOIN, limits.withoutAgents());
        } else if (isFull(decision, waiting, limits)) {
            decision.overfull().add(visit);
        }
    }

    private static boolean isFull(RoutingDecision decision, Waiting waiting, QueueLimits limits) {
        return limits.maxWaiting().isPresent()
                && QueueFacts.waiting(decision.state(), waiting.queue())
                        > limits.maxWaiting().getAsInt();
    }

    /** Takes those out who came into a full queue and were offered to nobody at once. {@return whether anybody was} */
    static boolean turnAway(RoutingDecision decision) {
        List<VisitId> came = List.copyOf(decision.overfull());
        decision.overfull().clear();
        boolean any = false;
        for (VisitId visit : came) {
            Waiting waiting = decision.state().find(visit);
            QueueRules rules = waiting == null ? null : decision.rules().rulesOf(waiting);
            if (waiting != null
                    && rules != null
                    && waiting.open().isEmpty()
                    && isFull(decision, waiting, rules.queue().limits())) {
                leave(
                        decision,
                        waiting,
                        DequeueCause.FULL,
                        rules.queue().limits().whenFull());
                any = true;
            }
        }
        return any;
    }

    /** {@return whether a queue takes nobody, by its hours or by order of a supervisor} */
    public static boolean isClosed(RoutingDecision decision, QueueId queue) {
        return decision.state().closed(queue) || decision.state().closedByHours(queue);
    }
}
