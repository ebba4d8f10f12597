package io.toritsugi.core.interaction;

import io.toritsugi.core.event.queue.DequeueCause;
import io.toritsugi.core.event.queue.Dequeued;
import io.toritsugi.core.event.queue.Queued;
import io.toritsugi.core.id.VisitId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules of stays in queues. */
final class VisitRules {
    private VisitRules() {}

    static @Nullable ContactRule queueing(Interaction before, Instant at, Queued event) {
        return before.findVisit(event.visit()).isPresent() ? ContactRule.VISIT_TWICE : null;
    }

    /** Whether a visit is known and waits. */
    static @Nullable ContactRule waiting(Interaction state, VisitId id) {
        Optional<Visit> visit = state.findVisit(id);
        if (visit.isEmpty()) {
            return ContactRule.VISIT_UNKNOWN;
        }
        return visit.get().waiting() ? null : ContactRule.VISIT_ENDED;
    }

    static boolean toAnAgent(DequeueCause cause) {
        return cause == DequeueCause.ANSWERED || cause == DequeueCause.PULLED;
    }

    static @Nullable ContactRule leaving(Interaction state, Instant at, Dequeued dequeued) {
        @Nullable ContactRule broken = waiting(state, dequeued.visit());
        if (broken != null) {
            return broken;
        }
        Visit visit = state.findVisit(dequeued.visit()).orElseThrow();
        if (visit.answeredBy().isPresent() && !toAnAgent(dequeued.cause())) {
            return ContactRule.VISIT_ALREADY_ANSWERED;
        }
        return visit.queuedAt().filter(at::isBefore).isPresent() ? ContactRule.TIME_REVERSED : null;
    }
}
