package io.toritsugi.core.interaction;

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

/** Folds after-call work: one wrap-up per leg. */
final class WrapUpFold {
    private WrapUpFold() {}

    static void started(ModifiableInteraction contact, Instant at, WrapUpStarted event) {
        ModifiableWrapUp wrapUp = wrapUp(contact, event.leg(), event.agent());
        if (wrapUp.startedAt().isEmpty()) {
            wrapUp.setStartedAt(at).setTerms(event.terms());
        }
    }

    static void extended(ModifiableInteraction contact, Instant at, WrapUpExtended event) {
        ModifiableWrapUp wrapUp = wrapUp(contact, event.leg(), event.agent());
        wrapUp.setExtension(Spans.sum(wrapUp.extension(), event.by()));
    }

    /** A clock that stands still already does so until the instant that was said last. */
    static void paused(ModifiableInteraction contact, Instant at, WrapUpPaused event) {
        ModifiableWrapUp wrapUp = wrapUp(contact, event.leg(), event.agent());
        if (wrapUp.deadline().isPresent() && wrapUp.endedAt().isEmpty()) {
            wrapUp.setPausedAt(wrapUp.pausedAt().orElse(at)).setPausedUntil(event.until());
        }
    }

    static void resumed(ModifiableInteraction contact, Instant at, WrapUpResumed event) {
        run(wrapUp(contact, event.leg(), event.agent()), at);
    }

    static void ended(ModifiableInteraction contact, Instant at, WrapUpEnded event) {
        ModifiableWrapUp wrapUp = wrapUp(contact, event.leg(), event.agent());
        if (wrapUp.endedAt().isEmpty()) {
            run(wrapUp, at);
            wrapUp.setEndedAt(at).setCause(event.cause()).setAssertedDuration(event.assertedDuration());
        }
    }

    private static void run(ModifiableWrapUp wrapUp, Instant at) {
        Duration pause = Spans.between(wrapUp.pausedAt(), Optional.of(at));
        wrapUp.setPausedFor(Spans.sum(wrapUp.pausedFor(), pause))
                .setPausedAt(Optional.empty())
                .setPausedUntil(Optional.empty());
    }

    private static ModifiableWrapUp wrapUp(ModifiableInteraction contact, LegId id, Optional<AgentId> agent) {
        if (contact.findLeg(id).isEmpty()) {
            contact.addLegs(ModifiableLeg.create().setId(id).setAgent(agent).setState(Leg.State.ENDED));
        }
        ModifiableLeg leg = LegFold.leg(contact, id, Leg.State.ENDED);
        if (leg.wrapUp().isPresent() && leg.wrapUp().get() instanceof ModifiableWrapUp changing) {
            return changing;
        }
        ModifiableWrapUp wrapUp = ModifiableWrapUp.create();
        leg.wrapUp().ifPresentOrElse(wrapUp::from, () -> wrapUp.setAgent(agent));
        leg.setWrapUp(wrapUp);
        return wrapUp;
    }
}
