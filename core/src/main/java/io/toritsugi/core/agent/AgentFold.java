package io.toritsugi.core.agent;

import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.agent.AgentDraining;
import io.toritsugi.core.event.agent.AgentEvent;
import io.toritsugi.core.event.agent.AgentLoggedIn;
import io.toritsugi.core.event.agent.AgentLoggedOut;
import io.toritsugi.core.event.agent.AgentNotReady;
import io.toritsugi.core.event.agent.AgentReconciled;
import io.toritsugi.core.event.agent.AgentStatus;
import io.toritsugi.core.event.agent.LeaseLost;
import io.toritsugi.core.event.agent.LeaseRenewed;
import io.toritsugi.core.event.agent.StatusRequested;
import io.toritsugi.core.event.supervision.StatusForced;
import io.toritsugi.core.event.supervision.SupervisionEnded;
import io.toritsugi.core.event.supervision.SupervisionStarted;
import io.toritsugi.core.event.workload.CapacityChanged;
import io.toritsugi.core.event.workload.ManualWorkEnded;
import io.toritsugi.core.event.workload.ManualWorkStarted;
import io.toritsugi.core.event.workload.QueueJoined;
import io.toritsugi.core.event.workload.QueueLeft;
import io.toritsugi.core.event.wrapup.WrapUpPlanned;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.LegId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Folds any event into any agent: what is understood of it counts, and the rule that it breaks is counted. */
final class AgentFold {
    private AgentFold() {}

    static AgentState fold(AgentState state, Instant at, Event event) {
        @Nullable StepTaken taken = StepTaken.by(event);
        if (taken != null) {
            return EngagementFold.fold(state, at, taken);
        }
        @Nullable AgentId named = named(event);
        @Nullable LegId clock = WrapUpClock.legOf(event);
        if (named == null && (clock == null || !has(state, clock))) {
            return state;
        }
        if (bySupervisor(state, event)) {
            return state;
        }
        @Nullable AgentRule broken = AgentRules.brokenBy(state, event);
        return broken == AgentRule.OTHER_AGENT
                ? ofAnother(state, at)
                : seen(beside(state, at, event), at, named, broken);
    }

    static @Nullable AgentId agentOf(Event event) {
        @Nullable StepTaken taken = StepTaken.by(event);
        return taken == null ? named(event) : taken.agent();
    }

    /** What a supervisor does to another agent stands in his history too, and changes nothing of his own state. */
    private static boolean bySupervisor(AgentState state, Event event) {
        @Nullable AgentId supervisor = null;
        if (event instanceof SupervisionStarted started) {
            supervisor = started.supervisor();
        } else if (event instanceof SupervisionEnded ended) {
            supervisor = ended.supervisor();
        } else if (event instanceof StatusForced forced) {
            supervisor = forced.supervisor();
        }
        return supervisor != null && supervisor.equals(state.knownId()) && !supervisor.equals(named(event));
    }

    /** What happens to another agent is counted, and is no instant of this one. */
    static AgentState ofAnother(AgentState state, Instant at) {
        return seen(state, state.last() == null ? at : state.last(), null, AgentRule.OTHER_AGENT);
    }

    private static AgentState seen(AgentState state, Instant at, @Nullable AgentId named, @Nullable AgentRule broken) {
        AgentId id = state.knownId() != null ? state.knownId() : named;
        return id == null ? state : state.seen(id, at, broken);
    }

    private static @Nullable AgentId named(Event event) {
        if (event instanceof AgentEvent agentEvent) {
            return agentEvent.agent();
        }
        if (event instanceof WrapUpPlanned planned) {
            return planned.agent();
        }
        return WrapUpClock.agentOf(event);
    }

