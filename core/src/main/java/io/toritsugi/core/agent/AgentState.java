package io.toritsugi.core.agent;

import io.toritsugi.core.capacity.Capacity;
import io.toritsugi.core.event.agent.AgentStatus;
import io.toritsugi.core.event.agent.StatusReason;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.QueueId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** An agent as he is folded: nullable inside, for every event copies it. Lists are never changed once they are in here. */
record AgentState(
        @Nullable AgentId knownId,
        SessionState session,
        Capacity capacity,
        List<EngagementState> folded,
        @Nullable EngagementState ended,
        List<ManualWork> manualWork,
        SortedSet<QueueId> queues,
        Misses misses,
        @Nullable Instant idle,
        @Nullable Instant last,
        Map<AgentRule, Integer> oddities)
        implements Agent {

    static final AgentState UNKNOWN = new AgentState(
            null,
            SessionState.UNKNOWN,
            Capacity.standard(),
            List.of(),
            null,
            List.of(),
            Collections.unmodifiableSortedSet(new TreeSet<>()),
            Misses.NONE,
            null,
            null,
            Map.of());

    AgentState withSession(SessionState next, @Nullable Instant nextIdle, Misses missed) {
        return new AgentState(
                knownId,
                next,
                capacity,
                folded,
                ended,
                manualWork,
                queues,
                missed,
                later(idle, nextIdle),
                last,
                oddities);
    }

    AgentState withSession(SessionState next) {
        return withSession(next, idle, misses);
    }

    AgentState withCapacity(Capacity next) {
        return new AgentState(knownId, session, next, folded, ended, manualWork, queues, misses, idle, last, oddities);
    }

    AgentState withEngagements(
            List<EngagementState> next,
            @Nullable EngagementState nextEnded,
            Misses missed,
            @Nullable Instant nextIdle) {
        return new AgentState(
                knownId,
                session,
                capacity,
                next,
                nextEnded,
                manualWork,
                queues,
                missed,
                later(idle, nextIdle),
                last,
                oddities);
    }

    AgentState withManualWork(List<ManualWork> next, @Nullable Instant nextIdle) {
        return new AgentState(
                knownId, session, capacity, folded, ended, next, queues, misses, later(idle, nextIdle), last, oddities);
    }

    AgentState withQueue(QueueId queue, boolean joined) {
        SortedSet<QueueId> next = new TreeSet<>(queues);
        if (joined) {
            next.add(queue);
        } else {
            next.remove(queue);
        }
        return new AgentState(
                knownId,
                session,
                capacity,
                folded,
                ended,
                manualWork,
                Collections.unmodifiableSortedSet(next),
                misses,
                idle,
                last,
                oddities);
    }

    /** The same agent with his id and the latest instant, and one more oddity where a rule was broken. */
    AgentState seen(AgentId id, Instant at, @Nullable AgentRule broken) {
        Map<AgentRule, Integer> counted = oddities;
        if (broken != null) {
            counted = new EnumMap<>(AgentRule.class);
            counted.putAll(oddities);
            counted.merge(broken, 1, Integer::sum);
            counted = Collections.unmodifiableMap(counted);
        }
        return new AgentState(
                id, session, capacity, folded, ended, manualWork, queues, misses, idle, later(last, at), counted);
    }

    private static @Nullable Instant later(@Nullable Instant first, @Nullable Instant second) {
        if (first == null || second == null) {
            return first == null ? second : first;
        }
        return second.isAfter(first) ? second : first;
    }

    /** The engagements with one of them changed, at its place; without it if it is over. */
    List<EngagementState> replacing(int index, EngagementState changed) {
        if (folded.size() == 1) {
            return changed.state().over() ? List.of() : List.of(changed);
        }
        List<EngagementState> next = new ArrayList<>(folded);
        if (changed.state().over()) {
            next.remove(index);
        } else {
            next.set(index, changed);
        }
        return Collections.unmodifiableList(next);
    }

    List<EngagementState> adding(EngagementState added) {
        if (folded.isEmpty()) {
            return List.of(added);
        }
        List<EngagementState> next = new ArrayList<>(folded);
        next.add(added);
        return Collections.unmodifiableList(next);
    }

    @Override
    public Optional<AgentId> id() {
        return Optional.ofNullable(knownId);
    }

    @Override
    public AgentStatus status() {
        return session.status();
    }

    @Override
    public Optional<StatusReason> reason() {
        return Optional.ofNullable(session.reason());
    }

    @Override
    public Optional<Instant> statusSince() {
        return Optional.ofNullable(session.since());
    }

    @Override
    public Optional<PendingStatus> pending() {
        return Optional.ofNullable(session.pending());
    }

    @Override
    public Optional<Instant> readyAgainAt() {
        return Optional.ofNullable(session.readyAgainAt());
    }

    @Override
    public Optional<Instant> lastSignOfLife() {
        return Optional.ofNullable(session.lastSign());
    }

    @Override
    public Optional<Instant> leaseUntil() {
        return Optional.ofNullable(session.leaseUntil());
    }

    @Override
    public boolean leaseLost() {
        return session.leaseLost();
    }

    @Override
    public List<Engagement> engagements() {
        return Collections.unmodifiableList(folded);
    }

    @Override
    public Optional<Engagement> lastEnded() {
        return Optional.ofNullable(ended);
    }

    @Override
    public int missedOffers() {
        return misses.expired();
    }

    @Override
    public int declinedOffers() {
        return misses.declined();
    }

    @Override
    public Optional<Instant> idleSince() {
        return Optional.ofNullable(idle);
    }

    @Override
    public Optional<Instant> lastEventAt() {
        return Optional.ofNullable(last);
    }
}
