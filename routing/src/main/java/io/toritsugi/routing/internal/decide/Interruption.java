package io.toritsugi.routing.internal.decide;

import io.toritsugi.core.agent.Agent;
import io.toritsugi.core.agent.AgentMachine;
import io.toritsugi.core.agent.Engagement;
import io.toritsugi.core.capacity.CapacityLedger;
import io.toritsugi.core.capacity.Holding;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.queue.OfferRevoked;
import java.util.Optional;

/**
 * Takes back what is offered to an agent whom something else interrupts: he could not take both, and would be held to have missed
 * the one while he has the other. What he has already stays with him.
 */
final class Interruption {
    private static final String CAUSE = "INTERRUPTED";

    private Interruption() {}

    static void by(RoutingDecision decision, Event event) {
        Optional<Agent> interrupted =
                AgentMachine.agentOf(event).map(decision.state().floor()::agent).filter(Interruption::hasTooMuch);
        if (interrupted.isEmpty()) {
            return;
        }
        Agent agent = interrupted.get();
        for (Engagement engagement : agent.engagements()) {
            if (engagement.state() == Engagement.State.OFFERED
                    && CapacityLedger.interrupted(agent.capacity(), agent.holdings(), engagement)) {
                decision.follow(OfferRevoked.builder()
                        .routable(engagement.routable())
                        .offer(engagement.offer().orElseThrow())
                        .visit(engagement.visit().orElseThrow())
                        .agent(agent.id().orElseThrow())
                        .cause(CAUSE)
                        .build());
            }
        }
    }

    /** {@return whether he holds more than he could without interruptions} */
    private static boolean hasTooMuch(Agent agent) {
        return agent.holdings().stream().mapToInt(Holding::unitsHeld).sum()
                > agent.capacity().total();
    }
}
