package io.toritsugi.acw.followup;

import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.conversation.AttemptResult;
import io.toritsugi.core.event.followup.FollowUpAssigned;
import io.toritsugi.core.event.followup.FollowUpCancelled;
import io.toritsugi.core.event.followup.FollowUpClaimed;
import io.toritsugi.core.event.followup.FollowUpCreated;
import io.toritsugi.core.event.followup.FollowUpDone;
import io.toritsugi.core.event.followup.FollowUpEvent;
import io.toritsugi.core.event.followup.FollowUpExpired;
import io.toritsugi.core.event.followup.FollowUpFailed;
import io.toritsugi.core.event.followup.FollowUpMoved;
import io.toritsugi.core.event.followup.FollowUpStarted;
import io.toritsugi.core.event.followup.FollowUpWaiting;
import io.toritsugi.core.event.followup.progress.CallbackAttempted;
import io.toritsugi.core.event.followup.progress.CallbackDialled;
import io.toritsugi.core.event.followup.progress.FollowUpEscalated;
import io.toritsugi.core.event.followup.progress.HandOffAcknowledged;
import io.toritsugi.core.event.followup.progress.Reminded;
import io.toritsugi.core.followup.FollowUpOwner;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeSet;

/** Folds any event into any follow-up: what is understood of it counts. */
final class FollowUpFold {
    private FollowUpFold() {}

    static FollowUp fold(FollowUp before, Dated dated) {
        ImmutableFollowUp state = ImmutableFollowUp.copyOf(before);
        if (!(dated.event() instanceof FollowUpEvent event) || isOfOther(state, event)) {
            return state;
        }
        Instant at = dated.occurredAt();
        ImmutableFollowUp next =
                event instanceof FollowUpCreated made ? created(state, at, made) : going(state, at, event);
        return next.withLastEventAt(next.lastEventAt().filter(at::isBefore).orElse(at));
    }

    private static boolean isOfOther(FollowUp state, FollowUpEvent event) {
        return state.id().map(id -> !id.equals(event.followUp())).orElse(!(event instanceof FollowUpCreated));
    }

    private static ImmutableFollowUp created(ImmutableFollowUp state, Instant at, FollowUpCreated made) {
        return state.created().isPresent()
                ? state
                : state.withCreated(made)
                        .withCreatedAt(at)
                        .withStage(FollowUpStage.OPEN)
                        .withTask(made.task())
                        .withOwner(made.owner())
                        .withPriority(made.priority())
                        .withTerms(made.terms())
                        .withDeadlines(made.deadlines());
    }

    private static ImmutableFollowUp going(ImmutableFollowUp state, Instant at, FollowUpEvent event) {
        if (event instanceof FollowUpAssigned assigned) {
            return released(state, assigned.owner());
        }
        if (event instanceof FollowUpClaimed claimed) {
            return state.withClaimedBy(claimed.agent()).withStage(FollowUpStage.CLAIMED);
        }
        if (event instanceof FollowUpStarted started) {
            return state.withClaimedBy(started.agent())
                    .withStage(FollowUpStage.IN_PROGRESS)
                    .withWaitingFor(Optional.empty())
                    .withStartedAt(state.startedAt().orElse(at));
        }
        if (event instanceof FollowUpWaiting waiting) {
            return state.withStage(FollowUpStage.WAITING).withWaitingFor(waiting.reason());
        }
        if (event instanceof FollowUpMoved moved) {
            return state.withTask(moved.task().or(state::task))
                    .withTerms(moved.terms().orElse(state.terms()))
                    .withDeadlines(moved.deadlines())
                    .withStepsTaken(new TreeSet<>())
                    .withRetryAt(Optional.empty())
                    .withMoves(state.moves() + 1);
        }
        return progress(state, at, event);
    }

    private static ImmutableFollowUp progress(ImmutableFollowUp state, Instant at, FollowUpEvent event) {
        if (event instanceof FollowUpEscalated escalated) {
            ImmutableFollowUp urgent = taken(state, escalated.step())
                    .withPriority(escalated.priority().orElse(state.priority()));
            return escalated.owner().map(owner -> released(urgent, owner)).orElse(urgent);
        }
        if (event instanceof Reminded reminded) {
            return taken(state, reminded.step());
        }
        if (event instanceof HandOffAcknowledged) {
            return state.withAcknowledgedAt(state.acknowledgedAt().orElse(at));
        }
        if (event instanceof CallbackDialled dialled) {
            return state.withAttempts(dialled.number())
                    .withDialling(true)
                    .withRetryAt(Optional.empty())
                    .withFirstDialledAt(state.firstDialledAt().orElse(at));
        }
        if (event instanceof CallbackAttempted attempted) {
            return state.withDialling(false)
                    .withRetryAt(attempted.result() == AttemptResult.REACHED ? Optional.empty() : attempted.retryAt());
        }
        return ended(state, at, event);
    }

    private static ImmutableFollowUp ended(ImmutableFollowUp state, Instant at, FollowUpEvent event) {
        if (event instanceof FollowUpDone done) {
            return ended(state, at, FollowUpStage.DONE, done.result());
        }
        if (event instanceof FollowUpFailed failed) {
            return ended(state, at, FollowUpStage.FAILED, Optional.of(failed.reason()));
        }
        if (event instanceof FollowUpCancelled cancelled) {
            return ended(state, at, FollowUpStage.CANCELLED, Optional.of(cancelled.reason()));
        }
        if (event instanceof FollowUpExpired) {
            return ended(state, at, FollowUpStage.EXPIRED, Optional.empty());
        }
        return state;
    }

    private static ImmutableFollowUp released(ImmutableFollowUp state, FollowUpOwner owner) {
        return state.withOwner(owner)
                .withClaimedBy(Optional.empty())
                .withWaitingFor(Optional.empty())
                .withStage(state.open() ? Optional.of(FollowUpStage.OPEN) : state.stage());
    }

    private static ImmutableFollowUp taken(ImmutableFollowUp state, String step) {
        TreeSet<String> taken = new TreeSet<>(state.stepsTaken());
        taken.add(step);
        return state.withStepsTaken(taken);
    }

    private static ImmutableFollowUp ended(
            ImmutableFollowUp state, Instant at, FollowUpStage stage, Optional<String> outcome) {
        return state.withStage(stage)
                .withEndedAt(at)
                .withOutcome(outcome)
                .withDialling(false)
                .withRetryAt(Optional.empty())
                .withWaitingFor(Optional.empty());
    }
}
