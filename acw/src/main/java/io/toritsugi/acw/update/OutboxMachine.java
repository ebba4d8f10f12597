package io.toritsugi.acw.update;

import io.toritsugi.acw.rule.BrokenRule;
import io.toritsugi.acw.update.OutboxCommand.Compensate;
import io.toritsugi.acw.update.OutboxCommand.Report;
import io.toritsugi.acw.update.OutboxCommand.Request;
import io.toritsugi.acw.update.OutboxCommand.Retry;
import io.toritsugi.acw.update.OutboxCommand.Withdraw;
import io.toritsugi.acw.update.event.UpdateCompensated;
import io.toritsugi.acw.update.event.UpdateDeadLettered;
import io.toritsugi.acw.update.event.UpdateDelivered;
import io.toritsugi.acw.update.event.UpdateEvent;
import io.toritsugi.acw.update.event.UpdateFailed;
import io.toritsugi.acw.update.event.UpdateId;
import io.toritsugi.acw.update.event.UpdateRequested;
import io.toritsugi.acw.update.event.UpdateRetried;
import io.toritsugi.acw.update.event.UpdateWithdrawn;
import io.toritsugi.core.decide.Deadlines;
import io.toritsugi.core.decide.Decider;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.journal.SnapshotCodec;
import io.toritsugi.core.journal.personal.ProtectedJson;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Decides what is sent to one other system, when, and how often.
 *
 * <p>Every update is sent until it arrives: at least once, so with an id by which the target knows whether it has it. Those of one key
 * are sent one after the other, in the order in which they were requested; a dead letter holds back what follows it under its key until it
 * is retried, given up or compensated. After several failures in a row nothing is sent for a while, and then one update is tried first. The
 * updates of a submission are requested in the same append as the submission itself, each on the stream of its target, so neither is there
 * without the other. Stateless and thread-safe.
 *
 * @since 0.1
 */
public final class OutboxMachine implements Decider<Outbox, OutboxCommand, BrokenRule<OutboxRule>> {
    private final String target;
    private final DeliveryPolicy policy;

    /**
     * Makes a machine.
     *
     * @param target the other system; not blank
     * @param policy how patient the outbox is
     * @throws IllegalArgumentException if the target is blank
     */
    public OutboxMachine(String target, DeliveryPolicy policy) {
        if (target.isBlank()) {
            throw new IllegalArgumentException("OutboxMachine.target must not be blank");
        }
        this.target = target;
        this.policy = Objects.requireNonNull(policy, "OutboxMachine.policy");
    }

    /**
     * {@return what keeps outboxes as snapshots, in the format {@code toritsugi.outbox/1}} What is still to be sent is protected like the events
     * that request it.
     *
     * @param json how they are written
     */
    public static SnapshotCodec<Outbox> snapshots(ProtectedJson json) {
        return new OutboxSnapshots(Objects.requireNonNull(json, "OutboxMachine.snapshots"));
    }

    @Override
    public Outbox initial() {
        return Outbox.empty();
    }

    @Override
    public Either<BrokenRule<OutboxRule>, List<Dated>> decide(Outbox state, OutboxCommand command, Instant now) {
        Instant at = state.lastEventAt().filter(now::isBefore).orElse(now);
        return events(state, command, at)
                .map(events -> events.stream().map(event -> Dated.of(at, event)).toList());
    }

    private Either<BrokenRule<OutboxRule>, List<Event>> events(Outbox state, OutboxCommand command, Instant at) {
        if (command instanceof Request request) {
            return Either.right(requested(state, request));
        }
        if (command instanceof Report report) {
            return entry(state, report.update())
                    .flatMap(entry -> entry.state() == UpdateState.PENDING
                            ? Either.right(report(state, entry, report, at))
                            : refused(OutboxRule.NOT_PENDING, report.update()));
        }
        if (command instanceof Retry retry) {
            return dead(state, retry.update())
                    .map(entry -> List.of(UpdateRetried.builder()
                            .target(target)
                            .update(retry.update())
                            .by(retry.by())
                            .build()));
        }
        if (command instanceof Withdraw withdraw) {
            return withdraw.reason().isBlank()
                    ? refused(OutboxRule.REASON_MISSING, withdraw.update())
                    : dead(state, withdraw.update())
                            .map(entry -> List.of(withdrawn(withdraw.update(), withdraw.reason(), withdraw.by())));
        }
        Compensate compensate = (Compensate) command;
        return entry(state, compensate.update()).flatMap(entry -> compensate(state, entry, compensate));
    }

    private List<Event> requested(Outbox state, Request request) {
        List<Event> events = new ArrayList<>();
        Set<UpdateId> now = new TreeSet<>();
        for (UpdateOrder order : request.orders()) {
            if (state.find(order.id()).isEmpty() && now.add(order.id())) {
                events.add(requested(order, Optional.empty(), request.by()));
            }
        }
        return events;
    }

    private UpdateRequested requested(UpdateOrder order, Optional<UpdateId> compensates, Actor by) {
        return UpdateRequested.builder()
                .target(target)
                .update(order.id())
                .kind(order.kind())
                .key(order.key())
                .putAllValues(order.values())
                .putAllPersonalValues(order.personalValues())
                .contact(order.contact())
                .customer(order.customer())
                .caseId(order.caseId())
                .compensates(compensates)
                .basis(order.basis())
                .by(by)
                .build();
    }

