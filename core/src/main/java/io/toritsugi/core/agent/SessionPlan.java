package io.toritsugi.core.agent;

import io.toritsugi.core.agent.Engagement.State;
import io.toritsugi.core.decide.Deadlines;
import io.toritsugi.core.event.agent.AgentLoggedIn;
import io.toritsugi.core.event.agent.AgentReconciled;
import io.toritsugi.core.event.agent.AgentStatus;
import io.toritsugi.core.event.agent.LeaseRenewed;
import io.toritsugi.core.event.supervision.StatusForced;
import io.toritsugi.core.event.wrapup.WrapUpExit;
import io.toritsugi.core.id.AgentId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the commands of a session do. */
final class SessionPlan {
    private SessionPlan() {}

    /** {@return whether the command was one of the session} */
    static boolean carryOut(AgentDecision decision, AgentCommand command) {
        if (command instanceof AgentCommand.LogIn logIn) {
            logIn(decision, logIn);
        } else if (command instanceof AgentCommand.LogOut logOut) {
            logOut(decision, logOut);
        } else if (command instanceof AgentCommand.GoReady) {
            goReady(decision);
        } else if (command instanceof AgentCommand.GoNotReady goNotReady) {
            goNotReady(decision, goNotReady);
        } else if (command instanceof AgentCommand.SignOfLife) {
            signOfLife(decision);
        } else if (command instanceof AgentCommand.Force force) {
            force(decision, force);
        } else if (command instanceof AgentCommand.Reconcile reconcile) {
            reconcile(decision, reconcile);
        } else {
            return command instanceof AgentCommand.Tick;
        }
        return true;
    }

    private static void logIn(AgentDecision decision, AgentCommand.LogIn command) {
        boolean in = decision.happen(AgentLoggedIn.builder()
                .agent(decision.agent())
                .leaseUntil(lease(decision))
                .build());
        if (in) {
            decision.happen(
                    command.notReady().isEmpty()
                            ? AgentEvents.ready(decision.agent())
                            : AgentEvents.notReady(decision.agent(), command.notReady(), Optional.empty()));
        }
    }

    private static void logOut(AgentDecision decision, AgentCommand.LogOut command) {
        if (decision.state().status() == AgentStatus.LOGGED_OUT) {
            return;
        }
        decision.revokeOffers("LOGGED_OUT", true);
        decision.endWrapUpsOn(WrapUpExit.LOGGED_OUT);
        decision.leave(command.reason());
    }

    private static void goReady(AgentDecision decision) {
        if (refusedAsLoggedOut(decision, "GoReady")) {
            return;
        }
        comeBack(decision);
        if (decision.state().status() != AgentStatus.READY
                || decision.state().pending().isPresent()) {
            decision.happen(AgentEvents.ready(decision.agent()));
        }
    }

    private static void goNotReady(AgentDecision decision, AgentCommand.GoNotReady command) {
        if (refusedAsLoggedOut(decision, "GoNotReady")) {
            return;
        }
        comeBack(decision);
        if (asWanted(decision.state(), command)) {
            return;
        }
        if (command.until().filter(until -> !until.isAfter(decision.at())).isPresent()) {
            decision.refuse(AgentRule.TIME_REVERSED, "GoNotReady", "");
            return;
        }
        decision.revokeOffers("STATUS_CHANGED", true);
        decision.endWrapUpsOn(WrapUpExit.STATUS_CHANGED);
        decision.goNotReady(command.reason(), command.until());
    }

    private static boolean asWanted(AgentState state, AgentCommand.GoNotReady command) {
        @Nullable PendingStatus pending = state.session().pending();
        if (pending != null) {
            return pending.status() == AgentStatus.NOT_READY
                    && pending.reason().equals(Optional.of(command.reason()))
                    && pending.until().equals(command.until());
        }
        return state.status() == AgentStatus.NOT_READY
                && state.reason().equals(Optional.of(command.reason()))
                && state.readyAgainAt().equals(command.until());
    }

    private static void signOfLife(AgentDecision decision) {
        if (refusedAsLoggedOut(decision, "SignOfLife")) {
            return;
        }
        Optional<Duration> lease = decision.settings().lease();
        @Nullable Instant last = decision.state().session().lastSign();
        boolean due = lease.isPresent()
                && (last == null
                        || !Deadlines.after(last, lease.get().dividedBy(2)).isAfter(decision.at()));
        if (decision.state().leaseLost() || due) {
            renewLease(decision);
        }
    }

    /** Whose tool was lost has a lease again: without one, nothing would ever find out that it is still silent. */
    private static void comeBack(AgentDecision decision) {
        if (decision.state().leaseLost()) {
            renewLease(decision);
        }
    }

    private static void renewLease(AgentDecision decision) {
        decision.happen(LeaseRenewed.builder()
                .agent(decision.agent())
                .leaseUntil(lease(decision))
                .build());
    }

    private static Optional<Instant> lease(AgentDecision decision) {
        return decision.settings().lease().map(length -> Deadlines.after(decision.at(), length));
    }

    private static void force(AgentDecision decision, AgentCommand.Force command) {
        if (refusedAsLoggedOut(decision, "Force")) {
            return;
        }
        decision.happen(StatusForced.builder()
                .agent(decision.agent())
                .supervisor(command.supervisor())
                .status(command.status())
                .why(command.why())
                .build());
        if (command.status() == AgentStatus.READY) {
            comeBack(decision);
            decision.happen(AgentEvents.ready(decision.agent()));
            return;
        }
        decision.revokeOffers("STATUS_FORCED", true);
        boolean stays = command.status() == AgentStatus.NOT_READY;
        decision.endWrapUpsOn(stays ? WrapUpExit.STATUS_CHANGED : WrapUpExit.LOGGED_OUT);
        if (stays) {
            decision.happen(AgentEvents.notReady(decision.agent(), command.reason(), Optional.empty()));
        } else {
            decision.leave(command.reason());
        }
    }

    private static void reconcile(AgentDecision decision, AgentCommand.Reconcile command) {
        AgentId agent = decision.agent();
        decision.revokeOffers("RECONCILED", true);
        decision.endWrapUps(WrapUpExit.FORCED);
        for (EngagementState engagement : decision.state().folded()) {
            if (engagement.state() != State.PARKED) {
                Consequences.endSupervised(decision, AgentEvents.legEnded(agent, engagement), engagement);
            }
        }
        for (ManualWork work : decision.state().manualWork()) {
            decision.happen(AgentEvents.manualWorkEnded(agent, work.id()));
        }
        decision.happen(
                AgentReconciled.builder().agent(agent).why(command.why()).build());
    }

    private static boolean refusedAsLoggedOut(AgentDecision decision, String command) {
        if (decision.state().status() != AgentStatus.LOGGED_OUT) {
            return false;
        }
        decision.refuse(AgentRule.LOGGED_OUT, command, "");
        return true;
    }
}
