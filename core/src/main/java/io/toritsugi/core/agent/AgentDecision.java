package io.toritsugi.core.agent;

import io.toritsugi.core.agent.Engagement.State;
import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.agent.AgentStatus;
import io.toritsugi.core.event.agent.StatusReason;
import io.toritsugi.core.event.wrapup.WrapUpExit;
import io.toritsugi.core.id.AgentId;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One decision while it is made: the events so far, the agent after them, and the first rule that would be broken. */
final class AgentDecision {
    private final AgentSettings settings;
    private final AgentId agent;
    private final Instant start;
    private final List<Dated> events = new ArrayList<>(4);
    private AgentState state;
    private Instant at;
    private @Nullable AgentRejection rejection;

    AgentDecision(AgentSettings settings, AgentId agent, AgentState state, Instant now) {
        this.settings = settings;
        this.agent = agent;
        this.state = state;
        this.start = now;
        this.at = now;
    }

    AgentSettings settings() {
        return settings;
    }

    AgentId agent() {
        return agent;
    }

    AgentState state() {
        return state;
    }

    Instant at() {
        return at;
    }

    /** Lets everything happen that is due, each at its own instant and in order; then it is the time of the command. */
    void fireWhatIsDue() {
        AgentDeadlines.@Nullable Deadline first = AgentDeadlines.first(state);
        while (first != null && !first.at().isAfter(start) && rejection == null) {
            at = state.last() != null && first.at().isBefore(state.last()) ? state.last() : first.at();
            Consequences.ofDeadline(this, first);
            first = AgentDeadlines.first(state);
        }
        at = start;
    }

    /** Lets an event happen, unless it would break a rule. */
    boolean happen(Event event) {
        @Nullable AgentRule broken = AgentRules.brokenBy(state, event);
        if (broken != null) {
            refuse(broken, event.type(), subjectOf(event));
            return false;
        }
        events.add(Dated.of(at, event));
        state = AgentFold.fold(state, at, event);
        return true;
    }

    void refuse(AgentRule rule, String refused, String subject) {
        if (rejection == null) {
            rejection = new AgentRejection(rule, agent, refused, subject);
        }
    }

    Either<AgentRejection, List<Dated>> result() {
        return rejection == null ? Either.right(List.copyOf(events)) : Either.left(rejection);
    }

    /** Revokes the offers that are not connected; with {@code answered}, those that the agent took too. */
    void revokeOffers(String cause, boolean answered) {
        for (EngagementState engagement : state.folded()) {
            boolean open = engagement.state() == State.OFFERED || (answered && engagement.state() == State.ACCEPTED);
            if (open) {
                happen(AgentEvents.revoked(agent, engagement, cause));
            }
        }
    }

    void endWrapUps(WrapUpExit cause) {
        for (EngagementState engagement : state.folded()) {
            if (engagement.state() == State.WRAP_UP) {
                happen(AgentEvents.wrapUpEnded(agent, engagement, cause));
            }
        }
    }

    /** Ends the wrap-ups, if the settings say that this ends them. */
    void endWrapUpsOn(WrapUpExit exit) {
        if (settings.wrapUpEndsOn().contains(exit)) {
            endWrapUps(exit);
        }
    }

    /** Makes the agent not ready now, or when his last work ends if he is ready and has any. */
    void goNotReady(StatusReason reason, Optional<Instant> until) {
        boolean later = state.status() == AgentStatus.READY && state.working();
        happen(
                later
                        ? AgentEvents.requested(agent, reason, until)
                        : AgentEvents.notReady(agent, Optional.of(reason), until));
    }

    /** Logs the agent out now, or lets him drain while he has work. */
    void leave(Optional<StatusReason> reason) {
        if (!state.working()) {
            happen(AgentEvents.loggedOut(agent, reason));
        } else if (state.status() != AgentStatus.DRAINING) {
            happen(AgentEvents.draining(agent, reason));
        }
    }

    /** Applies the status that is pending, if the last work has ended. */
    void settle() {
        @Nullable PendingStatus pending = state.session().pending();
        if (pending == null || rejection != null || state.working()) {
            return;
        }
        boolean over = pending.until().filter(until -> !until.isAfter(at)).isPresent();
        if (pending.status() == AgentStatus.LOGGED_OUT || pending.status() == AgentStatus.DRAINING) {
            happen(AgentEvents.loggedOut(agent, pending.reason()));
        } else if (pending.status() == AgentStatus.READY || over) {
            happen(AgentEvents.ready(agent));
        } else {
            happen(AgentEvents.notReady(agent, pending.reason(), pending.until()));
        }
    }

    private static String subjectOf(Event event) {
        @Nullable EngagementStep step = EngagementEvents.stepOf(event);
        return step == null ? AgentEvents.subjectOf(event) : EngagementEvents.subjectOf(step, (ContactEvent) event);
    }
}
