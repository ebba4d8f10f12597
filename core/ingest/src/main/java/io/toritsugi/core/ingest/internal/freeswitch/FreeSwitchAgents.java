package io.toritsugi.core.ingest.internal.freeswitch;

import io.toritsugi.core.event.agent.AgentLoggedIn;
import io.toritsugi.core.event.agent.AgentLoggedOut;
import io.toritsugi.core.event.agent.AgentNotReady;
import io.toritsugi.core.event.agent.AgentReady;
import io.toritsugi.core.event.agent.ReasonClass;
import io.toritsugi.core.event.agent.StatusReason;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.ingest.internal.text.LineEvents;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The agents, by their status; whoever is not logged out is logged in. */
final class FreeSwitchAgents {
    private static final String LOGGED_OUT = "Logged Out";
    private static final String AVAILABLE = "Available";

    private final Map<AgentId, String> statuses = new HashMap<>();

    /** Adds what a change of status tells; returns what it should have and has not. */
    Optional<String> statusChanged(FreeSwitchEvent event, LineEvents events) {
        Optional<AgentId> agent = event.name("CC-Agent").map(AgentId::of);
        Optional<String> status = event.name("CC-Agent-Status");
        if (agent.isEmpty() || status.isEmpty()) {
            return Optional.of(agent.isEmpty() ? "CC-Agent" : "CC-Agent-Status");
        }
        String before = statuses.getOrDefault(agent.get(), LOGGED_OUT);
        statuses.put(agent.get(), status.get());
        if (status.get().equals(before)) {
            return Optional.empty();
        }
        if (status.get().equals(LOGGED_OUT)) {
            events.add(event.at(), AgentLoggedOut.builder().agent(agent.get()).build());
            return Optional.empty();
        }
        if (before.equals(LOGGED_OUT)) {
            events.add(event.at(), AgentLoggedIn.builder().agent(agent.get()).build());
        }
        if (status.get().startsWith(AVAILABLE)) {
            events.add(event.at(), AgentReady.builder().agent(agent.get()).build());
        } else {
            events.add(
                    event.at(),
                    AgentNotReady.builder()
                            .agent(agent.get())
                            .reason(StatusReason.of(status.get(), ReasonClass.BREAK))
                            .build());
        }
        return Optional.empty();
    }
}
