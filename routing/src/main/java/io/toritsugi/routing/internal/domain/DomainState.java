package io.toritsugi.routing.internal.domain;

import io.toritsugi.core.floor.Floor;
import io.toritsugi.core.floor.FloorMachine;
import io.toritsugi.core.floor.FloorSettings;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.permission.Permissions;
import io.toritsugi.core.plan.Schedule;
import io.toritsugi.routing.RoutingDomain;
import io.toritsugi.routing.WaitingVisit;
import io.toritsugi.routing.internal.rules.Compiled;
import io.toritsugi.routing.internal.rules.StrategyMemory;
import io.toritsugi.routing.internal.view.Moments;
import io.toritsugi.routing.internal.view.PlannedShift;
import io.toritsugi.routing.internal.waiting.Waiting;
import io.vavr.collection.TreeMap;
import io.vavr.collection.TreeSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A domain as it is folded. Trees, for their order is the same everywhere and a changed one shares the rest. */
public record DomainState(
        Floor floor,
        @Nullable String configured,
        TreeMap<VisitId, Waiting> byVisit,
        TreeMap<Long, VisitId> bySequence,
        TreeMap<AgentId, Moments> moments,
        TreeSet<RoutingDue> dues,
        TreeMap<QueueId, QueueState> queues,
        StrategyMemory memory,
        DomainIndex index,
        long lastSequence,
        @Nullable Instant last)
        implements RoutingDomain {
    public static final DomainState EMPTY = new DomainState(
            FloorMachine.of(FloorSettings.standard(), Permissions.everything()).initial(),
            null,
            TreeMap.empty(),
            TreeMap.empty(),
            TreeMap.empty(),
            TreeSet.empty(),
            TreeMap.empty(),
            StrategyMemory.NONE,
            DomainIndex.of(null),
            0,
            null);

    public DomainState withFloor(Floor next, Instant at) {
        return new DomainState(
                next, configured, byVisit, bySequence, moments, dues, queues, memory, index, lastSequence, later(at));
    }

    /** {@return the domain with what a snapshot kept beside what waits} */
    public DomainState restored(Floor kept, long sequence, @Nullable Instant at) {
        return new DomainState(
                kept, configured, byVisit, bySequence, moments, dues, queues, memory, index, sequence, at);
    }

    public DomainState withVersion(String version) {
        return new DomainState(
                floor, version, byVisit, bySequence, moments, dues, queues, memory, index, lastSequence, last);
    }

    public DomainState withMemory(StrategyMemory next) {
        return new DomainState(
                floor, configured, byVisit, bySequence, moments, dues, queues, next, index, lastSequence, last);
    }

    public QueueState queue(QueueId queue) {
        return queues.getOrElse(queue, QueueState.FRESH);
    }

    public DomainState withQueue(QueueId queue, QueueState next) {
        @Nullable Instant before = queue(queue).nextDue();
        @Nullable Instant after = next.nextDue();
        TreeSet<RoutingDue> nextDues = dues;
        if (!Objects.equals(before, after)) {
            nextDues = before == null ? nextDues : nextDues.remove(RoutingDue.of(before, queue));
            nextDues = after == null ? nextDues : nextDues.add(RoutingDue.of(after, queue));
        }
        return new DomainState(
                floor,
                configured,
                byVisit,
                bySequence,
                moments,
                nextDues,
                next.equals(QueueState.FRESH) ? queues.remove(queue) : queues.put(queue, next),
                memory,
                index,
                lastSequence,
                last);
    }

    public DomainState withMoments(AgentId agent, Moments next) {
        Moments before = momentsOf(agent);
        TreeSet<RoutingDue> nextDues = dues;
        if (!before.dues().equals(next.dues())) {
            for (Instant due : before.dues()) {
                nextDues = nextDues.remove(RoutingDue.of(due, agent));
            }
            for (Instant due : next.dues()) {
                nextDues = nextDues.add(RoutingDue.of(due, agent));
            }
        }
        return new DomainState(
                floor,
                configured,
                byVisit,
                bySequence,
                moments.put(agent, next),
                nextDues,
                queues,
                memory,
                index,
                lastSequence,
                last);
    }

    DomainState withDues(TreeSet<RoutingDue> next) {
        return new DomainState(
                floor, configured, byVisit, bySequence, moments, next, queues, memory, index, lastSequence, last);
    }

    /** {@return the domain with another state of a visit, or without it, and with what is due for that} */
    public DomainState replacing(@Nullable Waiting before, @Nullable Waiting after, Compiled.Lookup rules) {
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
                floor, configured, visits, order, moments, nextDues, queues, memory, index, highest, last);
        return next.withIndex(index.withVisit(next, before, after, rules));
    }

    public DomainState withIndex(DomainIndex next) {
        return new DomainState(
                floor, configured, byVisit, bySequence, moments, dues, queues, memory, next, lastSequence, last);
    }

    /** {@return whether those who wait in a queue gather just now} */
    public boolean gathers(QueueId queue) {
        return queue(queue).gathersUntil() != null;
    }

    public Moments momentsOf(AgentId agent) {
        return moments.get(agent).getOrElse(Moments.NONE);
    }

    @Nullable
    public Waiting find(VisitId visit) {
        return byVisit.get(visit).getOrNull();
    }

    /** {@return who waits, in the order of arrival} */
    public Iterable<Waiting> inOrder() {
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
        return queue(queue).closed();
    }

    @Override
    public boolean closedByHours(QueueId queue) {
        return queue(queue).closedByHours();
    }

    @Override
    public Optional<Instant> gathersUntil(QueueId queue) {
        return Optional.ofNullable(queue(queue).gathersUntil());
    }

    @Override
    public Schedule schedule(AgentId agent) {
        @Nullable PlannedShift shift = momentsOf(agent).shift();
        return shift == null ? Schedule.unplanned(agent) : shift.schedule();
    }

    @Override
    public Optional<Instant> lastEventAt() {
        return Optional.ofNullable(last);
    }
}
