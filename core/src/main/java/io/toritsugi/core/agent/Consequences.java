package io.toritsugi.core.agent;

import io.toritsugi.core.agent.AgentDeadlines.Deadline;
import io.toritsugi.core.agent.Engagement.State;
import io.toritsugi.core.decide.Deadlines;
import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.agent.AgentStatus;
import io.toritsugi.core.event.agent.LeaseLost;
import io.toritsugi.core.event.leg.LegEnded;
import io.toritsugi.core.event.leg.LegRole;
import io.toritsugi.core.event.queue.Offered;
import io.toritsugi.core.event.wrapup.WrapUpEnded;
import io.toritsugi.core.event.wrapup.WrapUpExit;
import io.toritsugi.core.event.wrapup.WrapUpPaused;
import io.toritsugi.core.event.wrapup.WrapUpTerms;
import io.toritsugi.core.id.AgentId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What follows in the same decision from something that happens to an agent. */
final class Consequences {
    private Consequences() {}

    static void ofContact(AgentDecision decision, ContactEvent event, Optional<WrapUpTerms> wrapUp) {
        @Nullable StepTaken taken = StepTaken.by(event);
        @Nullable EngagementStep step = taken == null ? null : taken.step();
        if (taken != null && taken.agent() != null && !taken.agent().equals(decision.agent())) {
            decision.refuse(AgentRule.OTHER_AGENT, event.type(), taken.subject());
        } else if (step == EngagementStep.ENDED) {
            ofLegEnded(decision, (LegEnded) event, wrapUp);
        } else if (step == EngagementStep.WRAP_UP_STARTED) {
            decision.refuse(AgentRule.WRAP_UP_LATE, event.type(), subjectOf(event));
        } else if (step == EngagementStep.OFFERED && lapsed((Offered) event, decision.at())) {
            decision.refuse(AgentRule.TIME_REVERSED, event.type(), subjectOf(event));
        } else if (event instanceof WrapUpPaused paused && !paused.until().isAfter(decision.at())) {
            decision.refuse(AgentRule.TIME_REVERSED, event.type(), paused.leg().value());
        } else if (step == EngagementStep.WRAP_UP_ENDED && timedOut((WrapUpEnded) event)) {
            decision.refuse(AgentRule.WRAP_UP_CLOCK, event.type(), subjectOf(event));
        } else if (decision.happen(event) && (step == EngagementStep.EXPIRED || step == EngagementStep.DECLINED)) {
            ofMissedOffer(decision);
        }
    }

    static void ofDeadline(AgentDecision decision, Deadline deadline) {
        switch (deadline.kind()) {
            case OFFER -> {
                decision.happen(AgentEvents.expired(decision.agent(), Objects.requireNonNull(deadline.engagement())));
                ofMissedOffer(decision);
            }
            case WRAP_UP_PAUSE ->
                decision.happen(
                        AgentEvents.wrapUpResumed(decision.agent(), Objects.requireNonNull(deadline.engagement())));
            case WRAP_UP ->
                decision.happen(AgentEvents.wrapUpEnded(
                        decision.agent(), Objects.requireNonNull(deadline.engagement()), WrapUpExit.TIMED_OUT));
            case LEASE -> ofLostTool(decision);
            case READY_AGAIN -> decision.happen(AgentEvents.ready(decision.agent()));
        }
        decision.settle();
    }

    /** Ends a leg, and no more than that: whoever supervised it is out of it. */
    static boolean endSupervised(AgentDecision decision, LegEnded end, @Nullable EngagementState engagement) {
        if (engagement != null) {
            for (AgentId supervisor : engagement.supervisors().keySet()) {
                decision.happen(AgentEvents.supervisionEnded(decision.agent(), engagement, supervisor));
            }
        }
        return decision.happen(end);
    }

    private static String subjectOf(ContactEvent event) {
        return Objects.requireNonNull(StepTaken.by(event)).subject();
    }

    static boolean lapsed(Offered offered, Instant at) {
        return offered.expiresAt().isPresent() && !offered.expiresAt().get().isAfter(at);
    }

    /** {@return whether it says what only the clock of the wrap-up says, and that at its limit} */
    static boolean timedOut(WrapUpEnded ended) {
        return ended.cause() == WrapUpExit.TIMED_OUT;
    }

    private static void ofLegEnded(AgentDecision decision, LegEnded ended, Optional<WrapUpTerms> wrapUp) {
        List<EngagementState> before = decision.state().folded();
        int index = StepTaken.indexOf(before, ended.leg());
        @Nullable EngagementState engagement = index < 0 ? null : before.get(index);
        if (!endSupervised(decision, ended, engagement) || engagement == null) {
            return;
        }
        Optional<WrapUpTerms> terms = terms(engagement, wrapUp);
        if (terms.isPresent() && decision.state().status() != AgentStatus.LOGGED_OUT) {
            decision.happen(AgentEvents.wrapUpStarted(decision.agent(), ended, terms.get()));
            if (terms.get().exclusive()) {
                decision.revokeOffers("WRAP_UP", false);
            }
        }
    }

    /** {@return what holds for the wrap-up of a leg that ends: what was planned, else what is usual} */
    static Optional<WrapUpTerms> terms(EngagementState engagement, Optional<WrapUpTerms> usual) {
        return engagement.wrapUpSettled() ? engagement.wrapUp() : standard(engagement, usual);
    }

    /** Nobody wraps up what he was free of, nor what he only advised on or listened to, unless that was planned. */
    private static Optional<WrapUpTerms> standard(EngagementState engagement, Optional<WrapUpTerms> wrapUp) {
        boolean served = engagement.role() == LegRole.PRIMARY && engagement.state() != State.PARKED;
        return served ? wrapUp : Optional.empty();
    }

    private static void ofMissedOffer(AgentDecision decision) {
        MissedOfferPolicy policy = decision.settings().missedOffers();
        AgentState state = decision.state();
        int missed = state.misses().expired()
                + (policy.declinesCount() ? state.misses().declined() : 0);
        boolean enough = policy.limit() > 0 && missed >= policy.limit();
        if (enough && state.status() == AgentStatus.READY && state.session().pending() == null) {
            decision.revokeOffers("MISSED_OFFER", false);
            decision.goNotReady(
                    policy.reason(), policy.readyAgainAfter().map(after -> Deadlines.after(decision.at(), after)));
        }
    }

    private static void ofLostTool(AgentDecision decision) {
        decision.happen(LeaseLost.builder()
                .agent(decision.agent())
                .lastSignOfLife(decision.state().lastSignOfLife())
                .build());
        decision.revokeOffers("TOOL_LOST", true);
        if (decision.state().status() != AgentStatus.DRAINING) {
            decision.happen(AgentEvents.notReady(
                    decision.agent(), Optional.of(decision.settings().leaseLostReason()), Optional.empty()));
        }
    }
}
