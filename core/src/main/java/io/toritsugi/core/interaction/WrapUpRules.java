package io.toritsugi.core.interaction;

import io.toritsugi.core.event.wrapup.WrapUpPaused;
import io.toritsugi.core.event.wrapup.WrapUpResumed;
import io.toritsugi.core.event.wrapup.WrapUpStarted;
import io.toritsugi.core.id.LegId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules of after-call work. */
final class WrapUpRules {
    private WrapUpRules() {}

    static @Nullable ContactRule starting(Interaction state, Instant at, WrapUpStarted started) {
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

    static @Nullable ContactRule pausing(Interaction state, Instant at, WrapUpPaused paused) {
        @Nullable ContactRule broken = running(state, paused.leg(), at);
        if (broken != null) {
            return broken;
        }
        WrapUp wrapUp = wrapUp(state, paused.leg()).orElseThrow();
        if (wrapUp.deadline().isEmpty()) {
            return ContactRule.WRAP_UP_UNLIMITED;
        }
        if (wrapUp.pausedAt().isPresent()) {
            return ContactRule.WRAP_UP_PAUSED;
        }
        return paused.until().isAfter(at) ? null : ContactRule.TIME_REVERSED;
    }

    static @Nullable ContactRule resuming(Interaction state, Instant at, WrapUpResumed resumed) {
        @Nullable ContactRule broken = running(state, resumed.leg(), at);
        if (broken != null) {
            return broken;
        }
        Optional<Instant> pausedAt = wrapUp(state, resumed.leg()).flatMap(WrapUp::pausedAt);
        if (pausedAt.isEmpty()) {
            return ContactRule.WRAP_UP_NOT_PAUSED;
        }
        return at.isBefore(pausedAt.get()) ? ContactRule.TIME_REVERSED : null;
    }

    private static Optional<WrapUp> wrapUp(Interaction state, LegId leg) {
        return state.findLeg(leg).flatMap(Leg::wrapUp);
    }

    static @Nullable ContactRule running(Interaction state, LegId id, Instant at) {
        Optional<WrapUp> wrapUp = wrapUp(state, id);
        if (wrapUp.isEmpty()) {
            return ContactRule.WRAP_UP_UNKNOWN;
        }
        if (wrapUp.get().endedAt().isPresent()) {
            return ContactRule.WRAP_UP_OVER;
        }
        return wrapUp.get().startedAt().filter(at::isBefore).isPresent() ? ContactRule.TIME_REVERSED : null;
    }
}
