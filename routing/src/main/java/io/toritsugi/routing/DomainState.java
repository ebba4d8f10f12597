package io.toritsugi.routing;

import io.toritsugi.core.floor.Floor;
import io.toritsugi.core.floor.FloorMachine;
import io.toritsugi.core.floor.FloorSettings;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.permission.Permissions;
import io.vavr.Tuple2;
import io.vavr.collection.TreeMap;
import io.vavr.collection.TreeSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A domain as it is folded. Trees, for their order is the same everywhere and a changed one shares the rest. */
record DomainState(
        Floor floor,
        @Nullable String configured,
        TreeMap<VisitId, Waiting> byVisit,
        TreeMap<Long, VisitId> bySequence,
        TreeMap<AgentId, Moments> moments,
        TreeSet<RoutingDue> dues,
        TreeSet<QueueId> closedQueues,
        ByHours hours,
        StrategyMemory memory,
        DomainIndex index,
        long lastSequence,
        @Nullable Instant last)
        implements RoutingDomain {
    static final DomainState EMPTY = new DomainState(
            FloorMachine.of(FloorSettings.standard(), Permissions.everything()).initial(),
            null,
            TreeMap.empty(),
            TreeMap.empty(),
            TreeMap.empty(),
            TreeSet.empty(),
            TreeSet.empty(),
            ByHours.NONE,
            StrategyMemory.NONE,
            DomainIndex.of(null),
            0,
            null);

    DomainState withFloor(Floor next, Instant at) {
        return new DomainState(
                next,
                configured,
                byVisit,
                bySequence,
                moments,
                dues,
                closedQueues,
                hours,
                memory,
                index,
                lastSequence,
                later(at));
    }

    /** {@return the domain with what a snapshot kept beside what waits} */
    DomainState restored(Floor kept, long sequence, @Nullable Instant at) {
        return new DomainState(
                kept, configured, byVisit, bySequence, moments, dues, closedQueues, hours, memory, index, sequence, at);
    }

    DomainState withVersion(String version) {
        return new DomainState(
                floor,
                version,
                byVisit,
                bySequence,
                moments,
                dues,
                closedQueues,
                hours,
                memory,
                index,
                lastSequence,
                last);
    }

    DomainState withMemory(StrategyMemory next) {
        return new DomainState(
                floor,
                configured,
                byVisit,
                bySequence,
                moments,
                dues,
                closedQueues,
                hours,
                next,
                index,
                lastSequence,
                last);
    }

    DomainState withClosed(TreeSet<QueueId> next) {
        return new DomainState(
                floor, configured, byVisit, bySequence, moments, dues, next, hours, memory, index, lastSequence, last);
    }

    DomainState withHours(ByHours next) {
        TreeSet<RoutingDue> nextDues = dues;
        for (Tuple2<QueueId, Instant> change : hours.changes()) {
            nextDues = nextDues.remove(RoutingDue.of(change._2(), change._1()));
        }
        for (Tuple2<QueueId, Instant> change : next.changes()) {
            nextDues = nextDues.add(RoutingDue.of(change._2(), change._1()));
        }
        return new DomainState(
                floor,
                configured,
                byVisit,
                bySequence,
                moments,
                nextDues,
                closedQueues,
                next,
                memory,
                index,
                lastSequence,
                last);
    }

    DomainState withMoments(AgentId agent, Moments next) {
        Moments before = momentsOf(agent);
        TreeSet<RoutingDue> nextDues = dues;
        if (!Objects.equals(before.coolUntil(), next.coolUntil())) {
            nextDues =
                    before.coolUntil() == null ? nextDues : nextDues.remove(RoutingDue.of(before.coolUntil(), agent));
            nextDues = next.coolUntil() == null ? nextDues : nextDues.add(RoutingDue.of(next.coolUntil(), agent));
        }
        return new DomainState(
                floor,
                configured,
                byVisit,
                bySequence,
                moments.put(agent, next),
                nextDues,
                closedQueues,
                hours,
                memory,
                index,
                lastSequence,
                last);
    }

    /** {@return the domain with another state of a visit, or without it, and with what is due for that} */
    DomainState replacing(@Nullable Waiting before, @Nullable Waiting after, Compiled.Lookup rules) {
        TreeSet<RoutingDue> nextDues = dues;
        if (before != null) {
            Optional<Instant> due = rules.nextDue(before);
            nextDues = due.isPresent() ? nextDues.remove(RoutingDue.of(due.get(), before)) : nextDues;
        }
        if (after != null) {
            Optional<Instant> due = rules.nextDue(after);
            nextDues = due.isPresent() ? nextDues.add(RoutingDue.of(due.get(), after)) : nextDues;
        }
        TreeMap<VisitId, Waiting> visits = byVisit;
        TreeMap<Long, VisitId> order = bySequence;
        long highest = lastSequence;
        if (before != null && (after == null || before.sequence() != after.sequence())) {
            order = order.remove(before.sequence());
        }
        if (after == null) {
            visits = before == null ? visits : visits.remove(before.visit());
        } else {
            visits = visits.put(after.visit(), after);
            order = order.put(after.sequence(), after.visit());
            highest = Math.max(highest, after.sequence());
        }
        DomainState next = new DomainState(
                floor, configured, visits, order, moments, nextDues, closedQueues, hours, memory, index, highest, last);
        return next.withIndex(index.withVisit(next, before, after, rules));
    }

    DomainState withIndex(DomainIndex next) {
        return new DomainState(
                floor,
                configured,
                byVisit,
                bySequence,
                moments,
                dues,
                closedQueues,
                hours,
                memory,
                next,
                lastSequence,
                last);
    }

    Moments momentsOf(AgentId agent) {
        return moments.get(agent).getOrElse(Moments.NONE);
    }

    @Nullable
    Waiting find(VisitId visit) {
        return byVisit.get(visit).getOrNull();
    }

    /** {@return who waits, in the order of arrival} */
    Iterable<Waiting> inOrder() {
        return bySequence.values().map(visit -> byVisit.get(visit).get());
    }

    private Instant later(Instant at) {
        return last == null || at.isAfter(last) ? at : last;
    }

    @Override
    public Optional<String> version() {
        return Optional.ofNullable(configured);
    }

    @Override
    public List<WaitingVisit> waiting() {
        List<WaitingVisit> visits = new ArrayList<>();
        inOrder().forEach(visits::add);
        return List.copyOf(visits);
    }

    @Override
    public Optional<WaitingVisit> findWaiting(VisitId visit) {
        return Optional.ofNullable(find(visit));
    }

    @Override
    public boolean closed(QueueId queue) {
        return closedQueues.contains(queue);
    }

    @Override
    public boolean closedByHours(QueueId queue) {
        return hours.closed().contains(queue);
    }

    @Override
    public Optional<Instant> lastEventAt() {
        return Optional.ofNullable(last);
    }
}
