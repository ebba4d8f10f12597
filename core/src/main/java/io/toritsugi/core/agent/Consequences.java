package io.toritsugi.core.agent;

import io.toritsugi.core.agent.AgentDeadlines.Deadline;
import io.toritsugi.core.agent.Engagement.State;
import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.agent.AgentStatus;
import io.toritsugi.core.event.agent.LeaseLost;
import io.toritsugi.core.event.leg.LegEnded;
import io.toritsugi.core.event.leg.LegRole;
import io.toritsugi.core.event.queue.Offered;
import io.toritsugi.core.event.wrapup.WrapUpExit;
import io.toritsugi.core.event.wrapup.WrapUpTerms;
import io.toritsugi.core.id.AgentId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What follows in the same decision from something that happens to an agent. */
final class Consequences {
    private Consequences() {}

    static void ofContact(AgentDecision decision, ContactEvent event, Optional<WrapUpTerms> wrapUp) {
        @Nullable EngagementStep step = EngagementEvents.stepOf(event);
        @Nullable AgentId named = step == null ? null : EngagementEvents.agentOf(step, event);
        if (step != null && named != null && !named.equals(decision.agent())) {
            decision.refuse(AgentRule.OTHER_AGENT, event.type(), EngagementEvents.subjectOf(step, event));
        } else if (step == EngagementStep.ENDED) {
            ofLegEnded(decision, (LegEnded) event, wrapUp);
        } else if (step == EngagementStep.WRAP_UP_STARTED) {
            decision.refuse(AgentRule.WRAP_UP_LATE, event.type(), EngagementEvents.subjectOf(step, event));
        } else if (step == EngagementStep.OFFERED && lapsed((Offered) event, decision)) {
            decision.refuse(AgentRule.TIME_REVERSED, event.type(), EngagementEvents.subjectOf(step, event));
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
            case WRAP_UP ->
                decision.happen(AgentEvents.wrapUpEnded(
                        decision.agent(), Objects.requireNonNull(deadline.engagement()), WrapUpExit.TIMED_OUT));
            case LEASE -> ofLostTool(decision);
            case READY_AGAIN -> decision.happen(AgentEvents.ready(decision.agent()));
        }
        decision.settle();
    }

    /** Ends a leg without a wrap-up; whoever supervised it is out of it. */
    static boolean endSupervised(AgentDecision decision, ContactEvent end, @Nullable EngagementState engagement) {
        if (engagement != null) {
            for (AgentId supervisor : engagement.supervisors().keySet()) {
                decision.happen(AgentEvents.supervisionEnded(decision.agent(), engagement, supervisor));
            }
        }
        return decision.happen(end);
    }

    private static boolean lapsed(Offered offered, AgentDecision decision) {
        return offered.expiresAt()
                .filter(expiry -> !expiry.isAfter(decision.at()))
                .isPresent();
    }

    private static void ofLegEnded(AgentDecision decision, LegEnded ended, Optional<WrapUpTerms> wrapUp) {
        List<EngagementState> before = decision.state().folded();
        int index = EngagementEvents.indexOf(before, ended.leg());
        @Nullable EngagementState engagement = index < 0 ? null : before.get(index);
        if (!endSupervised(decision, ended, engagement) || engagement == null) {
            return;
        }
        Optional<WrapUpTerms> terms = engagement.wrapUpSettled() ? engagement.wrapUp() : standard(engagement, wrapUp);
        if (terms.isPresent() && decision.state().status() != AgentStatus.LOGGED_OUT) {
            decision.happen(AgentEvents.wrapUpStarted(decision.agent(), engagement, terms.get()));
            if (terms.get().exclusive()) {
                decision.revokeOffers("WRAP_UP", false);
            }
        }
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
            decision.goNotReady(policy.reason(), policy.readyAgainAfter().map(decision.at()::plus));
        }
    }

    private static void ofLostTool(AgentDecision decision) {
        decision.happen(LeaseLost.builder()
                .agent(decision.agent())
                .lastSign(decision.state().lastSignOfLife())
                .build());
        decision.revokeOffers("TOOL_LOST", true);
        if (decision.state().status() != AgentStatus.DRAINING) {
            decision.happen(AgentEvents.notReady(
                    decision.agent(), Optional.of(decision.settings().leaseLost()), Optional.empty()));
        }
    }
}
