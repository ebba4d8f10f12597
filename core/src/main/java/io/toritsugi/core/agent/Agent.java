package io.toritsugi.core.agent;

import io.toritsugi.core.capacity.Capacity;
import io.toritsugi.core.capacity.CapacityLedger;
import io.toritsugi.core.capacity.Holding;
import io.toritsugi.core.event.agent.AgentStatus;
import io.toritsugi.core.event.agent.StatusReason;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.OfferId;
import io.toritsugi.core.id.QueueId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/**
 * An agent as far as his events tell: his session, his engagements, and what they hold of his capacity.
 *
 * <p>The state of {@link AgentMachine}: a value that any sequence of events folds to. Four things are kept apart and never
 * merged into one flag: the {@link #status} of his session, the state of each {@link Engagement}, the clock of each wrap-up,
 * and the capacity. What a wallboard shows is derived: see {@link #activity}. The size grows with what he has at a time, not
 * with what he has done. Immutable and thread-safe; {@code toString} shows no personal data.
 *
 * @since 0.1
 */
public sealed interface Agent permits AgentState {
    /** {@return which agent; empty before his first event} */
    Optional<AgentId> id();

    /** {@return whether he is there, and whether he takes contacts} */
    AgentStatus status();

    /** {@return why he has that status, where known} */
    Optional<StatusReason> reason();

    /** {@return since when he has that status; empty before his first login} */
    Optional<Instant> statusSince();

    /** {@return the status that he will have when his last work ends} */
    Optional<PendingStatus> pending();

    /** {@return when he becomes ready by himself; empty unless he is not ready for a set time} */
    Optional<Instant> readyAgainAt();

    /** {@return the last recorded sign of life of his tool} */
    Optional<Instant> lastSignOfLife();

    /** {@return when his tool is taken for lost without another sign of life; empty without a lease, or once it is lost} */
    Optional<Instant> leaseUntil();

    /** {@return whether his tool has been silent beyond its lease} */
    boolean leaseLost();

    /** {@return what he can take at a time; {@link Capacity#standard} unless said} */
    Capacity capacity();

    /** {@return his engagements, oldest first: those that are not over} */
    List<Engagement> engagements();

    /** {@return the engagement that ended last: what a wrap-up begins from} */
    Optional<Engagement> lastEnded();

    /** {@return the work of his own that lasts, oldest first} */
    List<ManualWork> manualWork();

    /** {@return the queues that he serves} */
    SortedSet<QueueId> queues();

    /** {@return how many offers he has let lapse since he last took one or became ready} */
    int missedOffers();

    /** {@return how many offers he has declined since he last took one or became ready} */
    int declinedOffers();

    /**
     * {@return since when he has been idle: the latest instant at which he became ready, was connected, ended a contact or its
     * wrap-up, declined or missed an offer, ended manual work that resets it, or was found free by a repair; empty before any of
     * these}
     */
    Optional<Instant> idleSince();

    /** {@return the latest instant of his events; empty before the first} */
    Optional<Instant> lastEventAt();

    /** {@return which rules his events broke, and how often: observations may; what was decided here never does} */
    Map<AgentRule, Integer> oddities();

    /** {@return an agent of whom nothing is known} */
    static Agent unknown() {
        return AgentState.UNKNOWN;
    }

    /**
     * {@return an agent of whom nothing is known but who he is: what a host replays his history into}
     *
     * @param id the agent
     */
    static Agent of(AgentId id) {
        return AgentState.UNKNOWN.named(id);
    }

    /** {@return whether he has work: an engagement that is not parked, or work of his own} */
    default boolean working() {
        if (!manualWork().isEmpty()) {
            return true;
        }
        for (Engagement engagement : engagements()) {
            if (engagement.state().work()) {
                return true;
            }
        }
        return false;
    }

    /** {@return whether he is in a wrap-up during which he gets no other contact} */
    default boolean inExclusiveWrapUp() {
        for (Engagement engagement : engagements()) {
            if (engagement.state() == Engagement.State.WRAP_UP
                    && engagement.wrapUp().isPresent()
                    && engagement.wrapUp().get().exclusive()) {
                return true;
            }
        }
        return false;
    }

    /** {@return everything that holds a part of his capacity} */
    default List<Holding> holdings() {
        return Holdings.of(this);
    }

    /** {@return the units that are used: see {@link CapacityLedger#used}} */
    default int unitsUsed() {
        return CapacityLedger.used(capacity(), holdings());
    }

    /** {@return the one thing that a wallboard shows of him} */
    default Activity activity() {
        return Activities.of(this);
    }

    /**
     * {@return the engagement with this leg, or empty if he has none}
     *
     * @param leg the leg
     */
    default Optional<Engagement> findEngagement(LegId leg) {
        return engagements().stream()
                .filter(engagement -> engagement.leg().filter(leg::equals).isPresent())
                .findFirst();
    }

    /**
     * {@return the engagement that came from this offer, or empty if he has none}
     *
     * @param offer the offer
     */
    default Optional<Engagement> findEngagement(OfferId offer) {
        return engagements().stream()
                .filter(engagement -> engagement.offer().filter(offer::equals).isPresent())
                .findFirst();
    }
}
