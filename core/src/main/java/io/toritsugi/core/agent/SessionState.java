package io.toritsugi.core.agent;

import io.toritsugi.core.event.agent.AgentStatus;
import io.toritsugi.core.event.agent.StatusReason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A session as it is folded: status, what is pending, and the lease of the tool. */
record SessionState(
        AgentStatus status,
        @Nullable StatusReason reason,
        @Nullable Instant since,
        @Nullable Instant readyAgainAt,
        @Nullable PendingStatus pending,
        @Nullable Instant lastSign,
        @Nullable Instant leaseUntil,
        boolean leaseLost) {

    static final SessionState UNKNOWN =
            new SessionState(AgentStatus.LOGGED_OUT, null, null, null, null, null, null, false);

    SessionState loggedIn(Instant at, @Nullable Instant lease) {
        return new SessionState(AgentStatus.NOT_READY, null, at, null, null, at, lease, false);
    }

    SessionState loggedOut(Instant at, @Nullable StatusReason why) {
        return new SessionState(AgentStatus.LOGGED_OUT, why, at, null, null, lastSign, null, false);
    }

    SessionState changed(
            AgentStatus next,
            @Nullable StatusReason why,
            Instant at,
            @Nullable Instant readyAgain,
            @Nullable PendingStatus nextPending) {
        return new SessionState(next, why, at, readyAgain, nextPending, lastSign, leaseUntil, leaseLost);
    }

    /** Nothing is pending of an agent who is logged out, and his tool is not waited for: the same below. */
    SessionState withPending(@Nullable PendingStatus next) {
        if (status == AgentStatus.LOGGED_OUT) {
            return this;
        }
        return new SessionState(status, reason, since, readyAgainAt, next, lastSign, leaseUntil, leaseLost);
    }

    SessionState leaseRenewed(Instant at, @Nullable Instant lease) {
        Instant until = status == AgentStatus.LOGGED_OUT ? null : lease;
        return new SessionState(status, reason, since, readyAgainAt, pending, at, until, false);
    }

    SessionState toolLost() {
        if (status == AgentStatus.LOGGED_OUT) {
            return this;
        }
        return new SessionState(status, reason, since, readyAgainAt, pending, lastSign, null, true);
    }
}
