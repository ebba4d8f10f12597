package io.toritsugi.routing;

import static io.toritsugi.routing.Centre.SALES;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.event.queue.Offered;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.SnapshotCodec;
import io.toritsugi.core.journal.personal.PersonalDataCodec;
import io.toritsugi.core.journal.personal.ProtectedJson;
import io.toritsugi.core.json.Jackson3;
import io.toritsugi.routing.configuration.Adoption;
import io.toritsugi.routing.configuration.Exclusion;
import io.toritsugi.routing.configuration.OfferPolicy;
import io.toritsugi.routing.configuration.OfferRule;
import io.toritsugi.routing.configuration.Queue;
import io.toritsugi.routing.configuration.RoutingConfiguration;
import io.toritsugi.routing.configuration.StrategyRef;
import java.util.List;
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
