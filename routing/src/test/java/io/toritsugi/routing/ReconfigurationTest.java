package io.toritsugi.routing;

import static io.toritsugi.routing.Centre.CARE;
import static io.toritsugi.routing.Centre.NINE;
import static io.toritsugi.routing.Centre.SALES;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.agent.Engagement;
import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.queue.OfferRevoked;
import io.toritsugi.core.event.queue.Offered;
import io.toritsugi.core.event.routing.ConfigurationSwapped;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.routing.configuration.Adoption;
import io.toritsugi.routing.configuration.Queue;
import io.toritsugi.routing.configuration.QueueLimit;
import io.toritsugi.routing.configuration.QueueLimits;
import io.toritsugi.routing.configuration.RoutingConfiguration;
import io.toritsugi.routing.configuration.StrategyRef;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What another configuration, or a restart, changes, and what weights compare: as the reference of the field has it, 6.8 and 6.9. */
class ReconfigurationTest {
    private static final Condition NOBODY = Condition.parse("skills['x'] >= 1").get();
    private static final StrategyRef OLDEST = StrategyRef.of("priority-age");
    private static final StrategyRef LONGEST_IDLE = StrategyRef.of("longest-idle");
    private static final StrategyRef IN_TURN = StrategyRef.of("round-robin");

    private static RoutingConfiguration.Builder version(String version, Queue... queues) {
        return RoutingConfiguration.builder()
                .version(version)
                .adoption(Adoption.LIVE)
                .addQueues(queues);
    }

    private static RoutingConfiguration pinned(String version, Queue... queues) {
        return RoutingConfiguration.builder()
                .version(version)
                .adoption(Adoption.PINNED)
                .addQueues(queues)
                .build();
    }

    private static Queue ordered(StrategyRef order, StrategyRef ranker) {
        return Queue.builder().id(SALES).order(order).ranker(ranker).build();
    }

    @Test
    @DisplayName(
            "Reconfiguration_T1: another configuration holds between two events, and whoever waits is looked at once")
    void T1() {
        Centre centre = Centre.of(
                        version("v1", Queue.builder().id(SALES).requires(NOBODY).build())
                                .build(),
                        version("v2", Queue.of(SALES)).build())
                .serves("a1", SALES)
                .serves("a2", SALES)
                .calls("c1", SALES)
                .calls("c2", SALES)
                .calls("c3", SALES);
        int before = centre.events.size();
        centre.does(new RouterCommand.SwapConfiguration("v2"));
        List<Dated> since = centre.events.subList(before, centre.events.size());

        assertThat(since.get(0).event()).isInstanceOf(ConfigurationSwapped.class);
        assertThat(since.subList(1, since.size()))
                .extracting(dated -> ((Offered) dated.event()).visit().value())
                .containsExactly("c1", "c2");
        assertThat(centre.happened(Offered.class))
                .allMatch(offered -> "v2".equals(offered.configVersions().get("routing")));
    }

    @Test
    @DisplayName("Reconfiguration_T2: another order leaves everybody his key, and another ranker begins its turns anew")
    void T2() {
        Centre centre = Centre.of(
                        Plain.STRATEGIES,
                        version("v1", ordered(OLDEST, IN_TURN)).build(),
                        version("v2", ordered(Plain.NEWEST, LONGEST_IDLE)).build(),
                        version("v3", ordered(OLDEST, IN_TURN)).build())
                .serves("a1", SALES)
                .serves("a2", SALES)
                .calls("c1", SALES);
        assertThat(centre.offeredTo("c1")).isEqualTo("a1");
        centre.answers("c1")
                .pauses("a2")
                .calls("c2", SALES)
                .after(5)
                .calls("c3", SALES)
                .does(new RouterCommand.SwapConfiguration("v2"));

        assertThat(centre.domain().waiting()).extracting(WaitingVisit::sequence).containsExactly(2L, 3L);
        assertThat(centre.domain().waiting())
                .extracting(WaitingVisit::waitingSince)
                .containsExactly(NINE, NINE.plusSeconds(5));
        assertThat(centre.ready("a2").offeredTo("c3")).as("the newest").isEqualTo("a2");
        centre.answers("c3").does(new RouterCommand.SwapConfiguration("v3")).ends("c1");
        assertThat(centre.offeredTo("c2")).isEqualTo("a1");
        centre.hangsUp("c2").ends("c3").calls("c4", SALES);
        assertThat(centre.offeredTo("c4"))
                .as("after a1, whose turn was since v3")
                .isEqualTo("a2");
    }

