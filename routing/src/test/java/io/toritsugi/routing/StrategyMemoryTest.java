package io.toritsugi.routing;

import static io.toritsugi.routing.Centre.SALES;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.agent.AgentMachine;
import io.toritsugi.core.event.queue.Offered;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.SnapshotCodec;
import io.toritsugi.core.journal.personal.PersonalDataCodec;
import io.toritsugi.core.journal.personal.ProtectedJson;
import io.toritsugi.core.json.Jackson3;
import io.toritsugi.routing.catalog.Strategies;
import io.toritsugi.routing.configuration.Adoption;
import io.toritsugi.routing.configuration.Exclusion;
import io.toritsugi.routing.configuration.OfferPolicy;
import io.toritsugi.routing.configuration.OfferRule;
import io.toritsugi.routing.configuration.Queue;
import io.toritsugi.routing.configuration.RoutingConfiguration;
import io.toritsugi.routing.configuration.StrategyRef;
import io.toritsugi.routing.internal.domain.DomainState;
import io.toritsugi.routing.internal.rules.StrategyMemory;
import io.toritsugi.routing.stage.Stage;
import io.toritsugi.routing.strategy.AgentRanker;
import io.toritsugi.routing.strategy.AgentView;
import io.toritsugi.routing.strategy.EventView;
import io.toritsugi.routing.strategy.RoutableView;
import io.toritsugi.routing.strategy.StateCodec;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class StrategyMemoryTest {
    private static final TenantId ACME = TenantId.of("acme");

    @Test
    void aVisitThatIsPinnedKeepsTheTurnOfItsOwnRanker() {
        Centre centre = Centre.of(
                        configuration("v1", StrategyRef.of("round-robin"), Adoption.PINNED),
                        configuration("v2", StrategyRef.of("longest-idle"), Adoption.PINNED))
                .calls("c1", SALES)
                .does(new RouterCommand.SwapConfiguration("v2"))
                .serves("ann", SALES)
                .serves("bob", SALES)
                .serves("cid", SALES);
        for (int i = 0; i < 5; i++) {
            centre.unreachable("c1");
        }

        assertThat(centre.happened(Offered.class))
                .extracting(offered -> offered.agent().value())
                .containsExactly("ann", "bob", "cid", "ann", "bob", "cid");
    }

    @Test
    void aVisitWhoseQueueIsGoneKeepsTheTurnOfItsOwnRankerAndIsForgottenWithIt() {
        RoutingConfiguration other = RoutingConfiguration.builder()
                .version("v2")
                .addQueues(Queue.of(Centre.CARE))
                .build();
        for (String ranker : List.of("round-robin", "top-down")) {
            Centre centre = Centre.of(configuration("v1", StrategyRef.of(ranker), Adoption.PINNED), other)
                    .calls("c1", SALES)
                    .does(new RouterCommand.SwapConfiguration("v2"))
                    .serves("ann", SALES)
                    .serves("bob", SALES);
            for (int i = 0; i < 3; i++) {
                centre.unreachable("c1");
            }

            assertThat(centre.happened(Offered.class))
                    .as(ranker)
                    .extracting(offered -> offered.agent().value())
                    .containsExactly("ann", "bob", "ann", "bob");
            centre.hangsUp("c1");
            assertThat(((DomainState) centre.domain()).memory().parts().values())
                    .as(ranker)
                    .noneMatch(part -> part.state().toString().contains("c1"));
        }
    }

    @Test
    void aStrategyWithOtherSettingsBeginsAnewLiveAsFromASnapshot() {
        Centre centre = Centre.of(
                        configuration("v1", window("PT8H"), Adoption.LIVE),
                        configuration("v2", window("PT4H"), Adoption.LIVE))
                .serves("ann", SALES)
                .serves("bob", SALES)
                .calls("c1", SALES)
                .answers("c1")
                .ends("c1")
                .does(new RouterCommand.SwapConfiguration("v2"))
                .calls("c2", SALES)
                .answers("c2")
                .ends("c2");
        SnapshotCodec<RoutingDomain> codec =
                centre.router().snapshots(new ProtectedJson(Jackson3.codec(), PersonalDataCodec.plain()));

        assertThat(codec.read(ACME, codec.write(ACME, centre.domain()))).isEqualTo(centre.domain());
        assertThat(((DomainState) centre.domain()).memory().parts().keySet())
                .allSatisfy(key -> assertThat(key.strategy()).contains("PT4H"));
    }

    @Test
    void aQueueIsToldOfTheOffersOfItsVisitsToWhoeverHelpsOutAndOfNothingElseThatHeDoes() {
        Queue.Builder queue = Queue.builder()
                .id(SALES)
                .ranker(StrategyRef.of("told"))
                .addStages(Stage.builder().id("all").addQueues(Centre.CARE).build());
        Centre centre = Centre.of(
                        Strategies.of(List.of(new Told()), List.of()),
                        RoutingConfiguration.builder()
                                .version("v1")
                                .addQueues(queue.build(), Queue.of(Centre.CARE))
                                .build())
                .serves("bob", Centre.CARE)
                .calls("c1", SALES)
                .answers("c1")
                .ends("c1")
                .leaves("bob")
                .serves("ann", SALES)
                .calls("c2", SALES)
                .answers("c2")
                .ends("c2");
        Object told = ((DomainState) centre.domain())
                .memory()
                .parts()
                .get(new StrategyMemory.Key(StrategyMemory.Role.RANKER, "sales", "told"))
                .get()
                .state();

        assertThat(told)
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .containsSubsequence("Queued", "Offered bob", "OfferAccepted bob", "Dequeued")
                .containsSubsequence("Queued", "Offered ann", "OfferAccepted ann", "LegConnected ann")
                .doesNotContain("LegConnected bob", "LegEnded bob", "AgentLoggedOut bob");
    }

    /** Notes what it is told, with the agent whom that names. */
    private record Told() implements AgentRanker<List<String>> {
        @Override
        public String id() {
            return "told";
        }

        @Override
        public StateCodec<List<String>> codec() {
            return Remembering.NAMES;
        }

        @Override
        public int compare(AgentView a, AgentView b, RoutableView routable, List<String> state, Instant now) {
            return 0;
        }

        @Override
        public String key(AgentView agent, RoutableView routable, List<String> state, Instant now) {
            return "";
        }

        @Override
        public List<String> evolve(List<String> state, QueueId queue, EventView event) {
            String agent = AgentMachine.agentOf(event.event())
                    .map(id -> " " + id.value())
                    .orElse("");
            return Stream.concat(state.stream(), Stream.of(event.event().type() + agent))
                    .toList();
        }
    }

    private static StrategyRef window(String length) {
        return StrategyRef.builder()
                .id("fewest-contacts")
                .putSettings("window", length)
                .build();
    }

    private static RoutingConfiguration configuration(String version, StrategyRef ranker, Adoption adoption) {
        return RoutingConfiguration.builder()
                .version(version)
                .adoption(adoption)
                .addQueues(Queue.builder()
                        .id(SALES)
                        .ranker(ranker)
                        .offers(OfferPolicy.builder()
                                .unreachable(OfferRule.of(Exclusion.NONE))
                                .build())
                        .build())
                .build();
    }
}
