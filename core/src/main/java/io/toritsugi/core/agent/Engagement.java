package io.toritsugi.core.agent;

import io.toritsugi.core.capacity.Holding;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.event.leg.LegRole;
import io.toritsugi.core.event.leg.Supervision;
import io.toritsugi.core.event.wrapup.WrapUpTerms;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.OfferId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;

/**
 * An agent's part in one contact, from the offer to the end of the wrap-up.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public sealed interface Engagement extends Holding permits EngagementState {
    /**
     * What an engagement is doing.
     *
     * @since 0.1
     */
    enum State {
        /** The contact is offered; the agent has not answered. */
        OFFERED,
        /** The agent took it; nobody is connected yet. */
        ACCEPTED,
        /** He talks, or writes. */
        CONNECTED,
        /** The contact is on hold. */
        HELD,
        /** The contact is laid aside; he is free of it until he takes it up again. */
        PARKED,
        /** The leg is over. If it is wrapped up, that begins in the same decision. */
        ENDED,
        /** He wraps up. */
        WRAP_UP,
        /** The wrap-up is over. */
        DONE,
        /** He refused the offer. */
        DECLINED,
        /** He let the offer lapse. */
        EXPIRED,
        /** The offer was taken back. */
        REVOKED,
        /** The offer could not be delivered. */
        UNREACHABLE;

        /** {@return whether the agent is busy with it: offered, accepted, connected, held or in wrap-up} */
        public boolean work() {
            return this == OFFERED || this == ACCEPTED || this == CONNECTED || this == HELD || this == WRAP_UP;
        }

        /** {@return whether nothing more happens to it by itself: an engagement of such a state is kept no longer} */
        public boolean over() {
            return !work() && this != PARKED;
        }
    }

    /** {@return the interaction or work item} */
    RoutableId routable();

    /** {@return the offer that led to it, where there was one} */
    Optional<OfferId> offer();

    /** {@return the queue visit that it answers, where it came from a queue} */
    Optional<VisitId> visit();

    /** {@return the leg; empty before it connects} */
    Optional<LegId> leg();

    /** {@return what it is doing} */
    State state();

    /** {@return since when it is doing that} */
    Instant since();

    /** {@return the medium, where known} */
    Optional<Channel> channel();

    /** {@return the part that the leg plays} */
    LegRole role();

    /** {@return when the offer lapses; empty unless offered, or if it never does} */
    Optional<Instant> expiresAt();

    /** {@return what will hold, or holds, for its wrap-up, where that was settled} */
    Optional<WrapUpTerms> wrapUp();

    /**
     * {@return when the wrap-up ends by itself; empty before it begins, or without a limit} While its clock stands still, that is if
     * nobody lets it run on before {@link #wrapUpPausedUntil}: the time between the two is what is left.
     */
    Optional<Instant> wrapUpDeadline();

    /** {@return since when the clock of the wrap-up stands still; empty while it runs} */
    Optional<Instant> wrapUpPausedAt();

    /** {@return when the clock of the wrap-up runs on by itself; empty while it runs} */
    Optional<Instant> wrapUpPausedUntil();

    /** {@return who supervises it just now, and how} */
    SortedMap<AgentId, Supervision> supervisors();
}
