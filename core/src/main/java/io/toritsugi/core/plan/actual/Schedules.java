package io.toritsugi.core.plan.actual;

import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.plan.SchedulePlanned;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.plan.Schedule;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The schedules of many agents, folded from events.
 *
 * <p>Total: events that plan nothing change nothing. Two are equal if their schedules are. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class Schedules {
    private static final Schedules NONE = new Schedules(new TreeMap<>());

    private final SortedMap<AgentId, Schedule> byAgent;

    private Schedules(SortedMap<AgentId, Schedule> byAgent) {
        this.byAgent = Collections.unmodifiableSortedMap(byAgent);
    }

    /** {@return the schedules of nobody} */
    public static Schedules none() {
        return NONE;
    }

    /**
     * {@return the schedule of an agent; one in which nothing is planned if no event planned anything for him}
     *
     * @param agent the agent
     */
    public Schedule of(AgentId agent) {
        Schedule schedule = byAgent.get(agent);
        return schedule == null ? Schedule.unplanned(agent) : schedule;
    }

    /** {@return the schedules of everybody for whom something was planned, in the order of the agents; unmodifiable} */
    public SortedMap<AgentId, Schedule> all() {
        return byAgent;
    }

    /**
     * {@return the schedules after an event} It copies the references of all agents: for many events take {@link #replay}.
     *
     * @param event any event
     */
    public Schedules evolve(Event event) {
        if (!(event instanceof SchedulePlanned planned)) {
            return this;
        }
        SortedMap<AgentId, Schedule> next = new TreeMap<>(byAgent);
        plan(next, planned);
        return new Schedules(next);
    }

    /**
     * {@return the schedules after these events}
     *
     * @param events any events, in their order
     */
    public Schedules replay(List<? extends Dated> events) {
        SortedMap<AgentId, Schedule> next = new TreeMap<>(byAgent);
        for (Dated dated : events) {
            if (dated.event() instanceof SchedulePlanned planned) {
                plan(next, planned);
            }
        }
        return new Schedules(next);
    }

    private static void plan(SortedMap<AgentId, Schedule> schedules, SchedulePlanned planned) {
        Schedule before = schedules.getOrDefault(planned.agent(), Schedule.unplanned(planned.agent()));
        schedules.put(planned.agent(), before.replanned(planned.plan()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Schedules that && byAgent.equals(that.byAgent);
    }

    @Override
    public int hashCode() {
        return byAgent.hashCode();
    }

    @Override
    public String toString() {
        return "Schedules" + byAgent.values();
    }
}
