package io.toritsugi.kpi.agenttime;

import io.toritsugi.core.agent.Activity;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.kpi.collect.Interval;
import io.toritsugi.kpi.collect.Intervals;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The time of each agent in each interval of a report: every period counts in the intervals that it touches, as long as it lasts
 * there.
 *
 * <p>Time logged out is left out, so that whoever has not been there for a year takes no room. Memory: one
 * {@link TimeTotals} for each agent and interval in which he was logged in. Not thread-safe.
 *
 * @since 0.1
 */
public final class AgentTimeTable implements Consumer<AgentPeriod> {
    private final Intervals intervals;
    private final SortedMap<AgentId, SortedMap<Instant, TimeTotals>> cells = new TreeMap<>();
    private @Nullable Interval latest;

    private AgentTimeTable(Intervals intervals) {
        this.intervals = intervals;
    }

    /**
     * {@return an empty table}
     *
     * @param intervals the intervals of the report
     */
    public static AgentTimeTable of(Intervals intervals) {
        return new AgentTimeTable(Objects.requireNonNull(intervals, "AgentTimeTable.intervals"));
    }

    /**
     * Counts a period.
     *
     * @param period the period, in the years 1 to 9998
     */
    @Override
    public void accept(AgentPeriod period) {
        if (period.category().kind() == Activity.Kind.LOGGED_OUT) {
            return;
        }
        SortedMap<Instant, TimeTotals> row = cells.computeIfAbsent(period.agent(), agent -> new TreeMap<>());
        period.clip(
                this::intervalAt,
                (interval, part) -> row.computeIfAbsent(interval.start(), start -> new TimeTotals())
                        .add(part));
    }

    /** Finding an interval asks the rules of the zone, and the next period mostly lies in the same one. */
    private Interval intervalAt(Instant at) {
        Interval interval = latest;
        if (interval == null || at.isBefore(interval.start()) || !at.isBefore(interval.end())) {
            interval = intervals.at(at);
            latest = interval;
        }
        return interval;
    }

    /** {@return the agents of whom time is known, in order; unmodifiable} */
    public SortedSet<AgentId> agents() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(cells.keySet()));
    }

    /** {@return the intervals in which time of anybody is known, in order; unmodifiable} */
    public List<Interval> intervals() {
        SortedSet<Instant> starts = new TreeSet<>();
        cells.values().forEach(row -> starts.addAll(row.keySet()));
        return starts.stream().map(intervals::at).toList();
    }

    /**
     * {@return the time of an agent in an interval; empty totals if none is known}
     *
     * @param agent the agent
     * @param interval one of {@link #intervals}
     */
    public TimeTotals totals(AgentId agent, Interval interval) {
        return Optional.ofNullable(cells.get(agent))
                .map(row -> row.get(interval.start()))
                .map(TimeTotals::copy)
                .orElseGet(TimeTotals::new);
    }

    /**
     * {@return the time of an agent in all intervals}
     *
     * @param agent the agent
     */
    public TimeTotals totals(AgentId agent) {
        TimeTotals sum = new TimeTotals();
        cells.getOrDefault(agent, new TreeMap<>()).values().forEach(sum::merge);
        return sum;
    }

    /**
     * {@return the time of all agents in an interval}
     *
     * @param interval one of {@link #intervals}
     */
    public TimeTotals totals(Interval interval) {
        TimeTotals sum = new TimeTotals();
        cells.values().stream()
                .map(row -> row.get(interval.start()))
                .filter(Objects::nonNull)
                .forEach(sum::merge);
        return sum;
    }

    /** {@return the time of all agents in all intervals} */
    public TimeTotals totals() {
        TimeTotals sum = new TimeTotals();
        cells.values().stream().map(Map::values).forEach(row -> row.forEach(sum::merge));
        return sum;
    }
}
