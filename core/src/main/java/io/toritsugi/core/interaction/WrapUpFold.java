package io.toritsugi.core.interaction;

import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.wrapup.WrapUpEnded;
import io.toritsugi.core.event.wrapup.WrapUpExtended;
import io.toritsugi.core.event.wrapup.WrapUpPaused;
import io.toritsugi.core.event.wrapup.WrapUpResumed;
import io.toritsugi.core.event.wrapup.WrapUpStarted;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.LegId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Folds after-call work: one wrap-up per leg. */
final class WrapUpFold {
    private WrapUpFold() {}

    static ImmutableInteraction fold(ImmutableInteraction state, Instant at, ContactEvent event) {
        if (event instanceof WrapUpStarted started) {
            return change(state, started.leg(), started.agent(), wrapUp -> begun(wrapUp, at, started));
        }
        if (event instanceof WrapUpExtended extended) {
            return change(
                    state,
                    extended.leg(),
                    extended.agent(),
                    wrapUp -> wrapUp.withExtension(Spans.sum(wrapUp.extension(), extended.by())));
        }
        if (event instanceof WrapUpPaused paused) {
            return change(state, paused.leg(), paused.agent(), wrapUp -> stopped(wrapUp, at, paused));
        }
        if (event instanceof WrapUpResumed resumed) {
            return change(state, resumed.leg(), resumed.agent(), wrapUp -> running(wrapUp, at));
        }
        if (event instanceof WrapUpEnded ended) {
            return change(state, ended.leg(), ended.agent(), wrapUp -> over(wrapUp, at, ended));
        }
        return state;
    }

    private static ImmutableWrapUp begun(ImmutableWrapUp wrapUp, Instant at, WrapUpStarted started) {
        return wrapUp.startedAt().isPresent()
                ? wrapUp
                : wrapUp.withStartedAt(at).withTerms(started.terms());
    }

    /** A clock that stands still already does so until the instant that was said last. */
    private static ImmutableWrapUp stopped(ImmutableWrapUp wrapUp, Instant at, WrapUpPaused paused) {
        return wrapUp.deadline().isEmpty() || wrapUp.endedAt().isPresent()
                ? wrapUp
                : wrapUp.withPausedAt(wrapUp.pausedAt().orElse(at)).withPausedUntil(paused.until());
    }

    private static ImmutableWrapUp running(ImmutableWrapUp wrapUp, Instant at) {
        Duration pause = Spans.between(wrapUp.pausedAt(), Optional.of(at));
        return wrapUp.withPausedFor(Spans.sum(wrapUp.pausedFor(), pause))
                .withPausedAt(Optional.empty())
                .withPausedUntil(Optional.empty());
    }

    private static ImmutableWrapUp over(ImmutableWrapUp wrapUp, Instant at, WrapUpEnded ended) {
        return wrapUp.endedAt().isPresent()
                ? wrapUp
                : running(wrapUp, at)
                        .withEndedAt(at)
                        .withCause(ended.cause())
                        .withAssertedDuration(ended.assertedDuration());
    }

    private static ImmutableInteraction change(
            ImmutableInteraction state, LegId leg, Optional<AgentId> agent, UnaryOperator<ImmutableWrapUp> change) {
        return state.withLegs(ContactFold.upsert(
                state.legs(),
                candidate -> candidate.id().equals(leg),
                () -> ImmutableLeg.builder()
                        .id(leg)
                        .agent(agent)
                        .state(Leg.State.ENDED)
                        .build(),
                found -> ImmutableLeg.copyOf(found)
                        .withWrapUp(change.apply(ImmutableWrapUp.copyOf(found.wrapUp()
                                .orElseGet(() ->
                                        ImmutableWrapUp.builder().agent(agent).build()))))));
    }
}
