package io.toritsugi.core.agent;

import io.toritsugi.core.agent.Engagement.State;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.wrapup.WrapUpExtended;
import io.toritsugi.core.event.wrapup.WrapUpPaused;
import io.toritsugi.core.event.wrapup.WrapUpResumed;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.LegId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What happens to the clock of a wrap-up while it lasts: it gets more time, stands still, or runs on. */
final class WrapUpClock {
    private WrapUpClock() {}

    /** {@return the leg whose clock an event is about; null if it is about none} */
    static @Nullable LegId legOf(Event event) {
        if (event instanceof WrapUpExtended extended) {
            return extended.leg();
        }
        if (event instanceof WrapUpPaused paused) {
            return paused.leg();
        }
        return event instanceof WrapUpResumed resumed ? resumed.leg() : null;
    }

    /** {@return the agent whom an event about a clock names; null if it names none, or is about none} */
    static @Nullable AgentId agentOf(Event event) {
        Optional<AgentId> agent = Optional.empty();
        if (event instanceof WrapUpExtended extended) {
            agent = extended.agent();
        } else if (event instanceof WrapUpPaused paused) {
            agent = paused.agent();
        } else if (event instanceof WrapUpResumed resumed) {
            agent = resumed.agent();
        }
        return agent.orElse(null);
    }

    static @Nullable AgentRule brokenBy(AgentState state, LegId leg, Event event) {
        @Nullable AgentId named = agentOf(event);
        if (named != null && state.knownId() != null && !named.equals(state.knownId())) {
            return AgentRule.OTHER_AGENT;
        }
        int index = StepTaken.indexOf(state.folded(), leg);
        if (index < 0) {
            return AgentRule.ENGAGEMENT_UNKNOWN;
        }
        EngagementState engagement = state.folded().get(index);
        if (engagement.state() != State.WRAP_UP) {
            return AgentRule.ENGAGEMENT_STATE;
        }
        if (event instanceof WrapUpPaused) {
            return engagement.limitAt() == null
                    ? AgentRule.WRAP_UP_UNLIMITED
                    : engagement.pause() == null ? null : AgentRule.WRAP_UP_PAUSED;
        }
        return event instanceof WrapUpResumed && engagement.pause() == null ? AgentRule.WRAP_UP_NOT_PAUSED : null;
    }

    static EngagementState after(EngagementState engagement, Instant at, Event event) {
        if (event instanceof WrapUpExtended extended) {
            return engagement.extended(extended.by());
        }
        return event instanceof WrapUpPaused paused ? engagement.paused(at, paused.until()) : engagement.resumed(at);
    }
}
