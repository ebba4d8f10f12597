package io.toritsugi.core.interaction;

import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.wrapup.WrapUpEnded;
import io.toritsugi.core.event.wrapup.WrapUpExtended;
import io.toritsugi.core.event.wrapup.WrapUpStarted;
import io.toritsugi.core.id.LegId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules of after-call work. */
final class WrapUpRules {
    private WrapUpRules() {}

    static @Nullable ContactRule brokenBy(Interaction state, Instant at, ContactEvent event) {
        if (event instanceof WrapUpStarted e) {
            return starting(state, at, e);
        }
        if (event instanceof WrapUpExtended e) {
            return running(state, e.leg(), at);
        }
        return event instanceof WrapUpEnded e ? running(state, e.leg(), at) : null;
    }

    private static @Nullable ContactRule starting(Interaction state, Instant at, WrapUpStarted started) {
        Optional<Leg> leg = state.findLeg(started.leg());
        if (leg.isEmpty()) {
            return ContactRule.LEG_UNKNOWN;
        }
        if (leg.get().wrapUp().isPresent()) {
            return ContactRule.WRAP_UP_TWICE;
        }
        if (leg.get().live()) {
            return ContactRule.WRAP_UP_TOO_EARLY;
        }
        return leg.get().endedAt().filter(at::isBefore).isPresent() ? ContactRule.TIME_REVERSED : null;
    }

    private static @Nullable ContactRule running(Interaction state, LegId id, Instant at) {
        Optional<WrapUp> wrapUp = state.findLeg(id).flatMap(Leg::wrapUp);
        if (wrapUp.isEmpty()) {
            return ContactRule.WRAP_UP_UNKNOWN;
        }
        if (wrapUp.get().endedAt().isPresent()) {
            return ContactRule.WRAP_UP_OVER;
        }
        return wrapUp.get().startedAt().filter(at::isBefore).isPresent() ? ContactRule.TIME_REVERSED : null;
    }
}
