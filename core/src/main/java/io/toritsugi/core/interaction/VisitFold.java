package io.toritsugi.core.interaction;

import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegRole;
import io.toritsugi.core.event.queue.Dequeued;
import io.toritsugi.core.event.queue.Queued;
import io.toritsugi.core.event.queue.VisitMoved;
import io.toritsugi.core.event.queue.VisitReprioritised;
import io.toritsugi.core.id.VisitId;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/** Folds stays in queues. */
final class VisitFold {
    private VisitFold() {}

    static ImmutableInteraction fold(ImmutableInteraction state, Instant at, ContactEvent event) {
        if (event instanceof Queued queued) {
            return change(state, queued.visit(), visit -> begun(visit, at, queued));
        }
        if (event instanceof VisitReprioritised reprioritised) {
            return change(
                    state,
                    reprioritised.visit(),
                    visit -> visit.withPriority(reprioritised.priority())
                            .withOrderKey(either(reprioritised.orderKey(), visit.orderKey())));
        }
        if (event instanceof VisitMoved moved) {
            return change(
                    state,
                    moved.visit(),
                    visit -> visit.withQueue(moved.queue()).withOrderKey(either(moved.orderKey(), visit.orderKey())));
        }
        if (event instanceof Dequeued dequeued) {
            return change(state, dequeued.visit(), visit -> over(visit, at, dequeued));
        }
        if (event instanceof LegConnected connected
                && connected.role() == LegRole.PRIMARY
                && connected.visit().isPresent()) {
            return change(
                    state,
                    connected.visit().get(),
                    visit -> visit.withAnsweredBy(visit.answeredBy().orElse(connected.leg())));
        }
        return state;
    }

    private static ImmutableVisit begun(ImmutableVisit visit, Instant at, Queued queued) {
        if (visit.queuedAt().isPresent()) {
            return visit;
        }
        return visit.withQueue(queued.queue())
                .withQueuedAt(at)
                .withPriority(queued.priority())
                .withOrderKey(queued.orderKey())
                .withCarriedAge(queued.carriedAge().orElse(Duration.ZERO))
                .withRequirements(queued.requirements())
                .withPreferredAgents(queued.preferredAgents())
                .withChannel(queued.channel());
    }

    private static ImmutableVisit over(ImmutableVisit visit, Instant at, Dequeued dequeued) {
        return visit.waiting()
                ? visit.withLeftAt(at).withCause(dequeued.cause()).withAssertedWait(dequeued.assertedWait())
                : visit;
    }

    private static OptionalLong either(OptionalLong first, OptionalLong second) {
        return first.isPresent() ? first : second;
    }

    private static ImmutableInteraction change(
            ImmutableInteraction state, VisitId id, UnaryOperator<ImmutableVisit> change) {
        return state.withVisits(ContactFold.upsert(
                state.visits(),
                visit -> visit.id().equals(id),
                () -> ImmutableVisit.builder().id(id).build(),
                visit -> change.apply(ImmutableVisit.copyOf(visit))));
    }
}