    private List<Event> report(Outbox state, Entry entry, Report report, Instant at) {
        int attempt = entry.attempts() + 1;
        if (report.delivery() instanceof Delivery.Arrived arrived) {
            return List.of(UpdateDelivered.builder()
                    .target(target)
                    .update(report.update())
                    .attempt(attempt)
                    .reference(arrived.reference())
                    .build());
        }
        Delivery.Failed failed = (Delivery.Failed) report.delivery();
        boolean again = failed.again() && attempt < policy.attempts();
        boolean opens = failed.again() && state.failuresInRow() + 1 >= policy.failuresInRow();
        List<Event> events = new ArrayList<>();
        events.add(UpdateFailed.builder()
                .target(target)
                .update(report.update())
                .attempt(attempt)
                .reason(failed.reason())
                .refused(!failed.again())
                .retryAt(again ? Optional.of(policy.retryAt(attempt, at)) : Optional.empty())
                .circuitOpenUntil(opens ? Optional.of(Deadlines.after(at, policy.circuitOpen())) : Optional.empty())
                .build());
        if (!again) {
            events.add(UpdateDeadLettered.builder()
                    .target(target)
                    .update(report.update())
                    .attempts(attempt)
                    .reason(failed.reason())
                    .build());
        }
        return events;
    }

    private Either<BrokenRule<OutboxRule>, List<Event>> compensate(Outbox state, Entry entry, Compensate compensate) {
        UpdateId id = compensate.update();
        if (entry.compensated() || entry.state() == UpdateState.WITHDRAWN) {
            return refused(OutboxRule.COMPENSATED_TWICE, id);
        }
        if (!entry.everSent()) {
            return Either.right(List.of(
                    withdrawn(id, "compensated", compensate.by()), compensated(id, Optional.empty(), compensate.by())));
        }
        Optional<UpdateOrder> with = compensate
                .with()
                .filter(order -> order.key().equals(entry.key())
                        && state.find(order.id()).isEmpty());
        if (with.isEmpty()) {
            return refused(OutboxRule.COUNTER_UPDATE_MISSING, id);
        }
        List<Event> events = new ArrayList<>();
        if (entry.state() == UpdateState.DEAD) {
            events.add(withdrawn(id, "compensated", compensate.by()));
        }
        events.add(requested(with.get(), Optional.of(id), compensate.by()));
        events.add(compensated(id, with.map(UpdateOrder::id), compensate.by()));
        return Either.right(events);
    }

    private UpdateWithdrawn withdrawn(UpdateId id, String reason, Actor by) {
        return UpdateWithdrawn.builder()
                .target(target)
                .update(id)
                .reason(reason)
                .by(by)
                .build();
    }

    private UpdateCompensated compensated(UpdateId id, Optional<UpdateId> with, Actor by) {
        return UpdateCompensated.builder()
                .target(target)
                .update(id)
                .with(with)
                .by(by)
                .build();
    }

    private static Either<BrokenRule<OutboxRule>, Entry> entry(Outbox state, UpdateId id) {
        return state.find(id)
                .map(Either::<BrokenRule<OutboxRule>, Entry>right)
                .orElseGet(() -> refused(OutboxRule.UNKNOWN, id));
    }

    private static Either<BrokenRule<OutboxRule>, Entry> dead(Outbox state, UpdateId id) {
        return entry(state, id)
                .flatMap(entry ->
                        entry.state() == UpdateState.DEAD ? Either.right(entry) : refused(OutboxRule.NOT_DEAD, id));
    }

    private static <T> Either<BrokenRule<OutboxRule>, T> refused(OutboxRule rule, UpdateId id) {
        return Either.left(BrokenRule.of(rule, id));
    }

    @Override
    public Outbox evolve(Outbox state, Dated dated) {
        if (!(dated.event() instanceof UpdateEvent event) || !event.target().equals(target)) {
            return state;
        }
        Outbox next = event instanceof UpdateRequested request
                ? state.requested(request)
                : state.find(event.update())
                        .map(entry -> changed(state, entry, event))
                        .orElse(state);
        return next.seen(dated.occurredAt());
    }

    private static Outbox changed(Outbox state, Entry entry, UpdateEvent event) {
        UpdateId id = event.update();
        if (event instanceof UpdateDelivered) {
            return state.changed(id, entry.delivered()).circuit(0, Optional.empty());
        }
        if (event instanceof UpdateFailed failed) {
            Outbox next = state.changed(id, entry.failed(failed.retryAt()));
            return failed.refused()
                    ? next.circuit(0, Optional.empty())
                    : next.circuit(state.failuresInRow() + 1, failed.circuitOpenUntil());
        }
        if (event instanceof UpdateDeadLettered) {
            return state.changed(id, entry.dead());
        }
        if (event instanceof UpdateRetried) {
            return state.changed(id, entry.retried());
        }
        if (event instanceof UpdateWithdrawn) {
            return state.changed(id, entry.withdrawn());
        }
        return event instanceof UpdateCompensated ? state.changed(id, entry.takenBack()) : state;
    }
}
