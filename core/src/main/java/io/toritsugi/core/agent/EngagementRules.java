package io.toritsugi.core.agent;

import io.toritsugi.core.agent.Engagement.State;
import io.toritsugi.core.capacity.CapacityLedger;
import io.toritsugi.core.capacity.Holding;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.event.agent.AgentStatus;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegRole;
import io.toritsugi.core.event.queue.Offered;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The rules of engagements: which steps there are, and who may begin one. */
final class EngagementRules {
    private EngagementRules() {}

    static @Nullable AgentRule brokenBy(AgentState state, StepTaken taken) {
        if (taken.ofAnother(state)) {
            return AgentRule.OTHER_AGENT;
        }
        int index = taken.indexIn(state);
        if (taken.agent() == null && nobodys(state, taken, index)) {
            return taken.step() == EngagementStep.CONNECTED ? AgentRule.OTHER_AGENT : AgentRule.ENGAGEMENT_UNKNOWN;
        }
        return brokenBy(state, taken, index, next(state, taken, index));
    }

    /** {@return the state that the engagement at this place takes; null if there is no such step} */
    static @Nullable State next(AgentState state, StepTaken taken, int index) {
        return EngagementStep.TABLE.next(from(state, taken, index), taken.step());
    }

    static @Nullable AgentRule brokenBy(AgentState state, StepTaken taken, int index, @Nullable State next) {
        if (next == null) {
            return impossible(from(state, taken, index), taken.step());
        }
        if (index < 0 && taken.had(state)) {
            return AgentRule.ENGAGEMENT_TWICE;
        }
        return taken.step().needsRoom() ? withoutRoom(state, taken, index) : null;
    }

    /** {@return whether an event that names no agent is about nothing that this agent has or has just ended} */
    static boolean nobodys(AgentState state, StepTaken taken, int index) {
        return index < 0 && from(state, taken, index) == null;
    }

    /** {@return the units that a leg will hold that no offer led to; who only supervises is not held up by it} */
    static int units(AgentState state, LegConnected connected) {
        return connected.role() == LegRole.SUPERVISING ? 0 : units(state, connected.channel(), connected.units());
    }

    /** {@return the units that a contact will hold} */
    static int units(AgentState state, Optional<Channel> channel, OptionalInt said) {
        if (said.isPresent()) {
            return said.getAsInt();
        }
        return channel.isPresent() ? state.capacity().unitsOf(channel.get()) : 0;
    }

    static @Nullable AgentRule shortage(AgentState state, Optional<String> channelId, int units) {
        List<? extends Holding> holdings = state.manualWork().isEmpty() ? state.folded() : state.holdings();
        return CapacityLedger.shortage(state.capacity(), holdings, channelId, units)
                .map(AgentRule::of)
                .orElse(null);
    }

    private static @Nullable AgentRule withoutRoom(AgentState state, StepTaken taken, int index) {
        return switch (taken.step()) {
            case OFFERED -> offering(state, (Offered) taken.event());
            case ACCEPTED -> state.inExclusiveWrapUp() ? AgentRule.EXCLUSIVE_WRAP_UP : null;
            case CONNECTED -> connecting(state, index, (LegConnected) taken.event());
            case UNPARKED -> takingUp(state, state.folded().get(index));
            default -> null;
        };
    }

    private static @Nullable State from(AgentState state, StepTaken taken, int index) {
        if (index >= 0) {
            return state.folded().get(index).state();
        }
        boolean justEnded = taken.step() == EngagementStep.WRAP_UP_STARTED
                && state.ended() != null
                && state.ended().knownLeg() != null
                && state.ended().knownLeg().equals(taken.leg());
        return justEnded ? State.ENDED : null;
    }

    private static AgentRule impossible(@Nullable State from, EngagementStep step) {
        if (step == EngagementStep.WRAP_UP_STARTED) {
            return AgentRule.WRAP_UP_LATE;
        }
        if (from == null) {
            return AgentRule.ENGAGEMENT_UNKNOWN;
        }
        boolean beginning =
                step == EngagementStep.OFFERED || (step == EngagementStep.CONNECTED && from != State.OFFERED);
        return beginning ? AgentRule.ENGAGEMENT_TWICE : AgentRule.ENGAGEMENT_STATE;
    }

    private static @Nullable AgentRule offering(AgentState state, Offered offered) {
        return offering(state, offered.channel(), offered.units());
    }

    /** {@return the rule that an offer would break; null if none} */
    static @Nullable AgentRule offering(AgentState state, Optional<Channel> channel, OptionalInt units) {
        if (state.status() != AgentStatus.READY) {
            return notReady(state.status());
        }
        if (state.session().pending() != null) {
            return AgentRule.STATUS_PENDING;
        }
        if (state.inExclusiveWrapUp()) {
            return AgentRule.EXCLUSIVE_WRAP_UP;
        }
        return shortage(state, channel.map(Channel::id), units(state, channel, units));
    }

    private static AgentRule notReady(AgentStatus status) {
        return switch (status) {
            case LOGGED_OUT -> AgentRule.LOGGED_OUT;
            case DRAINING -> AgentRule.DRAINING;
            default -> AgentRule.NOT_READY;
        };
    }

    private static @Nullable AgentRule connecting(AgentState state, int index, LegConnected connected) {
        if (StepTaken.indexOf(state.folded(), connected.leg()) >= 0) {
            return AgentRule.ENGAGEMENT_TWICE;
        }
        return index < 0 ? connecting(state, connected) : null;
    }

    /** A leg that no offer led to: the agent took the contact himself, or it was passed to him. */
    private static @Nullable AgentRule connecting(AgentState state, LegConnected connected) {
        if (connected.offer().isPresent()) {
            return AgentRule.ENGAGEMENT_UNKNOWN;
        }
        return connected.role() == LegRole.SUPERVISING ? null : taking(state, connected.channel(), connected.units());
    }

    /** {@return the rule that a contact would break that he takes himself or that is passed to him; null if none} */
    static @Nullable AgentRule taking(AgentState state, Optional<Channel> channel, OptionalInt units) {
        if (state.status() == AgentStatus.LOGGED_OUT) {
            return AgentRule.LOGGED_OUT;
        }
        if (state.status() == AgentStatus.DRAINING) {
            return AgentRule.DRAINING;
        }
        if (state.inExclusiveWrapUp()) {
            return AgentRule.EXCLUSIVE_WRAP_UP;
        }
        return shortage(state, channel.map(Channel::id), units(state, channel, units));
    }

    private static @Nullable AgentRule takingUp(AgentState state, EngagementState parked) {
        if (state.status() == AgentStatus.LOGGED_OUT) {
            return AgentRule.LOGGED_OUT;
        }
        if (state.inExclusiveWrapUp()) {
            return AgentRule.EXCLUSIVE_WRAP_UP;
        }
        return shortage(state, parked.channelId(), parked.units());
    }
}
