package io.toritsugi.core.agent;

import io.toritsugi.core.agent.Engagement.State;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.queue.Offered;
import io.toritsugi.core.event.wrapup.WrapUpStarted;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.LegId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Folds engagements. A step that its table does not know changes nothing, unless it shows that something before was missed. */
final class EngagementFold {
    private EngagementFold() {}

    static AgentState fold(AgentState state, Instant at, StepTaken taken) {
        @Nullable AgentId id = state.knownId() != null ? state.knownId() : taken.agent();
        int index = taken.indexIn(state);
        if (id == null || (taken.agent() == null && EngagementRules.nobodys(state, taken, index))) {
            return state;
        }
        if (taken.ofAnother(state)) {
            return AgentFold.ofAnother(state, at);
        }
        @Nullable State next = EngagementRules.next(state, taken, index);
        @Nullable AgentRule broken = EngagementRules.brokenBy(state, taken, index, next);
        AgentState after = index < 0
                ? beginning(state, at, taken)
                : moving(state, at, taken, index, believed(state, taken, index, next));
        return broken == null && state.knownId() != null ? after : after.seen(id, at, broken);
    }

    private static AgentState moving(AgentState state, Instant at, StepTaken taken, int index, @Nullable State next) {
        return next == null
                ? state
                : moved(state, index, next(state.folded().get(index), next, taken, at), taken.step(), at);
    }

    /** {@return the next state, where an observation is believed; an offer whose leg the agent has without it is over} */
    private static @Nullable State believed(AgentState state, StepTaken taken, int index, @Nullable State allowed) {
        @Nullable
        State next = allowed == null ? believed(state.folded().get(index).state(), taken.step()) : allowed;
        return next == State.CONNECTED && taken.step() == EngagementStep.CONNECTED && twice(state, index, taken)
                ? State.ENDED
                : next;
    }

    /** {@return whether the leg is one that the agent has without this offer: for a leg is had once} */
    private static boolean twice(AgentState state, int index, StepTaken taken) {
        int other = taken.leg() == null ? -1 : StepTaken.indexOf(state.folded(), taken.leg());
        return other >= 0 && other != index;
    }

    /** The host says that the agent has nothing more; what is parked does not hold him. */
    static AgentState freed(AgentState state, Instant at) {
        List<EngagementState> parked = state.folded().stream()
                .filter(engagement -> engagement.state() == State.PARKED)
                .toList();
        return state.withEngagements(at, parked, null, state.misses(), at).withManualWork(List.of(), at);
    }

    private static AgentState beginning(AgentState state, Instant at, StepTaken taken) {
        EngagementStep step = taken.step();
        if (taken.had(state)) {
            return state;
        }
        if (step == EngagementStep.OFFERED) {
            Offered offered = (Offered) taken.event();
            int units = EngagementRules.units(state, offered.channel(), offered.units());
            return state.withEngagements(
                    at,
                    state.adding(EngagementState.offered(offered, at, units)),
                    state.ended(),
                    state.misses(),
                    state.idle());
        }
        if (step == EngagementStep.CONNECTED) {
            LegConnected connected = (LegConnected) taken.event();
            int units = EngagementRules.units(state, connected);
            Misses misses = connected.offer().isPresent() ? Misses.NONE : state.misses();
            return state.withEngagements(
                    at, state.adding(EngagementState.connected(connected, at, units)), state.ended(), misses, at);
        }
        if (step == EngagementStep.WRAP_UP_STARTED) {
            return wrapUp(state, at, (WrapUpStarted) taken.event());
        }
        return taken.leg() == null ? state : unseen(state, at, taken, taken.leg());
    }

    /** What happens to a leg that has not ended says that it lasts, although nobody saw it begin. */
    private static AgentState unseen(AgentState state, Instant at, StepTaken taken, LegId leg) {
        @Nullable
        State now = switch (taken.step()) {
            case HELD -> State.HELD;
            case RESUMED, UNPARKED -> State.CONNECTED;
            default -> null;
        };
        if (now == null || (state.ended() != null && leg.equals(state.ended().knownLeg()))) {
            return state;
        }
        EngagementState engagement = EngagementState.unseen(taken.routable(), leg, now, at);
        return state.withEngagements(at, state.adding(engagement), state.ended(), state.misses(), state.idle());
    }

    private static AgentState wrapUp(AgentState state, Instant at, WrapUpStarted started) {
        EngagementState ended = state.ended();
        if (ended == null || !started.leg().equals(ended.knownLeg())) {
            ended = EngagementState.unseen(started.routable(), started.leg(), State.ENDED, at);
        }
        return state.withEngagements(
                at, state.adding(ended.wrappingUp(started.terms(), at)), null, state.misses(), state.idle());
    }

    private static EngagementState next(EngagementState before, State next, StepTaken taken, Instant at) {
        if (taken.step() == EngagementStep.CONNECTED && next == State.CONNECTED) {
            return before.connectedBy((LegConnected) taken.event(), at);
        }
        if (taken.step() == EngagementStep.WRAP_UP_STARTED) {
            return before.endedAt(at).wrappingUp(((WrapUpStarted) taken.event()).terms(), at);
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
                at, state.replacing(index, after), ended, misses, resetsIdle(step) ? at : state.idle());
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
