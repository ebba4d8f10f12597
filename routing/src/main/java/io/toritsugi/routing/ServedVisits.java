package io.toritsugi.routing;

import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.queue.Dequeued;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.interaction.Visit;
import io.toritsugi.routing.ServiceCounts.Period;
import io.toritsugi.routing.configuration.Queue;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Counts the visits of queues that end. */
final class ServedVisits {
    private ServedVisits() {}

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
                        .with(soFar(after, waiting.queue(), rules).plus(left.cause(), connected, Optional.of(wait))));
    }

    /** {@return how the visits of a queue have ended so far: on the day of the last event of the domain, against the target that holds} */
    static ServiceCounts soFar(DomainState state, QueueId queue, Compiled.Lookup rules) {
        @Nullable Compiled compiled = rules.find(state.configured());
        @Nullable QueueRules held = compiled == null ? null : compiled.queue(queue);
        @Nullable Queue configured = held == null ? null : held.queue();
        Instant now = state.lastEventAt().orElse(Instant.EPOCH);
        return state.queue(queue).served().in(Period.of(configured, now));
    }
}
