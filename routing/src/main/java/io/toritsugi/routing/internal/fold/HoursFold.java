package io.toritsugi.routing.internal.fold;

import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.routing.QueueClosed;
import io.toritsugi.core.event.routing.QueueOpened;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.routing.internal.domain.DomainState;
import io.toritsugi.routing.internal.domain.QueueState;
import io.toritsugi.routing.internal.rules.Compiled;
import io.toritsugi.routing.internal.rules.QueueRules;
import java.time.Instant;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Folds by which events queues open and close. */
final class HoursFold {
    private HoursFold() {}

    /** {@return the domain after an event that opens or closes a queue; the same if it is no such event} */
    static DomainState fold(DomainState state, Instant at, Event event, Compiled.Lookup rules) {
        if (event instanceof QueueClosed closed) {
            return closed.emergency()
                    ? state.withQueue(
                            closed.queue(), state.queue(closed.queue()).withClosed(true))
                    : changed(state, at, closed.queue(), true, rules);
        }
        if (event instanceof QueueOpened opened) {
            return opened.supervisor().isPresent()
                    ? state.withQueue(
                            opened.queue(), state.queue(opened.queue()).withClosed(false))
                    : changed(state, at, opened.queue(), false, rules);
        }
        return state;
    }

    private static DomainState changed(
            DomainState state, Instant at, QueueId queue, boolean closed, Compiled.Lookup rules) {
        Optional<Instant> next = nextTurn(rules.find(state.configured()), queue, at);
        return state.withQueue(queue, state.queue(queue).withHours(closed, next.orElse(null)));
    }

    /** {@return the domain whose queues wait for the hours of another configuration} */
    static DomainState following(DomainState state, Instant at, Compiled compiled) {
        NavigableSet<QueueId> queues = new TreeSet<>(state.queues().keySet().toJavaSet());
        compiled.configuration().queues().forEach(queue -> queues.add(queue.id()));
        DomainState next = state;
        for (QueueId queue : queues) {
            QueueState before = next.queue(queue);
            Optional<Instant> change = nextTurn(compiled, queue, at);
            next = next.withQueue(queue, before.withHours(before.closedByHours(), change.orElse(null)));
        }
        return next;
    }

    private static Optional<Instant> nextTurn(@Nullable Compiled compiled, QueueId queue, Instant at) {
        @Nullable QueueRules rules = compiled == null ? null : compiled.queue(queue);
        return rules == null ? Optional.empty() : rules.nextTurn(at);
    }
}
