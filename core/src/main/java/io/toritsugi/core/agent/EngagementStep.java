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

    private final String type;
    private final Class<? extends ContactEvent> made;

    EngagementStep(String type, Class<? extends ContactEvent> made) {
        this.type = type;
        this.made = made;
    }

    /** {@return the type of the event that makes this step} */
    String type() {
        return type;
    }

    /** {@return whether the event is what its name says: a host may call its own events as it likes} */
    boolean made(Event event) {
        return made.isInstance(event);
    }

    /** {@return the step that events of this type make; null if they make none} */
    static @Nullable EngagementStep of(String type) {
        return switch (type) {
            case Offered.TYPE -> OFFERED;
            case OfferAccepted.TYPE -> ACCEPTED;
            case OfferDeclined.TYPE -> DECLINED;
            case OfferExpired.TYPE -> EXPIRED;
            case OfferRevoked.TYPE -> REVOKED;
            case OfferUnreachable.TYPE -> UNREACHABLE;
            case LegConnected.TYPE -> CONNECTED;
            case LegHeld.TYPE -> HELD;
            case LegResumed.TYPE -> RESUMED;
            case LegParked.TYPE -> PARKED;
            case LegUnparked.TYPE -> UNPARKED;
            case LegEnded.TYPE -> ENDED;
            case WrapUpStarted.TYPE -> WRAP_UP_STARTED;
            case WrapUpEnded.TYPE -> WRAP_UP_ENDED;
            default -> null;
        };
    }
}
