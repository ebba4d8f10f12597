package io.toritsugi.core.agent;

import io.toritsugi.core.capacity.Capacity;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.agent.AgentStatus;
import io.toritsugi.core.event.agent.StatusReason;
import io.toritsugi.core.event.leg.Supervision;
import io.toritsugi.core.event.workload.ManualWorkKind;
import io.toritsugi.core.event.wrapup.WrapUpExit;
import io.toritsugi.core.event.wrapup.WrapUpTerms;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.ManualWorkId;
import io.toritsugi.core.id.QueueId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What somebody wants of an agent's state: a command for {@link AgentMachine}.
 *
 * <p>A command that asks for a state that is already so gives no event and is not refused, but where it says otherwise.
 *
 * @since 0.1
 */
public sealed interface AgentCommand {
    /** {@return the agent} */
    AgentId agent();

    /**
     * Logs an agent in. Who is logged in already is refused: another tool may have done it.
     *
     * @param agent the agent
     * @param notReady why he is not ready at first; empty: he is ready at once
     * @since 0.1
     */
    record LogIn(AgentId agent, Optional<StatusReason> notReady) implements AgentCommand {
        /**
         * Logs an agent in who is ready at once.
         *
         * @param agent the agent
         */
        public LogIn(AgentId agent) {
            this(agent, Optional.empty());
        }
    }

    /**
     * Logs an agent out, as soon as he has no work: offers are revoked, and while he has anything else he is draining.
     *
     * @param agent the agent
     * @param reason why, where known
     * @since 0.1
     */
    record LogOut(AgentId agent, Optional<StatusReason> reason) implements AgentCommand {}

    /**
     * Makes an agent ready, and forgets a status that is pending. If his tool was lost, it is there again.
     *
     * @param agent the agent
     * @since 0.1
     */
    record GoReady(AgentId agent) implements AgentCommand {}

    /**
     * Makes an agent not ready: offers are revoked, and if he is ready and has anything else, the status waits for the end of
     * his last work. If his tool was lost, it is there again.
     *
     * @param agent the agent
     * @param reason why
     * @param until when he becomes ready again by himself, after now; empty: when somebody says so
     * @since 0.1
     */
    record GoNotReady(AgentId agent, StatusReason reason, Optional<Instant> until) implements AgentCommand {
        /**
         * Makes an agent not ready until somebody says otherwise.
         *
         * @param agent the agent
         * @param reason why
         */
        public GoNotReady(AgentId agent, StatusReason reason) {
            this(agent, reason, Optional.empty());
        }
    }

    /**
     * Says that the agent's tool is alive. Recorded only now and then: see {@link AgentSettings#lease}.
     *
     * @param agent the agent
     * @since 0.1
     */
    record SignOfLife(AgentId agent) implements AgentCommand {}

    /**
     * Changes what an agent can take at a time. What he has, he keeps.
     *
     * @param agent the agent
     * @param capacity what he can take from now on
     * @since 0.1
     */
    record ChangeCapacity(AgentId agent, Capacity capacity) implements AgentCommand {}

    /**
     * Lets an agent serve a queue.
     *
     * @param agent the agent
     * @param queue the queue
     * @since 0.1
     */
    record JoinQueue(AgentId agent, QueueId queue) implements AgentCommand {}

    /**
     * Lets an agent serve a queue no longer.
     *
     * @param agent the agent
     * @param queue the queue
     * @since 0.1
     */
    record LeaveQueue(AgentId agent, QueueId queue) implements AgentCommand {}

    /**
     * Begins work that nobody gave the agent.
     *
     * @param agent the agent
     * @param work the work
     * @param kind what sort of work
     * @param channel its medium, where it has one
     * @param units the units of his capacity that it holds, 0 to 100; 0: none
     * @param resetsIdle whether his idle time begins anew when it ends
     * @since 0.1
     */
    record StartManualWork(
            AgentId agent,
            ManualWorkId work,
            ManualWorkKind kind,
            Optional<Channel> channel,
            int units,
            boolean resetsIdle)
            implements AgentCommand {
        /**
         * Checks the units.
         *
         * @throws IllegalArgumentException if {@code units} is not 0 to 100
         */
        public StartManualWork {
            if (units < 0 || units > 100) {
                throw new IllegalArgumentException("StartManualWork.units must be 0 to 100, was " + units);
            }
        }
    }

    /**
     * Ends work that nobody gave the agent.
     *
     * @param agent the agent
     * @param work the work
     * @since 0.1
     */
    record EndManualWork(AgentId agent, ManualWorkId work) implements AgentCommand {}

    /**
     * Settles how a leg will be wrapped up, before it ends.
     *
     * @param agent the agent
     * @param leg the leg
     * @param terms what will hold; empty: there will be no wrap-up
     * @since 0.1
     */
    record PlanWrapUp(AgentId agent, LegId leg, Optional<WrapUpTerms> terms) implements AgentCommand {}

    /**
     * Gives a wrap-up more time; one that is paused has so much more left.
     *
     * @param agent the agent
     * @param leg the leg that is wrapped up
     * @param by the time added; more than zero
     * @param reason why, where known; no personal data
     * @since 0.1
     */
    record ExtendWrapUp(AgentId agent, LegId leg, Duration by, Optional<String> reason) implements AgentCommand {
        /**
         * Checks the time.
         *
         * @throws IllegalArgumentException if {@code by} is not more than zero
         */
        public ExtendWrapUp {
            if (by.isNegative() || by.isZero()) {
                throw new IllegalArgumentException("ExtendWrapUp.by must be more than zero, was " + by);
            }
        }
    }

