package io.toritsugi.core.agent;

import io.toritsugi.core.agent.Engagement.State;
import io.toritsugi.core.agent.TransitionTable.Transition;
import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegEnded;
import io.toritsugi.core.event.leg.LegHeld;
import io.toritsugi.core.event.leg.LegParked;
import io.toritsugi.core.event.leg.LegResumed;
import io.toritsugi.core.event.leg.LegUnparked;
import io.toritsugi.core.event.queue.OfferAccepted;
import io.toritsugi.core.event.queue.OfferDeclined;
import io.toritsugi.core.event.queue.OfferExpired;
import io.toritsugi.core.event.queue.OfferRevoked;
import io.toritsugi.core.event.queue.OfferUnreachable;
import io.toritsugi.core.event.queue.Offered;
import io.toritsugi.core.event.wrapup.WrapUpEnded;
import io.toritsugi.core.event.wrapup.WrapUpStarted;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What moves an engagement: one step for each type of event that does. */
enum EngagementStep {
    OFFERED(Offered.TYPE, Offered.class),
    ACCEPTED(OfferAccepted.TYPE, OfferAccepted.class),
    DECLINED(OfferDeclined.TYPE, OfferDeclined.class),
    EXPIRED(OfferExpired.TYPE, OfferExpired.class),
    REVOKED(OfferRevoked.TYPE, OfferRevoked.class),
    UNREACHABLE(OfferUnreachable.TYPE, OfferUnreachable.class),
    CONNECTED(LegConnected.TYPE, LegConnected.class),
    HELD(LegHeld.TYPE, LegHeld.class),
    RESUMED(LegResumed.TYPE, LegResumed.class),
    PARKED(LegParked.TYPE, LegParked.class),
    UNPARKED(LegUnparked.TYPE, LegUnparked.class),
    ENDED(LegEnded.TYPE, LegEnded.class),
    WRAP_UP_STARTED(WrapUpStarted.TYPE, WrapUpStarted.class),
    WRAP_UP_ENDED(WrapUpEnded.TYPE, WrapUpEnded.class);

    static final TransitionTable<State, EngagementStep> TABLE = TransitionTable.of(
            State.class,
            EngagementStep.class,
            List.of(
                    new Transition<>(null, OFFERED, State.OFFERED),
                    new Transition<>(State.OFFERED, ACCEPTED, State.ACCEPTED),
                    new Transition<>(State.OFFERED, DECLINED, State.DECLINED),
                    new Transition<>(State.OFFERED, EXPIRED, State.EXPIRED),
                    new Transition<>(State.OFFERED, REVOKED, State.REVOKED),
                    new Transition<>(State.OFFERED, UNREACHABLE, State.UNREACHABLE),
                    new Transition<>(State.ACCEPTED, REVOKED, State.REVOKED),
                    new Transition<>(State.ACCEPTED, UNREACHABLE, State.UNREACHABLE),
                    new Transition<>(State.ACCEPTED, CONNECTED, State.CONNECTED),
                    new Transition<>(null, CONNECTED, State.CONNECTED),
                    new Transition<>(State.CONNECTED, HELD, State.HELD),
                    new Transition<>(State.HELD, RESUMED, State.CONNECTED),
                    new Transition<>(State.CONNECTED, PARKED, State.PARKED),
                    new Transition<>(State.PARKED, UNPARKED, State.CONNECTED),
                    new Transition<>(State.CONNECTED, ENDED, State.ENDED),
                    new Transition<>(State.HELD, ENDED, State.ENDED),
                    new Transition<>(State.PARKED, ENDED, State.ENDED),
                    new Transition<>(State.ENDED, WRAP_UP_STARTED, State.WRAP_UP),
                    new Transition<>(State.WRAP_UP, WRAP_UP_ENDED, State.DONE)));

    /** By class, and found once for each: to ask one interface after the other would cost more than all the rest. */
    private static final ClassValue<@Nullable EngagementStep> BY_CLASS = new ClassValue<>() {
        @Override
        protected @Nullable EngagementStep computeValue(Class<?> type) {
            for (EngagementStep step : values()) {
                if (step.made.isAssignableFrom(type)) {
                    return step;
                }
            }
            return null;
        }
    };

    private final String type;
    private final Class<? extends ContactEvent> made;

    EngagementStep(String type, Class<? extends ContactEvent> made) {
        this.type = type;
        this.made = made;
    }

    /** {@return whether the agent must be free for this step: it brings him something, or brings it back} */
    boolean needsRoom() {
        return this == OFFERED || this == ACCEPTED || this == CONNECTED || this == UNPARKED;
    }

    /** {@return the type of the event that makes this step} */
    String type() {
        return type;
    }

    /** {@return the step that an event makes; null if it makes none} */
    static @Nullable EngagementStep of(Event event) {
        return BY_CLASS.get(event.getClass());
    }
}
