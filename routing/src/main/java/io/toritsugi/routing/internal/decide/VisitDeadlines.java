package io.toritsugi.routing.internal.decide;

import io.toritsugi.core.decide.Deadlines;
import io.toritsugi.core.event.queue.DequeueCause;
import io.toritsugi.core.event.routing.ExclusionLapsed;
import io.toritsugi.core.event.routing.ExclusionsReset;
import io.toritsugi.core.event.routing.HoldEnded;
import io.toritsugi.core.event.routing.HoldReason;
import io.toritsugi.routing.internal.rules.QueueRules;
import io.toritsugi.routing.internal.waiting.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What happens to a visit by itself, beside the opening of its stages. */
final class VisitDeadlines {
    private VisitDeadlines() {}

    static void fire(RoutingDecision decision, Waiting waiting) {
        QueueRules rules = decision.rules().rulesOf(waiting);
        if (rules == null) {
            return;
        }
        Optional<Duration> longest = rules.queue().limits().maxWait();
        if (longest.isPresent() && isPast(Deadlines.after(waiting.inQueueSince(), longest.get()), decision)) {
            Leaving.leave(
                    decision,
                    waiting,
                    DequeueCause.TIMED_OUT,
                    rules.queue().limits().whenTimedOut());
            return;
        }
        waiting.holds().forEach((reason, hold) -> {
            if (hold.until() != null && isPast(hold.until(), decision)) {
                end(decision, waiting, rules, reason);
            }
        });
        waiting.exclusions().forEach((agent, excluded) -> {
            if (excluded.until() != null && isPast(excluded.until(), decision)) {
                decision.happen(ExclusionLapsed.builder()
                        .routable(waiting.routable())
                        .visit(waiting.visit())
                        .queue(waiting.queue())
                        .agent(agent)
                        .build());
            }
        });
        if (waiting.backOff() != null && isPast(waiting.backOff(), decision)) {
            decision.happen(ExclusionsReset.builder()
                    .routable(waiting.routable())
                    .visit(waiting.visit())
                    .queue(waiting.queue())
                    .build());
        }
    }

    private static void end(RoutingDecision decision, Waiting waiting, QueueRules rules, HoldReason reason) {
        if (reason == HoldReason.ANSWER) {
            Asking.late(decision, waiting, rules);
        } else {
            decision.happen(HoldEnded.builder()
                    .routable(waiting.routable())
                    .visit(waiting.visit())
                    .queue(waiting.queue())
                    .reason(reason)
                    .build());
        }
    }

    private static boolean isPast(Instant due, RoutingDecision decision) {
        return !due.isAfter(decision.at());
    }
}
