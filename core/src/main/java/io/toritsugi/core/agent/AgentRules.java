package io.toritsugi.core.agent;

import io.toritsugi.core.agent.Engagement.State;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.agent.AgentEvent;
import io.toritsugi.core.event.agent.AgentStatus;
import io.toritsugi.core.event.agent.LeaseLost;
import io.toritsugi.core.event.agent.LeaseRenewed;
import io.toritsugi.core.event.agent.StatusRequested;
import io.toritsugi.core.event.supervision.SupervisionEnded;
import io.toritsugi.core.event.supervision.SupervisionStarted;
import io.toritsugi.core.event.workload.ManualWorkEnded;
import io.toritsugi.core.event.workload.ManualWorkStarted;
import io.toritsugi.core.event.wrapup.WrapUpPlanned;
import io.toritsugi.core.id.LegId;
import org.jspecify.annotations.Nullable;

/** Says which rule an event would break, given what happened before it: one table for commands and observations. */
final class AgentRules {
    private AgentRules() {}

    static @Nullable AgentRule brokenBy(AgentState state, Event event) {
        @Nullable StepTaken taken = StepTaken.by(event);
        if (taken != null) {
            return EngagementRules.brokenBy(state, taken);
        }
        if (event instanceof WrapUpPlanned planned) {
            return planning(state, planned);
        }
        @Nullable LegId clock = WrapUpClock.legOf(event);
        if (clock != null) {
            return WrapUpClock.brokenBy(state, clock, event);
        }
        return event instanceof AgentEvent agentEvent ? ofAgent(state, agentEvent) : null;
    }

    private static @Nullable AgentRule ofAgent(AgentState state, AgentEvent event) {
        if (state.knownId() != null && !event.agent().equals(state.knownId())) {
            return AgentRule.OTHER_AGENT;
        }
        @Nullable SessionStep step = SessionStep.of(event.type());
        if (step != null) {
            return session(state.status(), step);
        }
        if (event instanceof StatusRequested || event instanceof LeaseLost || event instanceof LeaseRenewed) {
            return state.status() == AgentStatus.LOGGED_OUT ? AgentRule.LOGGED_OUT : null;
        }
        if (event instanceof ManualWorkStarted started) {
            return manualWork(state, started);
        }
        if (event instanceof ManualWorkEnded ended) {
            return state.manualWork().stream().anyMatch(work -> work.id().equals(ended.work()))
                    ? null
                    : AgentRule.MANUAL_WORK_UNKNOWN;
        }
        if (event instanceof SupervisionStarted started) {
            return supervision(state, started);
        }
        return event instanceof SupervisionEnded ended ? supervisionEnd(state, ended) : null;
    }

    private static @Nullable AgentRule session(AgentStatus status, SessionStep step) {
        if (SessionStep.TABLE.next(status, step) != null) {
            return null;
        }
        return status == AgentStatus.LOGGED_OUT
                ? AgentRule.LOGGED_OUT
                : step == SessionStep.LOGGED_IN ? AgentRule.LOGGED_IN : AgentRule.DRAINING;
    }

    private static @Nullable AgentRule planning(AgentState state, WrapUpPlanned planned) {
        if (state.knownId() != null && !planned.agent().equals(state.knownId())) {
            return AgentRule.OTHER_AGENT;
        }
        int index = StepTaken.indexOf(state.folded(), planned.leg());
        if (index < 0) {
            return AgentRule.ENGAGEMENT_UNKNOWN;
        }
        return state.folded().get(index).state() == State.WRAP_UP ? AgentRule.WRAP_UP_LATE : null;
    }

    private static @Nullable AgentRule manualWork(AgentState state, ManualWorkStarted started) {
        if (state.status() == AgentStatus.LOGGED_OUT) {
            return AgentRule.LOGGED_OUT;
        }
        if (state.status() == AgentStatus.DRAINING) {
            return AgentRule.DRAINING;
        }
        if (state.manualWork().stream().anyMatch(work -> work.id().equals(started.work()))) {
            return AgentRule.MANUAL_WORK_TWICE;
        }
        return started.units() == 0
                ? null
                : EngagementRules.shortage(state, started.channel().map(Channel::id), started.units());
    }

    private static @Nullable AgentRule supervision(AgentState state, SupervisionStarted started) {
        if (started.supervisor().equals(started.agent())) {
            return AgentRule.SUPERVISION_OF_SELF;
        }
        int index = StepTaken.indexOf(state.folded(), started.leg());
        if (index < 0) {
            return AgentRule.ENGAGEMENT_UNKNOWN;
        }
        State now = state.folded().get(index).state();
        return now == State.CONNECTED || now == State.HELD ? null : AgentRule.ENGAGEMENT_STATE;
    }

    private static @Nullable AgentRule supervisionEnd(AgentState state, SupervisionEnded ended) {
        int index = StepTaken.indexOf(state.folded(), ended.leg());
        boolean joined = index >= 0 && state.folded().get(index).supervisors().containsKey(ended.supervisor());
        return joined ? null : AgentRule.SUPERVISION_UNKNOWN;
    }
}
