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
        Standing standing,
        List<EngagementState> folded,
        @Nullable EngagementState ended,
        List<ManualWork> manualWork,
        Misses misses,
        @Nullable Instant idle,
        @Nullable Instant last)
        implements Agent {

    static final AgentState UNKNOWN = new AgentState(
            new Standing(
                    null,
                    SessionState.UNKNOWN,
                    Capacity.standard(),
                    Collections.unmodifiableSortedSet(new TreeSet<>()),
                    Map.of()),
            List.of(),
            null,
            List.of(),
            Misses.NONE,
            null,
            null);

    AgentState named(AgentId id) {
        return new AgentState(standing.seen(id, oddities()), folded, ended, manualWork, misses, idle, last);
    }

    AgentState withSession(SessionState next, @Nullable Instant nextIdle, Misses missed) {
        return new AgentState(
                standing.withSession(next), folded, ended, manualWork, missed, later(idle, nextIdle), last);
    }

    AgentState withSession(SessionState next) {
        return withSession(next, idle, misses);
    }

    AgentState withCapacity(Capacity next) {
        return new AgentState(standing.withCapacity(next), folded, ended, manualWork, misses, idle, last);
    }

    /** Engagements change with every event of a contact, so this one notes its instant too. */
    AgentState withEngagements(
            Instant at,
            List<EngagementState> next,
            @Nullable EngagementState nextEnded,
            Misses missed,
            @Nullable Instant nextIdle) {
        return new AgentState(standing, next, nextEnded, manualWork, missed, later(idle, nextIdle), later(last, at));
    }

    AgentState withManualWork(List<ManualWork> next, @Nullable Instant nextIdle) {
        return new AgentState(standing, folded, ended, next, misses, later(idle, nextIdle), last);
    }

    AgentState withQueue(QueueId queue, boolean joined) {
        SortedSet<QueueId> next = new TreeSet<>(queues());
        if (joined) {
            next.add(queue);
        } else {
            next.remove(queue);
        }
        return new AgentState(
                standing.withQueues(Collections.unmodifiableSortedSet(next)),
                folded,
                ended,
                manualWork,
                misses,
                idle,
                last);
    }

    /** The same agent with his id and the latest instant, and one more oddity where a rule was broken. */
    AgentState seen(AgentId id, Instant at, @Nullable AgentRule broken) {
        Map<AgentRule, Integer> counted = oddities();
        if (broken != null) {
            counted = new EnumMap<>(AgentRule.class);
            counted.putAll(oddities());
            counted.merge(broken, 1, Integer::sum);
            counted = Collections.unmodifiableMap(counted);
        }
        return new AgentState(standing.seen(id, counted), folded, ended, manualWork, misses, idle, later(last, at));
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

    @Nullable
    AgentId knownId() {
        return standing.id();
    }

    SessionState session() {
        return standing.session();
    }

    @Override
    public Capacity capacity() {
        return standing.capacity();
    }

    @Override
    public SortedSet<QueueId> queues() {
        return standing.queues();
    }

    @Override
    public Map<AgentRule, Integer> oddities() {
        return standing.oddities();
    }

    @Override
    public Optional<AgentId> id() {
        return Optional.ofNullable(knownId());
    }

    @Override
    public AgentStatus status() {
        return session().status();
    }

    @Override
    public Optional<StatusReason> reason() {
        return Optional.ofNullable(session().reason());
    }

    @Override
    public Optional<Instant> statusSince() {
        return Optional.ofNullable(session().since());
    }

    @Override
    public Optional<PendingStatus> pending() {
        return Optional.ofNullable(session().pending());
    }

    @Override
    public Optional<Instant> readyAgainAt() {
        return Optional.ofNullable(session().readyAgainAt());
    }

    @Override
    public Optional<Instant> lastSignOfLife() {
        return Optional.ofNullable(session().lastSign());
    }

    @Override
    public Optional<Instant> leaseUntil() {
        return Optional.ofNullable(session().leaseUntil());
    }

    @Override
    public boolean leaseLost() {
        return session().leaseLost();
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