    /**
     * Lets the clock of a wrap-up stand still. Refused if it has no limit, or stands still already.
     *
     * @param agent the agent
     * @param leg the leg that is wrapped up
     * @param longest how long at most, more than zero; then the clock runs on by itself, with exactly the time that was left
     * @param reason why, where known; no personal data
     * @since 0.1
     */
    record PauseWrapUp(AgentId agent, LegId leg, Duration longest, Optional<String> reason) implements AgentCommand {
        /**
         * Checks the time.
         *
         * @throws IllegalArgumentException if {@code longest} is not more than zero
         */
        public PauseWrapUp {
            if (longest.isNegative() || longest.isZero()) {
                throw new IllegalArgumentException("PauseWrapUp.longest must be more than zero, was " + longest);
            }
        }
    }

    /**
     * Lets the clock of a wrap-up that stands still run on, with exactly the time that was left. Refused if it does not stand still.
     *
     * @param agent the agent
     * @param leg the leg that is wrapped up
     * @since 0.1
     */
    record ResumeWrapUp(AgentId agent, LegId leg) implements AgentCommand {}

    /**
     * Ends a wrap-up.
     *
     * @param agent the agent
     * @param leg the leg that is wrapped up
     * @param cause why; any but {@link WrapUpExit#TIMED_OUT}, for only its clock does that
     * @since 0.1
     */
    record EndWrapUp(AgentId agent, LegId leg, WrapUpExit cause) implements AgentCommand {
        /**
         * Checks the cause.
         *
         * @throws IllegalArgumentException if {@code cause} is {@link WrapUpExit#TIMED_OUT}
         */
        public EndWrapUp {
            if (cause == WrapUpExit.TIMED_OUT) {
                throw new IllegalArgumentException(
                        "EndWrapUp.cause must not be TIMED_OUT: only the clock of the wrap-up says so");
            }
        }
    }

    /**
     * Says that something happened just now in a contact of the agent: an event that names him, or that names nobody and is
     * about a leg of his.
     *
     * <p>With the end of a leg its wrap-up begins in the same decision, if there are terms for it: those of an earlier
     * {@link PlanWrapUp}, or else those given here for the primary legs that they are meant for.
     *
     * @param agent the agent
     * @param event what happened
     * @param wrapUp what holds for the wrap-up of the leg that ends here, unless it was planned otherwise; empty: none
     * @since 0.1
     */
    record Contact(AgentId agent, ContactEvent event, Optional<WrapUpTerms> wrapUp) implements AgentCommand {}

    /**
     * Says that the host knows the agent to be free, whatever this side believes: offers are revoked, legs, wrap-ups and manual
     * work end, and that it was a repair is recorded.
     *
     * @param agent the agent
     * @param why why the host says so, where known; no personal data
     * @since 0.1
     */
    record Reconcile(AgentId agent, Optional<String> why) implements AgentCommand {}

    /**
     * Changes the status of an agent at once, by order of a supervisor. Who is to be logged out drains if he has work. If he is
     * to be ready and his tool was lost, it gets a new lease.
     *
     * @param agent the agent
     * @param supervisor the supervisor
     * @param status the status that he wants
     * @param reason why the agent has that status; needed unless he is to be ready
     * @param why why the supervisor does it; not blank, no personal data
     * @since 0.1
     */
    record Force(AgentId agent, AgentId supervisor, AgentStatus status, Optional<StatusReason> reason, String why)
            implements AgentCommand {
        /**
         * Checks the reasons.
         *
         * @throws IllegalArgumentException if {@code why} is blank, or {@code reason} is missing for a status other than ready
         */
        public Force {
            if (why.isBlank()) {
                throw new IllegalArgumentException("Force.why must not be blank");
            }
            if (reason.isEmpty() && status != AgentStatus.READY) {
                throw new IllegalArgumentException("Force.reason must be given for " + status);
            }
        }
    }

    /**
     * Lets a supervisor join a leg, or take part in it another way.
     *
     * @param agent the agent whose leg it is
     * @param leg the leg
     * @param supervisor the supervisor
     * @param supervision how he takes part
     * @param ownLeg the leg that the supervisor gets; needed to barge in or to take over, and not allowed otherwise
     * @param why why; not blank, no personal data
     * @since 0.1
     */
    record Supervise(
            AgentId agent, LegId leg, AgentId supervisor, Supervision supervision, Optional<LegId> ownLeg, String why)
            implements AgentCommand {
        /**
         * Checks the reason and the leg.
         *
         * @throws IllegalArgumentException if {@code why} is blank, or {@code ownLeg} is missing or too much
         */
        public Supervise {
            if (why.isBlank()) {
                throw new IllegalArgumentException("Supervise.why must not be blank");
            }
            boolean speaksToAll = supervision == Supervision.BARGE || supervision == Supervision.TAKE_OVER;
            if (ownLeg.isPresent() != speaksToAll) {
                throw new IllegalArgumentException(
                        "Supervise.ownLeg must " + (speaksToAll ? "" : "not ") + "be given for " + supervision);
            }
        }
    }

    /**
     * Lets a supervisor leave a leg.
     *
     * @param agent the agent whose leg it is
     * @param leg the leg
     * @param supervisor the supervisor
     * @since 0.1
     */
    record EndSupervision(AgentId agent, LegId leg, AgentId supervisor) implements AgentCommand {}

    /**
     * Wants nothing but that what is due happens. For a host that calls at {@link AgentMachine#nextDeadline}.
     *
     * @param agent the agent
     * @since 0.1
     */
    record Tick(AgentId agent) implements AgentCommand {}
}
