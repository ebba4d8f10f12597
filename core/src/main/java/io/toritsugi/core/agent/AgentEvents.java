package io.toritsugi.core.agent;

import io.toritsugi.core.agent.AgentCommand.StartManualWork;
import io.toritsugi.core.agent.AgentCommand.Supervise;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.agent.AgentDraining;
import io.toritsugi.core.event.agent.AgentLoggedOut;
import io.toritsugi.core.event.agent.AgentNotReady;
import io.toritsugi.core.event.agent.AgentReady;
import io.toritsugi.core.event.agent.AgentStatus;
import io.toritsugi.core.event.agent.StatusReason;
import io.toritsugi.core.event.agent.StatusRequested;
import io.toritsugi.core.event.leg.LegEndMechanism;
import io.toritsugi.core.event.leg.LegEnded;
import io.toritsugi.core.event.queue.OfferExpired;
import io.toritsugi.core.event.queue.OfferRevoked;
import io.toritsugi.core.event.supervision.SupervisionEnded;
import io.toritsugi.core.event.supervision.SupervisionStarted;
import io.toritsugi.core.event.workload.ManualWorkEnded;
import io.toritsugi.core.event.workload.ManualWorkStarted;
import io.toritsugi.core.event.wrapup.WrapUpEnded;
import io.toritsugi.core.event.wrapup.WrapUpExit;
import io.toritsugi.core.event.wrapup.WrapUpExtended;
import io.toritsugi.core.event.wrapup.WrapUpPaused;
import io.toritsugi.core.event.wrapup.WrapUpPlanned;
import io.toritsugi.core.event.wrapup.WrapUpResumed;
import io.toritsugi.core.event.wrapup.WrapUpStarted;
import io.toritsugi.core.event.wrapup.WrapUpTerms;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.ManualWorkId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The events that a decision makes of its own. */
final class AgentEvents {
    private AgentEvents() {}

    static Event ready(AgentId agent) {
        return AgentReady.builder().agent(agent).build();
    }

    static Event notReady(AgentId agent, Optional<StatusReason> reason, Optional<Instant> until) {
        return AgentNotReady.builder().agent(agent).reason(reason).until(until).build();
    }

    static Event requested(AgentId agent, StatusReason reason, Optional<Instant> until) {
        return StatusRequested.builder()
                .agent(agent)
                .status(AgentStatus.NOT_READY)
                .reason(reason)
                .until(until)
                .build();
    }

    static Event draining(AgentId agent, Optional<StatusReason> reason) {
        return AgentDraining.builder().agent(agent).reason(reason).build();
    }

    static Event loggedOut(AgentId agent, Optional<StatusReason> reason) {
        return AgentLoggedOut.builder().agent(agent).reason(reason).build();
    }

    static Event expired(AgentId agent, EngagementState engagement) {
        return OfferExpired.builder()
                .routable(engagement.routable())
                .offer(engagement.offer().orElseThrow())
                .visit(engagement.visit().orElseThrow())
                .agent(agent)
                .build();
    }

    static Event revoked(AgentId agent, EngagementState engagement, String cause) {
        return OfferRevoked.builder()
                .routable(engagement.routable())
                .offer(engagement.offer().orElseThrow())
                .visit(engagement.visit().orElseThrow())
                .agent(agent)
                .cause(cause)
                .build();
    }

    /** The end of a leg that nobody saw end. */
    static LegEnded legEnded(AgentId agent, EngagementState engagement) {
        return LegEnded.builder()
                .routable(engagement.routable())
                .leg(engagement.leg().orElseThrow())
                .agent(agent)
                .endedBy(Actor.Kind.SYSTEM)
                .mechanism(LegEndMechanism.ENDED_BY_SYSTEM)
                .build();
    }

    static Event wrapUpPlanned(AgentId agent, EngagementState engagement, Optional<WrapUpTerms> terms) {
        return WrapUpPlanned.builder()
                .routable(engagement.routable())
                .leg(engagement.leg().orElseThrow())
                .agent(agent)
                .terms(terms)
                .build();
    }

    static Event wrapUpStarted(AgentId agent, LegEnded ended, WrapUpTerms terms) {
        return WrapUpStarted.builder()
                .routable(ended.routable())
                .leg(ended.leg())
                .agent(agent)
                .terms(terms)
                .build();
    }

    static Event wrapUpExtended(EngagementState engagement, AgentCommand.ExtendWrapUp command) {
        return WrapUpExtended.builder()
                .routable(engagement.routable())
                .leg(command.leg())
                .agent(command.agent())
                .by(command.by())
                .reason(command.reason())
                .build();
    }

    static Event wrapUpPaused(EngagementState engagement, AgentCommand.PauseWrapUp command, Instant until) {
        return WrapUpPaused.builder()
                .routable(engagement.routable())
                .leg(command.leg())
                .agent(command.agent())
                .until(until)
                .reason(command.reason())
                .build();
    }

    static Event wrapUpResumed(AgentId agent, EngagementState engagement) {
        return WrapUpResumed.builder()
                .routable(engagement.routable())
                .leg(engagement.leg().orElseThrow())
                .agent(agent)
                .build();
    }

    static Event wrapUpEnded(AgentId agent, EngagementState engagement, WrapUpExit cause) {
        return WrapUpEnded.builder()
                .routable(engagement.routable())
                .leg(engagement.leg().orElseThrow())
                .agent(agent)
                .cause(cause)
                .build();
    }

    static Event manualWorkStarted(StartManualWork command) {
        return ManualWorkStarted.builder()
                .agent(command.agent())
                .work(command.work())
                .kind(command.kind())
                .channel(command.channel())
                .units(command.units())
                .resetsIdle(command.resetsIdle())
                .build();
    }

    static Event manualWorkEnded(AgentId agent, ManualWorkId work) {
        return ManualWorkEnded.builder().agent(agent).work(work).build();
    }

    static Event supervisionStarted(EngagementState engagement, Supervise command) {
        return SupervisionStarted.builder()
                .agent(command.agent())
                .routable(engagement.routable())
                .leg(command.leg())
                .supervisor(command.supervisor())
                .supervision(command.supervision())
                .why(command.why())
                .build();
    }

    static Event supervisionEnded(AgentId agent, EngagementState engagement, AgentId supervisor) {
        return SupervisionEnded.builder()
                .agent(agent)
                .routable(engagement.routable())
                .leg(engagement.leg().orElseThrow())
                .supervisor(supervisor)
                .build();
    }

    /** {@return which leg or work an event is about that is no step of an engagement; empty where it is the agent alone} */
    static String subjectOf(Event event) {
        if (event instanceof ManualWorkStarted started) {
            return started.work().value();
        }
        if (event instanceof ManualWorkEnded ended) {
            return ended.work().value();
        }
        if (event instanceof SupervisionStarted started) {
            return started.leg().value();
        }
        if (event instanceof SupervisionEnded ended) {
            return ended.leg().value();
        }
        if (event instanceof WrapUpPlanned planned) {
            return planned.leg().value();
        }
        @Nullable LegId clock = WrapUpClock.legOf(event);
        return clock == null ? "" : clock.value();
    }
}
