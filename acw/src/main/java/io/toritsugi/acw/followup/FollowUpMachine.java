package io.toritsugi.acw.followup;

import io.toritsugi.acw.followup.FollowUpCommand.Acknowledge;
import io.toritsugi.acw.followup.FollowUpCommand.Assign;
import io.toritsugi.acw.followup.FollowUpCommand.Await;
import io.toritsugi.acw.followup.FollowUpCommand.Cancel;
import io.toritsugi.acw.followup.FollowUpCommand.Claim;
import io.toritsugi.acw.followup.FollowUpCommand.Complete;
import io.toritsugi.acw.followup.FollowUpCommand.Create;
import io.toritsugi.acw.followup.FollowUpCommand.Dial;
import io.toritsugi.acw.followup.FollowUpCommand.Fail;
import io.toritsugi.acw.followup.FollowUpCommand.GiveBack;
import io.toritsugi.acw.followup.FollowUpCommand.Move;
import io.toritsugi.acw.followup.FollowUpCommand.ReportAttempt;
import io.toritsugi.acw.followup.FollowUpCommand.Start;
import io.toritsugi.acw.followup.FollowUpCommand.Tick;
import io.toritsugi.acw.internal.snapshot.StateSnapshots;
import io.toritsugi.acw.rule.BrokenRule;
import io.toritsugi.core.decide.Decider;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.followup.FollowUpAssigned;
import io.toritsugi.core.event.followup.FollowUpCancelled;
import io.toritsugi.core.event.followup.FollowUpDone;
import io.toritsugi.core.event.followup.FollowUpExpired;
import io.toritsugi.core.event.followup.FollowUpFailed;
import io.toritsugi.core.event.followup.FollowUpWaiting;
import io.toritsugi.core.event.followup.progress.FollowUpEscalated;
import io.toritsugi.core.event.followup.progress.HandOffAcknowledged;
import io.toritsugi.core.event.followup.progress.Reminded;
import io.toritsugi.core.followup.FollowUpOwner;
import io.toritsugi.core.followup.FollowUpTask;
import io.toritsugi.core.followup.StepRule;
import io.toritsugi.core.followup.StepTime;
import io.toritsugi.core.id.organization.CalendarId;
import io.toritsugi.core.journal.SnapshotCodec;
import io.toritsugi.core.journal.personal.ProtectedJson;
import io.toritsugi.core.outbound.OutboundCheck;
import io.toritsugi.core.time.BusinessCalendar;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Decides the life of one follow-up.
 *
 * <pre>
 * OPEN         claimed: CLAIMED · begun: IN_PROGRESS
 * CLAIMED      begun: IN_PROGRESS · given back, or to another owner: OPEN
 * IN_PROGRESS  WAITING, and back · given back, or to another owner: OPEN
 * all of them  DONE · FAILED · CANCELLED · EXPIRED, by time alone
 * </pre>
 *
 * <p>Its times are reckoned once, when it is made or moved, by the calendars as they are then; a calendar that changes later moves nothing by
 * itself. Steps of the terms happen at their time if the follow-up still lacks what they ask for, each once; one whose condition comes true
 * again later, since an agent gave the follow-up back, happens then. Deadlines are exclusive: at the instant of its deadline a follow-up is
 * overdue, and at that of its expiry it is over. {@link Tick} may be told as often as one likes, at any time at or after {@link
 * #nextDeadline}: the events and their instants are the same.
 *
 * <p>Of two agents who claim, begin or dial at once, one is refused: commands are decided one after the other, on the stream of the follow-up.
 * Stateless and thread-safe, if the calendars are.
 *
 * @since 0.1
 */
public final class FollowUpMachine implements Decider<FollowUp, FollowUpCommand, BrokenRule<FollowUpRule>> {
    private final Function<CalendarId, Optional<BusinessCalendar>> calendars;
    private final OutboundCheck check;

    /**
     * Makes a machine that lets every customer be called back.
     *
     * @param calendars the business hours by their ids
     */
    public FollowUpMachine(Function<CalendarId, Optional<BusinessCalendar>> calendars) {
        this(calendars, OutboundCheck.none());
    }

    /**
     * Makes a machine.
     *
     * @param calendars the business hours by their ids
     * @param check whether a customer may be called back
     */
    public FollowUpMachine(Function<CalendarId, Optional<BusinessCalendar>> calendars, OutboundCheck check) {
        this.calendars = Objects.requireNonNull(calendars, "FollowUpMachine.calendars");
        this.check = Objects.requireNonNull(check, "FollowUpMachine.check");
    }

    /**
     * {@return what keeps follow-ups as snapshots, in the format {@code toritsugi.follow-up/1}} Marked fields are protected like those of the events: when the
     * customer is forgotten, so are they.
     *
     * @param json how they are written
     */
    public static SnapshotCodec<FollowUp> snapshots(ProtectedJson json) {
        return new StateSnapshots<>(
                "toritsugi.follow-up/1",
                FollowUp.class,
                state -> state.created().stream().flatMap(created -> created.concerns().stream()),
                json);
    }

    @Override
    public FollowUp initial() {
        return FollowUp.unknown();
    }

    @Override
    public FollowUp evolve(FollowUp state, Dated event) {
        return FollowUpFold.fold(state, event);
    }

    @Override
    public Optional<Instant> nextDeadline(FollowUp state) {
        return state.nextDeadline();
    }

    @Override
    public Either<BrokenRule<FollowUpRule>, List<Dated>> decide(FollowUp state, FollowUpCommand command, Instant now) {
        Decision decision =
                new Decision(state, state.lastEventAt().filter(now::isBefore).orElse(now));
        if (command instanceof Create create) {
            return answer(decision, Making.create(decision, create, calendars));
        }
        if (state.created().isEmpty()) {
            return command instanceof Tick
                    ? Either.right(List.of())
                    : refused(FollowUpRule.NOT_CREATED, command.getClass().getSimpleName());
        }
        whatIsDue(decision);
        if (command instanceof Tick) {
            return Either.right(decision.events());
        }
        if (!decision.state().open()) {
            return refused(FollowUpRule.ENDED, decision.id());
        }
        return answer(decision, decide(decision, command));
    }

    private static Either<BrokenRule<FollowUpRule>, List<Dated>> refused(FollowUpRule rule, Object subject) {
        return Either.left(BrokenRule.of(rule, subject));
    }

    private static Either<BrokenRule<FollowUpRule>, List<Dated>> answer(
            Decision decision, @Nullable BrokenRule<FollowUpRule> refusal) {
        return refusal == null ? Either.right(decision.events()) : Either.left(refusal);
    }

    private static void whatIsDue(Decision decision) {
        for (Optional<Instant> next = due(decision); next.isPresent(); next = due(decision)) {
            Optional<StepTime> step = decision.state().nextStep();
            Instant at = next.get();
            if (step.isPresent()) {
                take(decision, at, decision.state().rule(step.get().step()).orElseThrow());
            } else {
                Instant last =
                        decision.state().lastEventAt().filter(at::isBefore).orElse(at);
                decision.add(
                        last, FollowUpExpired.builder().followUp(decision.id()).build());
            }
        }
    }

    private static Optional<Instant> due(Decision decision) {
        return decision.state().nextDeadline().filter(deadline -> !deadline.isAfter(decision.now()));
    }

    private static void take(Decision decision, Instant at, StepRule rule) {
        FollowUp state = decision.state();
        List<FollowUpOwner> told = rule.tell().isEmpty()
                ? List.of(state.claimedBy()
                        .map(FollowUpOwner::of)
                        .or(state::owner)
                        .orElseThrow())
                : rule.tell();
        decision.add(
                at,
                rule.reminds()
                        ? Reminded.builder()
                                .followUp(decision.id())
                                .step(rule.id())
                                .addAllNotified(told)
                                .build()
                        : FollowUpEscalated.builder()
                                .followUp(decision.id())
                                .step(rule.id())
                                .addAllNotified(told)
                                .priority(raised(state, rule))
                                .owner(rule.reassignTo())
                                .build());
    }

    private static OptionalInt raised(FollowUp state, StepRule rule) {
        return rule.priority().isPresent() && rule.priority().getAsInt() > state.priority()
                ? rule.priority()
                : OptionalInt.empty();
    }

    private @Nullable BrokenRule<FollowUpRule> decide(Decision decision, FollowUpCommand command) {
        if (command instanceof Assign assign) {
            decision.add(FollowUpAssigned.builder()
                    .followUp(decision.id())
                    .owner(assign.owner())
                    .reason(assign.reason())
                    .by(assign.by())
                    .build());
            return null;
        }
        if (command instanceof Claim claim) {
            return Claiming.claim(decision, claim.agent());
        }
        if (command instanceof GiveBack back) {
            return Claiming.giveBack(decision, back);
        }
        if (command instanceof Start start) {
            return Claiming.start(decision, start.agent());
        }
        if (command instanceof Await wait) {
            return await(decision, wait);
        }
        if (command instanceof Move move) {
            return Making.move(decision, move, calendars);
        }
        if (command instanceof Acknowledge acknowledge) {
            return acknowledge(decision, acknowledge);
        }
        if (command instanceof Dial dial) {
            return Calling.dial(decision, dial, calendars, check);
        }
        if (command instanceof ReportAttempt report) {
            return Calling.report(decision, report, calendars);
        }
        return end(decision, command);
    }

    private static @Nullable BrokenRule<FollowUpRule> await(Decision decision, Await wait) {
        if (decision.state().stage().filter(FollowUpStage.IN_PROGRESS::equals).isEmpty()) {
            return BrokenRule.of(
                    FollowUpRule.NOT_STARTED, decision.state().stage().orElseThrow());
        }
        if (wait.reason().isBlank()) {
            return BrokenRule.of(FollowUpRule.REASON_MISSING, decision.id());
        }
        decision.add(FollowUpWaiting.builder()
                .followUp(decision.id())
                .reason(wait.reason())
                .until(wait.until())
                .by(wait.by())
                .build());
        return null;
    }

    private static @Nullable BrokenRule<FollowUpRule> acknowledge(Decision decision, Acknowledge acknowledge) {
        if (decision.state()
                .task()
                .filter(FollowUpTask.HandOff.class::isInstance)
                .isEmpty()) {
            return BrokenRule.of(FollowUpRule.NOT_A_HAND_OFF, decision.id());
        }
        if (decision.state().acknowledgedAt().isPresent()) {
            return BrokenRule.of(FollowUpRule.ACKNOWLEDGED_TWICE, decision.id());
        }
        decision.add(HandOffAcknowledged.builder()
                .followUp(decision.id())
                .by(acknowledge.by())
                .build());
        return null;
    }

    private static @Nullable BrokenRule<FollowUpRule> end(Decision decision, FollowUpCommand command) {
        if (command instanceof Complete complete) {
            decision.add(FollowUpDone.builder()
                    .followUp(decision.id())
                    .result(complete.result())
                    .by(complete.by())
                    .build());
        } else if (command instanceof Fail fail) {
            if (fail.reason().isBlank()) {
                return BrokenRule.of(FollowUpRule.REASON_MISSING, decision.id());
            }
            decision.add(FollowUpFailed.builder()
                    .followUp(decision.id())
                    .reason(fail.reason())
                    .by(fail.by())
                    .build());
        } else if (command instanceof Cancel cancel) {
            if (cancel.reason().isBlank()) {
                return BrokenRule.of(FollowUpRule.REASON_MISSING, decision.id());
            }
            decision.add(FollowUpCancelled.builder()
                    .followUp(decision.id())
                    .reason(cancel.reason())
                    .by(cancel.by())
                    .build());
        }
        return null;
    }
}
