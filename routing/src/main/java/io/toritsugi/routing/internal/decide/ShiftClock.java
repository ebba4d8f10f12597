package io.toritsugi.routing.internal.decide;

import io.toritsugi.core.event.plan.SchedulePlanned;
import io.toritsugi.core.event.plan.TimeLeftReached;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.routing.RouterCommand;
import io.toritsugi.routing.internal.view.PlannedShift;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Looks at the plans of agents whenever it matters to queues how long they stay. */
public final class ShiftClock {
    private ShiftClock() {}

    /** Plans what an agent should do; what is planned so already is no event. */
    public static void plan(RoutingDecision decision, RouterCommand.PlanSchedule command) {
        @Nullable
        PlannedShift known = decision.state().momentsOf(command.agent()).shift();
        if (known == null || !known.knows(command.plan(), decision.at())) {
            decision.happen(SchedulePlanned.builder()
                    .agent(command.agent())
                    .plan(command.plan())
                    .build());
        }
    }

    /** What is due for an agent: how long he stays matters just now. */
    static void fire(RoutingDecision decision, AgentId agent) {
        PlannedShift shift =
                Objects.requireNonNull(decision.state().momentsOf(agent).shift());
        decision.happen(TimeLeftReached.builder()
                .agent(agent)
                .timeLeft(shift.schedule().timeLeft(decision.at()))
                .build());
    }
}
