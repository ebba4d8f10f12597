package io.toritsugi.routing;

import static io.toritsugi.routing.Centre.CARE;
import static io.toritsugi.routing.Centre.SALES;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.agent.AgentCommand;
import io.toritsugi.core.capacity.Capacity;
import io.toritsugi.core.event.agent.AgentStatus;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.routing.configuration.Exclusion;
import io.toritsugi.routing.configuration.OfferPolicy;
import io.toritsugi.routing.configuration.OfferRule;
import io.toritsugi.routing.configuration.Queue;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What follows for an agent from an offer that came to nothing. */
class ExclusionsTest {
    private static OfferRule cool(int seconds) {
        return OfferRule.builder().coolDown(Duration.ofSeconds(seconds)).build();
    }

    private static Queue declined(QueueId queue, OfferRule rule) {
        return Queue.builder()
                .id(queue)
                .offers(OfferPolicy.builder().declined(rule).build())
                .build();
    }

    @Test
    void everyOutcomeMayCoolItsAgentDown() {
        Queue cooling = Queue.builder()
                .id(SALES)
                .offers(OfferPolicy.builder()
                        .declined(cool(8))
                        .revokedForStatus(cool(8))
                        .build())
                .build();
        Centre centre =
                Centre.with(cooling).serves("a1", SALES).calls("c1", SALES).declines("c1");

        assertThat(centre.offeredTo("c1")).isEqualTo("-");
        assertThat(centre.after(7).offeredTo("c1")).isEqualTo("-");
        assertThat(centre.after(1).offeredTo("c1")).isEqualTo("a1");
        assertThat(centre.pauses("a1").ready("a1").offeredTo("c1")).isEqualTo("-");
        assertThat(centre.after(8).offeredTo("c1")).isEqualTo("a1");
    }

    @Test
    void anExclusionForATimeEndsAtItsInstant() {
        Queue later = Queue.builder()
                .id(SALES)
                .offers(OfferPolicy.builder()
                        .declined(OfferRule.builder()
                                .exclusion(Exclusion.FOR_A_TIME)
                                .exclusionTime(Duration.ofSeconds(4))
                                .build())
                        .build())
                .build();
        Centre centre = Centre.with(later)
                .serves("a1", SALES)
                .calls("c1", SALES)
                .after(1)
                .calls("c2", SALES)
                .declines("c1");

        assertThat(centre.offeredTo("c2")).isEqualTo("a1");
        centre.declines("c2");
        assertThat(centre.after(3).offeredTo("c1")).isEqualTo("-");
        assertThat(centre.after(1).offeredTo("c1")).isEqualTo("a1");
    }

    @Test
    void ofTwoCoolDownsTheLongerHolds() {
        Centre centre = Centre.with(declined(SALES, cool(8)), declined(CARE, cool(3)))
                .floor(new AgentCommand.ChangeCapacity(
                        AgentId.of("a1"), Capacity.builder().total(200).build()))
                .serves("a1", SALES, CARE)
                .calls("c1", SALES)
                .calls("c2", CARE)
                .declines("c1")
                .declines("c2");

        assertThat(centre.next()).isEqualTo(8000);
        assertThat(centre.after(8).offeredTo("c1")).isEqualTo("a1");
    }

    @Test
    void eachExclusionForATimeEndsByItself() {
        OfferRule four = OfferRule.builder()
                .exclusion(Exclusion.FOR_A_TIME)
                .exclusionTime(Duration.ofSeconds(4))
                .build();
        Centre centre = Centre.with(declined(SALES, four))
                .serves("a1", SALES)
                .after(1)
                .serves("a2", SALES)
                .calls("c1", SALES)
                .declines("c1")
                .after(2)
                .declines("c1")
                .after(2);

        assertThat(centre.offeredTo("c1")).isEqualTo("a1");
        assertThat(centre.domain().waiting().get(0).excluded()).containsExactly(AgentId.of("a2"));
    }

    @Test
    void whoDeclinedIsNotAskedAgainThoughHeBecomesReadyAnew() {
        Centre centre = Centre.with(Queue.of(SALES))
                .serves("a2", SALES)
                .pauses("a2")
                .serves("a1", SALES)
                .calls("c1", SALES)
                .declines("c1")
                .pauses("a1")
                .ready("a1");

        assertThat(centre.offeredTo("c1")).isEqualTo("-");
        assertThat(centre.ready("a2").offeredTo("c1")).isEqualTo("a2");
    }

    @Test
    void whoIsReadyAndIsToldSoAgainKeepsHisIdleTime() {
        Centre centre = Centre.with(Queue.of(SALES))
                .serves("a2", SALES)
                .after(5)
                .serves("a1", SALES)
                .after(5)
                .floor(new AgentCommand.Force(
                        AgentId.of("a2"), Centre.BOSS, AgentStatus.READY, Optional.empty(), "to be sure"))
                .calls("c1", SALES);

        assertThat(centre.offeredTo("c1")).isEqualTo("a2");
    }
}
