package io.toritsugi.core.ingest.testkit;

import io.toritsugi.core.event.agent.AgentLoggedIn;
import io.toritsugi.core.id.AgentId;

/** Events to try sources with. */
final class Samples {
    private Samples() {}

    static AgentLoggedIn loggedIn(String agent) {
        return AgentLoggedIn.builder().agent(AgentId.of(agent)).build();
    }
}
