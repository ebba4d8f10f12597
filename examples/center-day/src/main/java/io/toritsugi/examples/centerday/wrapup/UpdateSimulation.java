package io.toritsugi.examples.centerday.wrapup;

import io.toritsugi.acw.document.Document;
import io.toritsugi.acw.update.Delivery;
import io.toritsugi.acw.update.DeliveryPolicy;
import io.toritsugi.acw.update.Outbox;
import io.toritsugi.acw.update.OutboxCommand;
import io.toritsugi.acw.update.OutboxMachine;
import io.toritsugi.acw.update.UpdateOrder;
import io.toritsugi.acw.update.event.UpdateDeadLettered;
import io.toritsugi.acw.update.event.UpdateDelivered;
import io.toritsugi.acw.update.event.UpdateRequested;
import io.toritsugi.acw.update.order.RequestedUpdates;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.interaction.Interaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * Sends the updates that simulated wrap-ups ask for to systems that follow a script: of a hundred attempts ninety-four arrive, five fail for now and one
 * for ever. Which do comes from dice.
 *
 * <p>Not thread-safe.
 */
final class UpdateSimulation {
    private static final String NOTIFICATIONS = "notifications";

    private final SortedMap<String, UpdateFigures> figures = new TreeMap<>();

    /** Sends what a submitted document tells other systems. */
    void accept(Document document, Interaction contact, RandomGenerator dice) {
        document.submittedAt()
                .ifPresent(submitted -> RequestedUpdates.of(document, contact, NOTIFICATIONS)
                        .byTarget()
                        .forEach((target, orders) -> send(target, orders, submitted, dice)));
    }

    /** What became of the updates, by the system that they go to. */
    SortedMap<String, UpdateFigures> figures() {
        return figures;
    }

    private void send(String target, List<UpdateOrder> orders, Instant submitted, RandomGenerator dice) {
        UpdateFigures counted = figures.computeIfAbsent(target, any -> new UpdateFigures());
        OutboxMachine machine = new OutboxMachine(target, DeliveryPolicy.standard());
        Outbox outbox = machine.initial();
        outbox = decided(machine, outbox, new OutboxCommand.Request(orders, Actor.SYSTEM), submitted, counted);
        Instant now = submitted;
        for (Optional<Instant> next = outbox.nextAttempt(); next.isPresent(); next = outbox.nextAttempt()) {
            now = next.get().isAfter(now) ? next.get() : now;
            for (UpdateRequested update : outbox.ready(now)) {
                OutboxCommand report = new OutboxCommand.Report(update.update(), delivery(dice.nextInt(100)));
                outbox = decided(machine, outbox, report, now, counted);
            }
        }
    }

    private static Delivery delivery(int fate) {
        if (fate == 0) {
            return Delivery.refused("the account is closed");
        }
        return fate <= 5 ? Delivery.failed("no answer") : Delivery.arrived();
    }

    private static Outbox decided(
            OutboxMachine machine, Outbox outbox, OutboxCommand command, Instant now, UpdateFigures counted) {
        List<Dated> events = machine.decide(outbox, command, now).getOrElse(List.of());
        for (Dated dated : events) {
            if (dated.event() instanceof UpdateRequested) {
                counted.requested();
            } else if (dated.event() instanceof UpdateDelivered delivered) {
                counted.delivered(delivered.attempt());
            } else if (dated.event() instanceof UpdateDeadLettered) {
                counted.given();
            }
        }
        return machine.replay(outbox, events);
    }
}
