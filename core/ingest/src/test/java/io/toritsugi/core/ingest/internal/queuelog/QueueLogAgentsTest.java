package io.toritsugi.core.ingest.internal.queuelog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.toritsugi.core.event.HostEvent;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.id.AgentId;
import org.junit.jupiter.api.Test;

/** What the lines of a queue log say of agents. */
class QueueLogAgentsTest {
    @Test
    void anAgentLogsInPausesAndLogsOff() {
        assertThat(QueueLogs.of(
                                "100|NONE|NONE|Agent/1|AGENTLOGIN|SIP/a",
                                "200|NONE|NONE|Agent/1|PAUSEALL|lunch",
                                "250|NONE|NONE|Agent/1|PAUSEALL|lunch",
                                "300|NONE|NONE|Agent/1|UNPAUSEALL|",
                                "400|NONE|NONE|Agent/1|AGENTLOGOFF|SIP/a|300|CommandLogoff",
                                "401|NONE|NONE|Agent/1|UNPAUSEALL|")
                        .told())
                .containsExactly(
                        "100 AgentLoggedIn",
                        "100 AgentReady",
                        "200 AgentNotReady lunch",
                        "300 AgentReady",
                        "400 AgentLoggedOut");
    }

    @Test
    void aLogoffWithoutALoginTellsWhenTheSessionBegan() {
        assertThat(QueueLogs.of("400|NONE|NONE|Agent/1|AGENTCALLBACKLOGOFF|1001@x|300|CommandLogoff")
                        .told())
                .containsExactly("100 AgentLoggedIn", "100 AgentReady", "400 AgentLoggedOut");
        assertThat(QueueLogs.of("400|NONE|NONE|Agent/1|AGENTLOGOFF|SIP/a").told())
                .containsExactly("400 AgentLoggedOut");
    }

    /** Where nobody logs in, members of queues are at work from their first queue to their last. */
    @Test
    void membershipOfQueuesIsASessionWhereNobodyLogsIn() {
        assertThat(QueueLogs.of(
                                "100|NONE|sales|SIP/ann|ADDMEMBER|",
                                "110|NONE|care|SIP/ann|ADDMEMBER|",
                                "200|NONE|sales|SIP/ann|PAUSE|lunch",
                                "201|NONE|care|SIP/ann|PAUSE|lunch",
                                "300|NONE|sales|SIP/ann|UNPAUSE|",
                                "301|NONE|care|SIP/ann|UNPAUSE|",
                                "400|NONE|care|SIP/ann|REMOVEMEMBER|",
                                "410|NONE|sales|SIP/ann|REMOVEMEMBER|")
                        .told())
                .containsExactly(
                        "100 QueueJoined",
                        "100 AgentLoggedIn",
                        "100 AgentReady",
                        "110 QueueJoined",
                        "200 HostEvent",
                        "201 HostEvent",
                        "201 AgentNotReady lunch",
                        "300 HostEvent",
                        "300 AgentReady",
                        "301 HostEvent",
                        "400 QueueLeft",
                        "410 QueueLeft",
                        "410 AgentLoggedOut");
    }

    @Test
    void aPauseInOneQueueIsKeptAsAsterisksOwn() {
        QueueLogs log = QueueLogs.of(
                "100|NONE|sales|SIP/ann|ADDMEMBER|",
                "110|NONE|care|SIP/ann|ADDMEMBER|",
                "200|NONE|sales|SIP/ann|PAUSE|lunch");

        HostEvent pause = (HostEvent) log.events().get(log.events().size() - 1).event();
        assertThat(pause.name()).isEqualTo("asterisk.queue-pause");
        assertThat(pause.payload())
                .containsOnly(
                        entry("queue", FactValue.of("sales")),
                        entry("paused", FactValue.of(true)),
                        entry("reason", FactValue.of("lunch")));
        assertThat(pause.concerns()).containsExactly(Ref.of(AgentId.of("SIP/ann")));
        assertThat(log.told()).noneMatch(told -> told.contains("NotReady"));
        assertThat(log.summary().oddities()).isEmpty();
    }

    @Test
    void whoIsPausedAndWasNeverSeenWasThereBeforeTheLogBegan() {
        QueueLogs log = QueueLogs.of("200|NONE|NONE|Agent/1|PAUSEALL|", "300|NONE|NONE|Agent/1|UNPAUSEALL|");

        assertThat(log.told()).containsExactly("200 AgentLoggedIn", "200 AgentNotReady paused", "300 AgentReady");
        assertThat(log.summary().oddities()).containsExactly(entry("session-before-log", 1L));
    }
}
