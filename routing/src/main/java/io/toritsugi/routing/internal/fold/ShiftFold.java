package io.toritsugi.routing.internal.fold;

import io.toritsugi.core.agent.Agent;
import io.toritsugi.core.agent.AgentMachine;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.plan.SchedulePlanned;
import io.toritsugi.core.event.plan.TimeLeftReached;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.plan.Schedule;
import io.toritsugi.routing.internal.domain.DomainState;
import io.toritsugi.routing.internal.domain.QueueFacts;
import io.toritsugi.routing.internal.rules.Compiled;
import io.toritsugi.routing.internal.view.PlannedShift;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Folds plans of agents, and by which events queues look at them again. */
final class ShiftFold {
    private ShiftFold() {}

    /** {@return the domain after an event that says when somebody leaves, or that he is there or not; the same if it is no such event} */
    static DomainState fold(DomainState before, DomainState after, Event event, Compiled.Lookup rules) {
        if (event instanceof SchedulePlanned planned) {
            @Nullable PlannedShift known = after.momentsOf(planned.agent()).shift();
            Schedule schedule = known == null ? Schedule.unplanned(planned.agent()) : known.schedule();
            return looking(after, planned.agent(), schedule.replanned(planned.plan()), rules);
        }
        if (event instanceof TimeLeftReached reached) {
            return looking(after, reached.agent(), rules);
        }
        Optional<AgentId> agent = AgentMachine.agentOf(event);
        return agent.isPresent()
                        && isThere(before.floor().agent(agent.get()))
                                != isThere(after.floor().agent(agent.get()))
                ? looking(after, agent.get(), rules)
                : after;
    }

    private static boolean isThere(Agent agent) {
        return QueueFacts.isStaffed(agent);
    }

    /** {@return the domain whose queues look at the plans by another configuration} */
    static DomainState following(DomainState state, Compiled.Lookup rules) {
        DomainState next = state;
        for (AgentId agent : state.moments().keySet()) {
            next = looking(next, agent, rules);
        }
        return next;
    }

    private static DomainState looking(DomainState state, AgentId agent, Compiled.Lookup rules) {
        @Nullable PlannedShift known = state.momentsOf(agent).shift();
        return known == null ? state : looking(state, agent, known.schedule(), rules);
    }

    private static DomainState looking(DomainState state, AgentId agent, Schedule schedule, Compiled.Lookup rules) {
        Instant now = Objects.requireNonNull(state.last());
        @Nullable Compiled compiled = rules.find(state.configured());
        SortedSet<Duration> leads = compiled == null || !isThere(state.floor().agent(agent))
                ? new TreeSet<>()
                : compiled.leadsBeforeShiftEnd();
        return state.withMoments(agent, state.momentsOf(agent).planned(PlannedShift.of(schedule, now, leads)));
    }
}
