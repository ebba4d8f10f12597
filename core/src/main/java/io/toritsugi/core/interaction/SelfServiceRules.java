package io.toritsugi.core.interaction;

import io.toritsugi.core.id.LegId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules of self-service and bot dialogues. */
final class SelfServiceRules {
    private SelfServiceRules() {}

    static @Nullable ContactRule known(Interaction state, LegId leg) {
        return state.findSelfService(leg).isPresent() ? null : ContactRule.SELF_SERVICE_UNKNOWN;
    }

    static @Nullable ContactRule once(Interaction state, LegId leg) {
        if (state.findSelfService(leg).isPresent()) {
            return ContactRule.SELF_SERVICE_TWICE;
        }
        return state.findLeg(leg).isPresent() ? ContactRule.LEG_TWICE : null;
    }

    static @Nullable ContactRule live(Interaction state, LegId leg, Instant at) {
        Optional<SelfService> dialogue = state.findSelfService(leg);
        if (dialogue.isEmpty()) {
            return ContactRule.SELF_SERVICE_UNKNOWN;
        }
        if (!dialogue.get().live()) {
            return ContactRule.SELF_SERVICE_OVER;
        }
        return dialogue.get().enteredAt().filter(at::isBefore).isPresent() ? ContactRule.TIME_REVERSED : null;
    }
}
