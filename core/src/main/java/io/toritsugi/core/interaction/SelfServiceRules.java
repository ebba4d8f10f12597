package io.toritsugi.core.interaction;

import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.selfservice.BotLegEnded;
import io.toritsugi.core.event.selfservice.BotLegStarted;
import io.toritsugi.core.event.selfservice.BotReplied;
import io.toritsugi.core.event.selfservice.HandoverRequested;
import io.toritsugi.core.event.selfservice.MenuStepTaken;
import io.toritsugi.core.event.selfservice.SelfServiceEntered;
import io.toritsugi.core.event.selfservice.SelfServiceLeft;
import io.toritsugi.core.id.LegId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules of self-service and bot dialogues. */
final class SelfServiceRules {
    private SelfServiceRules() {}

    static @Nullable ContactRule brokenBy(Interaction state, Instant at, ContactEvent event) {
        if (event instanceof SelfServiceEntered e) {
            return once(state, e.leg());
        }
        if (event instanceof BotLegStarted e) {
            return once(state, e.leg());
        }
        if (event instanceof MenuStepTaken e) {
            return live(state, e.leg(), at);
        }
        if (event instanceof BotReplied e) {
            return live(state, e.leg(), at);
        }
        if (event instanceof SelfServiceLeft e) {
            return live(state, e.leg(), at);
        }
        if (event instanceof BotLegEnded e) {
            return live(state, e.leg(), at);
        }
        if (event instanceof HandoverRequested e) {
            return state.findSelfService(e.leg()).isEmpty() ? ContactRule.SELF_SERVICE_UNKNOWN : null;
        }
        return null;
    }

    private static @Nullable ContactRule once(Interaction state, LegId leg) {
        if (state.findSelfService(leg).isPresent()) {
            return ContactRule.SELF_SERVICE_TWICE;
        }
        return state.findLeg(leg).isPresent() ? ContactRule.LEG_TWICE : null;
    }

    private static @Nullable ContactRule live(Interaction state, LegId leg, Instant at) {
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
