package io.toritsugi.routing;

import static io.toritsugi.routing.Centre.SALES;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.agent.AgentCommand;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.routing.catalog.Strategies;
import io.toritsugi.routing.configuration.Queue;
import io.toritsugi.routing.configuration.RoutingConfiguration;
import io.toritsugi.routing.configuration.StrategyRef;
import io.toritsugi.routing.roster.Membership;
import io.toritsugi.routing.roster.RosterEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Strategies that remember, under a router: it tells them of their queue, and of the part of agents in it. */
class ShippedStrategiesTest {
    private static final QueueId SERVICE = QueueId.of("service");

    @Test
    void turnsFollowThePositionsInTheQueueAndOffersOfAnotherQueueMoveThemNot() {
        Centre centre = centre("round-robin")
                .serves("a1", SALES, SERVICE)
                .serves("a2", SALES, SERVICE)
                .serves("a3", SALES, SERVICE);

        assertThat(centre.calls("c1", SALES).offeredTo("c1")).isEqualTo("a3");
        centre.answers("c1").ends("c1");
        assertThat(centre.calls("c2", SERVICE).offeredTo("c2")).isEqualTo("a1");
        centre.answers("c2").ends("c2");

        assertThat(centre.calls("c3", SALES).offeredTo("c3")).isEqualTo("a2");
    }

    @ParameterizedTest
    @CsvSource({"longest-idle, a1", "fewest-contacts, a2", "least-talk-time, a2"})
    void contactsCountForWhoAnsweredThem(String ranker, String next) {
        Centre centre = centre(ranker).serves("a1", SALES).after(1).serves("a2", SALES);
        centre.calls("c1", SALES).answers("c1").after(30).ends("c1");
        centre.after(10).pauses("a2").after(10).ready("a2").after(10);

        assertThat(centre.calls("c2", SALES).offeredTo("c2")).isEqualTo(next);
    }

    @Test
    void whoLeavesAQueueIsForgottenByItsStrategy() {
        Centre centre = centre("fewest-contacts").serves("a1", SALES).serves("a2", SALES);
        centre.calls("c1", SALES).answers("c1").ends("c1");
        centre.floor(new AgentCommand.LeaveQueue(AgentId.of("a2"), SALES)).after(10);

        centre.serves("a3", SALES).calls("c2", SALES);
        assertThat(centre.offeredTo("c2"))
                .as("a3 is credited with the one contact of a1, not with none as a2 had")
                .isEqualTo("a1");
    }

    private static Centre centre(String ranker) {
        return Centre.of(
                Strategies.shipped(),
                RoutingConfiguration.builder()
                        .version("v1")
                        .addQueues(
                                Queue.builder()
                                        .id(SALES)
                                        .ranker(StrategyRef.of(ranker))
                                        .build(),
                                Queue.of(SERVICE))
                        .addAgents(positioned("a1", 3), positioned("a2", 2), positioned("a3", 1))
                        .build());
    }

    private static RosterEntry positioned(String agent, int position) {
        return RosterEntry.builder()
                .agent(AgentId.of(agent))
                .putMemberships(SALES, Membership.builder().position(position).build())
                .build();
    }
}
