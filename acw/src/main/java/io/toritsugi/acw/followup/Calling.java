package io.toritsugi.acw.followup;

import io.toritsugi.acw.followup.FollowUpCommand.Dial;
import io.toritsugi.acw.followup.FollowUpCommand.ReportAttempt;
import io.toritsugi.acw.rule.BrokenRule;
import io.toritsugi.core.contact.Purpose;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.conversation.AttemptResult;
import io.toritsugi.core.event.followup.FollowUpAssigned;
import io.toritsugi.core.event.followup.FollowUpCreated;
import io.toritsugi.core.event.followup.FollowUpFailed;
import io.toritsugi.core.event.followup.progress.CallbackAttempted;
import io.toritsugi.core.event.followup.progress.CallbackDialled;
import io.toritsugi.core.followup.FollowUpTask;
import io.toritsugi.core.id.organization.CalendarId;
import io.toritsugi.core.outbound.OutboundAttempt;
import io.toritsugi.core.outbound.OutboundCheck;
import io.toritsugi.core.time.BusinessCalendar;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Decides when a customer is called back, by whom, and how often. */
final class Calling {
    private Calling() {}

    static @Nullable BrokenRule<FollowUpRule> dial(
            Decision decision,
            Dial dial,
            Function<CalendarId, Optional<BusinessCalendar>> calendars,
            OutboundCheck check) {
        FollowUp state = decision.state();
        if (!(state.task().orElse(null) instanceof FollowUpTask.Callback callback)) {
            return BrokenRule.of(FollowUpRule.NOT_A_CALLBACK, decision.id());
        }
        if (state.dialling()) {
            return BrokenRule.of(FollowUpRule.DIALLING, decision.id());
        }
        if (state.retryAt().filter(decision.now()::isBefore).isPresent()) {
            return BrokenRule.of(FollowUpRule.TOO_EARLY, state.retryAt().get());
        }
        Either<BrokenRule<FollowUpRule>, Reckoning> reckoning = Reckoning.of(state.terms(), calendars);
        if (reckoning.isLeft()) {
            return reckoning.getLeft();
        }
        if (!reckoning.get().isOpen(decision.now())) {
            return BrokenRule.of(FollowUpRule.OUTSIDE_HOURS, decision.now());
        }
        Optional<AttemptResult> blocked = check.blocks(attempt(state, callback, decision.now()));
        if (blocked.isPresent()) {
            return BrokenRule.of(FollowUpRule.BLOCKED, blocked.get());
        }
        @Nullable BrokenRule<FollowUpRule> refusal = Claiming.start(decision, dial.agent());
        if (refusal == null) {
            decision.add(CallbackDialled.builder()
                    .followUp(decision.id())
                    .number(state.attempts() + 1)
                    .agent(dial.agent())
                    .contact(dial.contact())
                    .build());
        }
        return refusal;
    }

    private static OutboundAttempt attempt(FollowUp state, FollowUpTask.Callback callback, Instant now) {
        return new OutboundAttempt(
                state.created().flatMap(FollowUpCreated::customer),
                state.created().flatMap(FollowUpCreated::party),
                callback.channel(),
                Purpose.CALLBACK,
                now);
    }

    static @Nullable BrokenRule<FollowUpRule> report(
            Decision decision, ReportAttempt report, Function<CalendarId, Optional<BusinessCalendar>> calendars) {
        FollowUp state = decision.state();
        if (!state.dialling()) {
            return BrokenRule.of(FollowUpRule.NOT_DIALLING, decision.id());
        }
        boolean reached = report.result() == AttemptResult.REACHED;
        boolean again = !reached && state.attempts() < state.terms().mostAttempts();
        Optional<Instant> retry = again
                ? Reckoning.of(state.terms(), calendars)
                        .toJavaOptional()
                        .flatMap(reckoning -> reckoning.retry(decision.now()))
                : Optional.empty();
        decision.add(CallbackAttempted.builder()
                .followUp(decision.id())
                .number(state.attempts())
                .result(report.result())
                .retryAt(retry)
                .by(report.by())
                .build());
        if (!reached) {
            tryAgainOrFail(decision, again);
        }
        return null;
    }

    private static void tryAgainOrFail(Decision decision, boolean again) {
        decision.add(
                again
                        ? FollowUpAssigned.builder()
                                .followUp(decision.id())
                                .owner(decision.state().owner().orElseThrow())
                                .reason("retry")
                                .by(Actor.SYSTEM)
                                .build()
                        : FollowUpFailed.builder()
                                .followUp(decision.id())
                                .reason("not-reached")
                                .by(Actor.SYSTEM)
                                .build());
    }
}
