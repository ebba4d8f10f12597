package io.toritsugi.core.agent;

import io.toritsugi.core.agent.Engagement.State;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happens to an agent by itself: offers lapse, wrap-ups reach their limit, a lease is over, a set time is up. */
final class AgentDeadlines {
    /** The kinds, in the order in which they fire at one instant. */
    enum Kind {
        OFFER,
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

    private static @Nullable Deadline of(EngagementState engagement) {
        if (engagement.state() == State.OFFERED && engagement.lapsesAt() != null) {
            return new Deadline(engagement.lapsesAt(), Kind.OFFER, engagement);
        }
        return engagement.state() == State.WRAP_UP && engagement.limitAt() != null
                ? new Deadline(engagement.limitAt(), Kind.WRAP_UP, engagement)
                : null;
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
