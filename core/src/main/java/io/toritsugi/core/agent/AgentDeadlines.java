package io.toritsugi.core.agent;

import io.toritsugi.core.agent.Engagement.State;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happens to an agent by itself: offers lapse, wrap-ups that were paused run on or reach their limit, a lease is over, a set
 * time is up.
 */
final class AgentDeadlines {
    /** The kinds, in the order in which they fire at one instant. */
    enum Kind {
        OFFER,
        WRAP_UP_PAUSE,
        WRAP_UP,
        LEASE,
        READY_AGAIN
    }

    /** One of them; the engagement is the one whose offer or wrap-up it is. */
    record Deadline(Instant at, Kind kind, @Nullable EngagementState engagement) {}

    private AgentDeadlines() {}

    /** {@return the first of all; of several at one instant the one of the first kind, then of the oldest engagement} */
    static @Nullable Deadline first(AgentState state) {
        @Nullable Deadline first = null;
        for (int i = 0; i < state.folded().size(); i++) {
            first = earlier(first, of(state.folded().get(i)));
        }
        if (state.session().leaseUntil() != null) {
            first = earlier(first, new Deadline(state.session().leaseUntil(), Kind.LEASE, null));
        }
        if (state.session().readyAgainAt() != null) {
            first = earlier(first, new Deadline(state.session().readyAgainAt(), Kind.READY_AGAIN, null));
        }
        return first;
    }

    /** {@return whether anything is due, asked before every decision} */
    static boolean due(AgentState state, Instant now) {
        for (int i = 0; i < state.folded().size(); i++) {
            if (due(state.folded().get(i).dueAt(), now)) {
                return true;
            }
        }
        return due(state.session().leaseUntil(), now) || due(state.session().readyAgainAt(), now);
    }

    private static boolean due(@Nullable Instant at, Instant now) {
        return at != null && !at.isAfter(now);
    }

    private static @Nullable Deadline of(EngagementState engagement) {
        @Nullable Instant at = engagement.dueAt();
        if (at == null) {
            return null;
        }
        Kind running = engagement.pause() == null ? Kind.WRAP_UP : Kind.WRAP_UP_PAUSE;
        return new Deadline(at, engagement.state() == State.OFFERED ? Kind.OFFER : running, engagement);
    }

    private static @Nullable Deadline earlier(@Nullable Deadline first, @Nullable Deadline second) {
        if (first == null || second == null) {
            return first == null ? second : first;
        }
        int order = second.at().compareTo(first.at());
        boolean before = order < 0 || (order == 0 && second.kind().compareTo(first.kind()) < 0);
        return before ? second : first;
    }
}
