package io.toritsugi.routing.internal.fold;

import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.queue.Dequeued;
import io.toritsugi.core.interaction.Visit;
import io.toritsugi.routing.internal.domain.DomainState;
import io.toritsugi.routing.internal.domain.QueueFacts;
import io.toritsugi.routing.internal.rules.Compiled;
import io.toritsugi.routing.internal.waiting.Waiting;
import java.time.Duration;
import java.util.Optional;

/** Counts the visits of queues that end. */
final class ServedFold {
    private ServedFold() {}

    /**
     * {@return the domain with a visit that ended counted in the queue that it was in last; the same if none did}
     *
     * @param before the domain before the event
     * @param after the domain after it
     */
    static DomainState fold(DomainState before, DomainState after, Dated dated, Compiled.Lookup rules) {
        if (!(dated.event() instanceof Dequeued left)) {
            return after;
        }
        Waiting waiting = before.find(left.visit());
        // The KPIs of these names are those of contacts.
        if (waiting == null || left.routable().workItem().isPresent() || after.find(left.visit()) != null) {
            return after;
        }
        boolean connected = before.floor()
                .findContact(left.routable())
                .flatMap(contact -> contact.findVisit(left.visit()))
                .flatMap(Visit::answeredBy)
                .isPresent();
        Duration wait =
                left.assertedWait().orElseGet(() -> Duration.between(waiting.waitingSince(), dated.occurredAt()));
        return after.withQueue(
                waiting.queue(),
                after.queue(waiting.queue())
                        .with(QueueFacts.servedSoFar(after, waiting.queue(), rules)
                                .plus(left.cause(), connected, Optional.of(wait))));
    }
}
