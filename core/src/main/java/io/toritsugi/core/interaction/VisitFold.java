package io.toritsugi.core.interaction;

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

/** Folds stays in queues. */
final class VisitFold {
    private VisitFold() {}

    static void queued(ModifiableInteraction contact, Instant at, Queued event) {
        ModifiableVisit visit = visit(contact, event.visit());
        if (visit.queuedAt().isEmpty()) {
            visit.setQueue(event.queue())
                    .setQueuedAt(at)
                    .setPriority(event.priority())
                    .setOrderKey(event.orderKey())
                    .setCarriedAge(event.carriedAge().orElse(Duration.ZERO))
                    .setRequirements(event.requirements())
                    .setPreferredAgents(event.preferredAgents())
                    .setChannel(event.channel());
        }
    }

    static void reprioritised(ModifiableInteraction contact, Instant at, VisitReprioritised event) {
        ModifiableVisit visit = visit(contact, event.visit());
        visit.setPriority(event.priority()).setOrderKey(either(event.orderKey(), visit.orderKey()));
    }

    static void moved(ModifiableInteraction contact, Instant at, VisitMoved event) {
        ModifiableVisit visit = visit(contact, event.visit());
        visit.setQueue(event.queue()).setOrderKey(either(event.orderKey(), visit.orderKey()));
    }

    static void dequeued(ModifiableInteraction contact, Instant at, Dequeued event) {
        ModifiableVisit visit = visit(contact, event.visit());
        if (visit.waiting()) {
            visit.setLeftAt(at).setCause(event.cause()).setAssertedWait(event.assertedWait());
        }
    }

    static void answered(ModifiableInteraction contact, LegConnected event) {
        if (event.role() == LegRole.PRIMARY && event.visit().isPresent()) {
            ModifiableVisit visit = visit(contact, event.visit().get());
            if (visit.answeredBy().isEmpty()) {
                visit.setAnsweredBy(event.leg());
            }
        }
    }

    private static OptionalLong either(OptionalLong first, OptionalLong second) {
        return first.isPresent() ? first : second;
    }

    private static ModifiableVisit visit(ModifiableInteraction contact, VisitId id) {
        return Elements.changing(
                contact.visits(),
                visit -> visit.id().equals(id),
                () -> ModifiableVisit.create().setId(id),
                visit -> visit instanceof ModifiableVisit changing
                        ? changing
                        : ModifiableVisit.create().from(visit));
    }
}