    @Test
    void whoIsMovedComesUnderTheConfigurationThatHoldsAndWhoIsNotKeepsHis() {
        Centre centre = Centre.of(
                        pinned("v1", Queue.of(SALES), Queue.of(CARE)), pinned("v2", Queue.of(SALES), Queue.of(CARE)))
                .calls("c1", SALES)
                .calls("c2", SALES)
                .does(new RouterCommand.SwapConfiguration("v2"));
        centre.does(centre.moving("c1", CARE));

        assertThat(centre.domain().waiting()).extracting(WaitingVisit::version).containsExactly("v2", "v1");
    }

    @Test
    void whereTheQueueIsGoneToWhichALimitMovesWhoeverReachesItLeaves() {
        QueueLimits limits = QueueLimits.builder()
                .maxWait(Duration.ofSeconds(30))
                .whenTimedOut(QueueLimit.builder().toQueue(CARE).build())
                .build();
        Queue limited = Queue.builder().id(SALES).limits(limits).build();
        Centre centre = Centre.of(pinned("v1", limited, Queue.of(CARE)), pinned("v2", Queue.of(SALES)))
                .calls("c1", SALES)
                .does(new RouterCommand.SwapConfiguration("v2"))
                .after(30);

        assertThat(centre.place("c1")).isEqualTo("TIMED_OUT");
    }

    @Test
    @DisplayName(
            "Recovery_T1: after an absence who waits keeps his key, what was offered is offered anew, and who talks talks on")
    void recovery() {
        Centre centre = Centre.with(Queue.of(SALES))
                .serves("a1", SALES)
                .calls("c1", SALES)
                .answers("c1")
                .after(3)
                .calls("c2", SALES)
                .serves("a2", SALES)
                .calls("c3", SALES);
        List<WaitingVisit> before = centre.domain().waiting();
        centre.afterAbsence(Duration.ofHours(3));

        assertThat(centre.domain().waiting())
                .extracting(WaitingVisit::sequence)
                .containsExactlyElementsOf(
                        before.stream().map(WaitingVisit::sequence).toList());
        assertThat(centre.domain().waiting())
                .extracting(WaitingVisit::waitingSince)
                .containsExactlyElementsOf(
                        before.stream().map(WaitingVisit::waitingSince).toList());
        assertThat(centre.happened(OfferRevoked.class))
                .singleElement()
                .satisfies(revoked -> assertThat(revoked.cause()).isEqualTo("RECOVERED"));
        assertThat(centre.offeredTo("c2")).isEqualTo("a2");
        assertThat(centre.offer("c2").orElseThrow().expiresAt())
                .hasValue(centre.now().plusSeconds(20));
        assertThat(centre.domain().floor().agent(AgentId.of("a1")).engagements())
                .extracting(Engagement::state)
                .containsExactly(Engagement.State.CONNECTED);
    }

    @Test
    @DisplayName("QueueWeight_T1: weights compare only what the agent who is free may take now")
    void weight() {
        Queue heavy = Queue.builder().id(SALES).weight(1000).requires(NOBODY).build();
        Queue light = Queue.of(CARE);
        Centre centre = Centre.of(version("v1", heavy, light)
                        .between(StrategyRef.of("weighted-wait"))
                        .addAgents(Centre.skilled("a2", "x", 1))
                        .build())
                .calls("c1", SALES)
                .calls("c2", CARE)
                .calls("c3", CARE)
                .after(10);

        assertThat(centre.serves("a1", SALES, CARE).offeredTo("c2"))
                .as("whom he may not take holds nobody back")
                .isEqualTo("a1");
        assertThat(centre.serves("a2", SALES, CARE).offeredTo("c1"))
                .as("who may take both takes the heavier")
                .isEqualTo("a2");
    }
}
