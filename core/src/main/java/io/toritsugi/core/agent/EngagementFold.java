package io.toritsugi.core.agent;

import io.toritsugi.core.agent.Engagement.State;
import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.queue.Offered;
import io.toritsugi.core.event.wrapup.WrapUpStarted;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Folds engagements. A step that its table does not know changes nothing, unless it shows that something before was missed. */
final class EngagementFold {
    private EngagementFold() {}

    static AgentState fold(AgentState state, Instant at, EngagementStep step, ContactEvent event) {
        int index = EngagementEvents.indexOf(state, step, event);
        if (index < 0) {
            return beginning(state, at, step, event);
        }
        EngagementState before = state.folded().get(index);
        @Nullable State next = EngagementStep.TABLE.next(before.state(), step);
        if (next == null) {
            next = believed(before.state(), step);
        }
        if (next == State.CONNECTED && event instanceof LegConnected connected && twice(state, index, connected)) {
            next = State.ENDED;
        }
        return next == null ? state : moved(state, index, next(before, next, at, event), step, at);
    }

    /** {@return whether the leg is one that the agent has without this offer: the offer is then over, for a leg is had once} */
    private static boolean twice(AgentState state, int index, LegConnected connected) {
        int other = EngagementEvents.indexOf(state.folded(), connected.leg());
        return other >= 0 && other != index;
    }

    /** The host says that the agent has nothing more; what is parked does not hold him. */
    static AgentState freed(AgentState state, Instant at) {
        List<EngagementState> parked = state.folded().stream()
                .filter(engagement -> engagement.state() == State.PARKED)
                .toList();
        return state.withEngagements(parked, null, state.misses(), at).withManualWork(List.of(), at);
    }

    private static AgentState beginning(AgentState state, Instant at, EngagementStep step, ContactEvent event) {
        if (step == EngagementStep.OFFERED) {
            Offered offered = (Offered) event;
            int units = EngagementRules.units(state, offered.channel(), offered.units());
            return state.withEngagements(
                    state.adding(EngagementState.offered(offered, at, units)),
                    state.ended(),
                    state.misses(),
                    state.idle());
        }
        if (step == EngagementStep.CONNECTED) {
            LegConnected connected = (LegConnected) event;
            int units = EngagementRules.units(state, connected);
            Misses misses = connected.offer().isPresent() ? Misses.NONE : state.misses();
            return state.withEngagements(
                    state.adding(EngagementState.connected(connected, at, units)), state.ended(), misses, at);
        }
        return step == EngagementStep.WRAP_UP_STARTED ? wrapUp(state, at, (WrapUpStarted) event) : state;
    }

    private static AgentState wrapUp(AgentState state, Instant at, WrapUpStarted started) {
        EngagementState ended = state.ended();
        if (ended == null || !started.leg().equals(ended.knownLeg())) {
            ended = EngagementState.ended(started.routable(), started.leg(), at);
        }
        return state.withEngagements(
                state.adding(ended.wrappingUp(started.terms(), at)), null, state.misses(), state.idle());
    }

    private static EngagementState next(EngagementState before, State next, Instant at, ContactEvent event) {
        if (event instanceof LegConnected connected && next == State.CONNECTED) {
            return before.connectedBy(connected, at);
        }
        if (event instanceof WrapUpStarted started) {
            return before.endedAt(at).wrappingUp(started.terms(), at);
        }
        return next == State.ENDED ? before.endedAt(at) : before.moved(next, at);
    }

    private static AgentState moved(
            AgentState state, int index, EngagementState after, EngagementStep step, Instant at) {
        @Nullable EngagementState ended = step == EngagementStep.ENDED ? after : state.ended();
        Misses misses = switch (step) {
            case EXPIRED -> state.misses().oneExpired();
            case DECLINED -> state.misses().oneDeclined();
            case ACCEPTED -> Misses.NONE;
            case CONNECTED -> state.folded().get(index).state() == State.OFFERED ? Misses.NONE : state.misses();
            default -> state.misses();
        };
        return state.withEngagements(
                state.replacing(index, after), ended, misses, resetsIdle(step) ? at : state.idle());
    }

    private static boolean resetsIdle(EngagementStep step) {
        return step == EngagementStep.CONNECTED
                || step == EngagementStep.ENDED
                || step == EngagementStep.WRAP_UP_ENDED
                || step == EngagementStep.DECLINED
                || step == EngagementStep.EXPIRED;
    }

    /**
     * An observation is believed although what had to come before it was not seen. What ends an offer says nothing of a leg, and
     * what ends a leg nothing of its wrap-up.
     */
    private static @Nullable State believed(State from, EngagementStep step) {
        if (from == State.WRAP_UP) {
            return null;
        }
        if (step == EngagementStep.WRAP_UP_STARTED) {
            return State.WRAP_UP;
        }
        if (step == EngagementStep.WRAP_UP_ENDED) {
            return State.DONE;
        }
        if (from == State.OFFERED) {
            return step == EngagementStep.CONNECTED ? State.CONNECTED : null;
        }
        if (from != State.ACCEPTED) {
            return null;
        }
        return switch (step) {
            case DECLINED -> State.DECLINED;
            case EXPIRED -> State.EXPIRED;
            default -> null;
        };
    }
}
