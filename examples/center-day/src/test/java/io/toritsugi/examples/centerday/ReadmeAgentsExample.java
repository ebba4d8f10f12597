package io.toritsugi.examples.centerday;

import io.toritsugi.core.agent.Agent;
import io.toritsugi.core.agent.AgentCommand;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.agent.ReasonClass;
import io.toritsugi.core.event.agent.StatusReason;
import io.toritsugi.core.floor.Floor;
import io.toritsugi.core.floor.FloorCommand;
import io.toritsugi.core.floor.FloorMachine;
import io.toritsugi.core.floor.FloorSettings;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.Journal;
import io.toritsugi.core.journal.StreamOwner;
import io.toritsugi.core.permission.Permissions;
import java.time.Instant;

/** The second example of the README, which shows exactly the lines between the marks. */
final class ReadmeAgentsExample {
    private ReadmeAgentsExample() {}

    static Agent agentOf(Journal journal, Instant now) {
        // README
        FloorMachine machine = FloorMachine.of(FloorSettings.standard(), Permissions.everything());
        StreamOwner<Floor, FloorCommand> floor =
                StreamOwner.of(machine, journal, TenantId.of("acme"), StreamId.of("domain/sales"));

        AgentId ann = AgentId.of("ann");
        StatusReason lunch = StatusReason.of("lunch", ReasonClass.MEAL);
        floor.handle(FloorCommand.of(new AgentCommand.LogIn(ann)), now, Actor.of(ann));
        floor.handle(FloorCommand.of(new AgentCommand.GoNotReady(ann, lunch)), now, Actor.of(ann))
                .peekLeft(refusal -> System.out.println(refusal.message()));

        Agent agent = floor.state().agent(ann);
        System.out.println(agent.activity().kind() + ", next " + floor.nextDeadline());
        // README
        return agent;
    }
}
