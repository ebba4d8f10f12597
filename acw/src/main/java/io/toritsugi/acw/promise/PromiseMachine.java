package io.toritsugi.acw.promise;

import io.toritsugi.acw.internal.snapshot.StateSnapshots;
import io.toritsugi.acw.promise.PromiseCommand.Cancel;
import io.toritsugi.acw.promise.PromiseCommand.Keep;
import io.toritsugi.acw.promise.PromiseCommand.Make;
import io.toritsugi.acw.promise.PromiseCommand.Renegotiate;
import io.toritsugi.acw.promise.PromiseCommand.Tick;
import io.toritsugi.acw.rule.BrokenRule;
import io.toritsugi.core.decide.Decider;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.promise.PromiseBroken;
import io.toritsugi.core.event.promise.PromiseCancelled;
import io.toritsugi.core.event.promise.PromiseKept;
import io.toritsugi.core.event.promise.PromiseMade;
import io.toritsugi.core.event.promise.PromiseRenegotiated;
import io.toritsugi.core.id.PromiseId;
import io.toritsugi.core.journal.SnapshotCodec;
import io.toritsugi.core.journal.personal.ProtectedJson;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides what becomes of one promise.
 *
 * <pre>
 * OPEN    kept: KEPT · another time, with consent: OPEN · withdrawn: CANCELLED · its time came, by time alone: BROKEN
 * BROKEN  kept after all: KEPT_LATE
 * </pre>
 *
 * <p>Its time is exclusive: at the instant itself the promise is broken, and what is done then is late. Stateless and thread-safe.
 *
 * @since 0.1
 */
public final class PromiseMachine implements Decider<WatchedPromise, PromiseCommand, BrokenRule<PromiseRule>> {
    /** Makes a machine. */
    public PromiseMachine() {}

    /**
     * {@return what keeps promises as snapshots, in the format {@code toritsugi.promise/1}} Marked fields are protected like those of the events: when the
     * customer is forgotten, so are they.
     *
     * @param json how they are written
     */
    public static SnapshotCodec<WatchedPromise> snapshots(ProtectedJson json) {
        return new StateSnapshots<>(
                "toritsugi.promise/1",
                WatchedPromise.class,
                state -> state.made().stream().flatMap(made -> made.concerns().stream()),
                json);
    }

    @Override
    public WatchedPromise initial() {
        return WatchedPromise.unknown();
    }

    @Override
    public WatchedPromise evolve(WatchedPromise state, Dated event) {
        return PromiseFold.fold(state, event);
    }

    @Override
    public Optional<Instant> nextDeadline(WatchedPromise state) {
        return state.nextDeadline();
    }

    @Override
    public Either<BrokenRule<PromiseRule>, List<Dated>> decide(
            WatchedPromise state, PromiseCommand command, Instant now) {
        Instant at = state.lastEventAt().filter(now::isBefore).orElse(now);
        if (command instanceof Make make) {
            return make(state, make, at);
        }
        if (state.made().isEmpty()) {
            return command instanceof Tick
                    ? Either.right(List.of())
                    : refused(PromiseRule.NOT_MADE, command.getClass().getSimpleName());
        }
        List<Dated> due = broken(state, at);
        WatchedPromise known = replay(state, due);
        return command instanceof Tick ? Either.right(due) : decide(known, command, at, due);
    }

    private static Either<BrokenRule<PromiseRule>, List<Dated>> decide(
            WatchedPromise state, PromiseCommand command, Instant at, List<Dated> due) {
        PromiseId id = state.id().orElseThrow();
        if (!state.owed()) {
            return refused(PromiseRule.ENDED, id);
        }
        if (command instanceof Keep keep) {
            return after(
                    due,
                    at,
                    PromiseKept.builder()
                            .promise(id)
                            .followUp(keep.followUp())
                            .by(keep.by())
                            .build());
        }
        if (!state.open()) {
            return refused(PromiseRule.BROKEN, id);
        }
        if (command instanceof Renegotiate other) {
            return renegotiate(id, other, at, due);
        }
        Cancel cancel = (Cancel) command;
        return cancel.reason().isBlank()
                ? refused(PromiseRule.REASON_MISSING, id)
                : after(
                        due,
                        at,
                        PromiseCancelled.builder()
                                .promise(id)
                                .reason(cancel.reason())
                                .by(cancel.by())
                                .build());
    }

    private Either<BrokenRule<PromiseRule>, List<Dated>> make(WatchedPromise state, Make make, Instant at) {
        PromiseOrder order = make.order();
        if (state.made().isPresent()) {
            return refused(PromiseRule.MADE_TWICE, make.id());
        }
        if (order.what().isBlank() || order.basis().isBlank()) {
            return refused(PromiseRule.INCOMPLETE, make.id());
        }
        List<Dated> made = List.of(Dated.of(
                at,
                PromiseMade.builder()
                        .promise(make.id())
                        .what(order.what())
                        .customer(order.customer())
                        .contact(order.contact())
                        .leg(order.leg())
                        .agent(order.agent())
                        .owner(order.owner())
                        .dueAt(order.dueAt())
                        .calendar(order.calendar())
                        .addAllFollowUps(order.followUps())
                        .basis(order.basis())
                        .by(make.by())
                        .build()));
        List<Dated> events = new ArrayList<>(made);
        events.addAll(broken(replay(state, made), at));
        return Either.right(List.copyOf(events));
    }

    private static Either<BrokenRule<PromiseRule>, List<Dated>> renegotiate(
            PromiseId id, Renegotiate other, Instant at, List<Dated> due) {
        if (other.consent().isBlank()) {
            return refused(PromiseRule.CONSENT_MISSING, id);
        }
        return other.dueAt().isAfter(at)
                ? after(
                        due,
                        at,
                        PromiseRenegotiated.builder()
                                .promise(id)
                                .dueAt(other.dueAt())
                                .consent(other.consent())
                                .by(other.by())
                                .build())
                : refused(PromiseRule.TIME_PASSED, other.dueAt());
    }

    private static List<Dated> broken(WatchedPromise state, Instant now) {
        return state.nextDeadline()
                .filter(deadline -> !deadline.isAfter(now))
                .map(deadline -> List.of(Dated.of(
                        deadline,
                        PromiseBroken.builder()
                                .promise(state.id().orElseThrow())
                                .dueAt(state.dueAt().orElseThrow())
                                .build())))
                .orElse(List.of());
    }

    private static Either<BrokenRule<PromiseRule>, List<Dated>> after(List<Dated> due, Instant at, Event event) {
        List<Dated> events = new ArrayList<>(due);
        events.add(Dated.of(at, event));
        return Either.right(List.copyOf(events));
    }

    private static Either<BrokenRule<PromiseRule>, List<Dated>> refused(PromiseRule rule, Object subject) {
        return Either.left(BrokenRule.of(rule, subject));
    }
}
