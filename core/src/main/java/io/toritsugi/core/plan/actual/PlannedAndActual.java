package io.toritsugi.core.plan.actual;

import io.toritsugi.core.event.Dated;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.plan.PlannedSpan;
import io.toritsugi.core.plan.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What one agent should do against what he does, between two instants: what adherence, conformance and shrinkage are sums over.
 *
 * <p>Nothing is forgiven or left out here: a tolerance, and what counts as the right thing, are for whoever sums. Immutable and
 * thread-safe.
 *
 * @since 0.1
 */
public final class PlannedAndActual {
    private final AgentId agent;
    private final List<Segment> segments;

    private PlannedAndActual(AgentId agent, List<Segment> segments) {
        this.agent = agent;
        this.segments = List.copyOf(segments);
    }

    /**
     * {@return what the agent of a schedule should do against what he does}
     *
     * @param schedule what he should do
     * @param events what happened, to him and to others; the rules of {@link ActualTimeline} hold
     * @param from where the first segment begins; inclusive
     * @param to where the last one ends; exclusive; what lasts longer is cut off
     * @throws IllegalArgumentException if {@code to} is before {@code from}
     */
    public static PlannedAndActual of(Schedule schedule, List<? extends Dated> events, Instant from, Instant to) {
        return of(schedule, ActualTimeline.unknown(schedule.agent()).replay(events), from, to);
    }

    /**
     * {@return what an agent should do against what he does}
     *
     * @param schedule what he should do
     * @param timeline what he does
     * @param from where the first segment begins; inclusive
     * @param to where the last one ends; exclusive; what lasts longer is cut off
     * @throws IllegalArgumentException if {@code to} is before {@code from}, or the two are about different agents
     */
    public static PlannedAndActual of(Schedule schedule, ActualTimeline timeline, Instant from, Instant to) {
        if (!schedule.agent().equals(timeline.agent())) {
            throw new IllegalArgumentException("The timeline must be that of the agent of the schedule, "
                    + schedule.agent() + ", was that of " + timeline.agent());
        }
        List<Segment> segments = new ArrayList<>();
        List<ActualSpan> does = timeline.between(from, to);
        int current = 0;
        for (PlannedSpan should : schedule.between(from, to)) {
            Instant at = should.from();
            while (at.isBefore(should.to())) {
                ActualSpan now = does.get(current);
                Instant end = should.to().isBefore(now.to()) ? should.to() : now.to();
                segments.add(new Segment(at, end, should.planned(), now.actual()));
                if (end.equals(now.to())) {
                    current++;
                }
                at = end;
            }
        }
        return new PlannedAndActual(schedule.agent(), segments);
    }

    /** {@return the agent} */
    public AgentId agent() {
        return agent;
    }

    /** {@return the segments, in order, without gap or overlap, and no two neighbours alike; unmodifiable} */
    public List<Segment> segments() {
        return segments;
    }

    /**
     * {@return how long the segments are together for which a condition holds}
     *
     * @param which the condition
     */
    public Duration time(Predicate<Segment> which) {
        return segments.stream().filter(which).map(Segment::length).reduce(Duration.ZERO, Duration::plus);
    }

    /** {@return how long each pair of sorts lasts, only those that occur; unmodifiable} */
    public SortedMap<Kinds, Duration> times() {
        SortedMap<Kinds, Duration> times = new TreeMap<>();
        for (Segment segment : segments) {
            times.merge(segment.kinds(), segment.length(), Duration::plus);
        }
        return Collections.unmodifiableSortedMap(times);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PlannedAndActual that && agent.equals(that.agent) && segments.equals(that.segments);
    }

    @Override
    public int hashCode() {
        return 31 * agent.hashCode() + segments.hashCode();
    }

    @Override
    public String toString() {
        return "PlannedAndActual of " + agent + ", " + segments.size() + " segments";
    }
}