    private static AgentState beside(AgentState state, Instant at, Event event) {
        if (event instanceof AgentEvent agentEvent) {
            return ofAgent(state, at, agentEvent);
        }
        if (event instanceof WrapUpPlanned planned) {
            return changed(state, at, planned.leg(), engagement -> engagement.settled(planned.terms()));
        }
        @Nullable LegId clock = WrapUpClock.legOf(event);
        return clock == null
                ? state
                : changed(state, at, clock, engagement -> WrapUpClock.after(engagement, at, event));
    }

    private static AgentState ofAgent(AgentState state, Instant at, AgentEvent event) {
        @Nullable SessionStep step = SessionStep.of(event.type());
        if (step != null) {
            return session(state, at, step, event);
        }
        if (event instanceof StatusRequested requested) {
            return state.withSession(state.session()
                    .withPending(new PendingStatus(requested.status(), requested.reason(), requested.until())));
        }
        if (event instanceof LeaseLost) {
            return state.withSession(state.session().toolLost());
        }
        if (event instanceof LeaseRenewed renewed) {
            return state.withSession(
                    state.session().leaseRenewed(at, renewed.leaseUntil().orElse(null)));
        }
        if (event instanceof AgentReconciled) {
            return EngagementFold.freed(state, at);
        }
        return workload(state, at, event);
    }

    private static AgentState session(AgentState state, Instant at, SessionStep step, AgentEvent event) {
        SessionState session = state.session();
        if (event instanceof AgentLoggedIn in) {
            return state.withSession(session.loggedIn(at, in.leaseUntil().orElse(null)));
        }
        if (event instanceof AgentLoggedOut out) {
            return state.withSession(session.loggedOut(at, out.reason().orElse(null)));
        }
        if (event instanceof AgentNotReady notReady) {
            return state.withSession(session.changed(
                    step.target(),
                    notReady.reason().orElse(null),
                    at,
                    notReady.until().orElse(null),
                    null));
        }
        if (event instanceof AgentDraining draining) {
            PendingStatus pending = new PendingStatus(AgentStatus.LOGGED_OUT, draining.reason(), Optional.empty());
            return state.withSession(
                    session.changed(step.target(), draining.reason().orElse(null), at, null, pending));
        }
        return ready(state, at);
    }

    /** Being ready again after a mere request does not begin his idle time anew. */
    private static AgentState ready(AgentState state, Instant at) {
        boolean already = state.status() == AgentStatus.READY;
        SessionState session = already
                ? state.session().withPending(null)
                : state.session().changed(AgentStatus.READY, null, at, null, null);
        return state.withSession(session, already ? state.idle() : at, Misses.NONE);
    }

    private static AgentState workload(AgentState state, Instant at, AgentEvent event) {
        if (event instanceof CapacityChanged changed) {
            return state.withCapacity(changed.capacity());
        }
        if (event instanceof QueueJoined joined) {
            return state.withQueue(joined.queue(), true);
        }
        if (event instanceof QueueLeft left) {
            return state.withQueue(left.queue(), false);
        }
        if (event instanceof ManualWorkStarted started) {
            return ManualWorkFold.started(state, at, started);
        }
        if (event instanceof ManualWorkEnded ended) {
            return ManualWorkFold.ended(state, at, ended);
        }
        if (event instanceof SupervisionStarted joined) {
            return changed(
                    state,
                    at,
                    joined.leg(),
                    engagement -> engagement.supervisedBy(joined.supervisor(), joined.supervision()));
        }
        if (event instanceof SupervisionEnded left) {
            return changed(state, at, left.leg(), engagement -> engagement.supervisedBy(left.supervisor(), null));
        }
        return state;
    }

    private static boolean has(AgentState state, LegId leg) {
        return StepTaken.indexOf(state.folded(), leg) >= 0;
    }

    private static AgentState changed(AgentState state, Instant at, LegId leg, UnaryOperator<EngagementState> change) {
        int index = StepTaken.indexOf(state.folded(), leg);
        if (index < 0) {
            return state;
        }
        EngagementState changed = change.apply(state.folded().get(index));
        return state.withEngagements(at, state.replacing(index, changed), state.ended(), state.misses(), state.idle());
    }
}
