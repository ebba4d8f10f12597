package io.toritsugi.routing.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.toritsugi.core.event.routing.PartyKind;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.organization.EmployerId;
import io.toritsugi.core.id.organization.SiteId;
import io.toritsugi.routing.configuration.BatchPolicy;
import io.toritsugi.routing.configuration.Queue;
import io.toritsugi.routing.json.RoutingSamples;
import io.toritsugi.routing.roster.RosterEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ShareValuesTest {
    private static Shares.Builder shares() {
        return Shares.builder().by(PartyKind.EMPLOYER).putTargets("a", 1).putTargets("b", 2);
    }

    @Test
    void thereAreTwoToTwentyPartiesWithANameAndAWeight() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Shares.builder().by(PartyKind.SITE).putTargets("a", 1).build())
                .withMessage("Shares.targets must name 2 to 20 parties, was [a]");
        Shares.Builder many = shares();
        for (int i = 0; i < 19; i++) {
            many.putTargets("p" + i, 1);
        }
        assertThatIllegalArgumentException().isThrownBy(many::build).withMessageContaining("2 to 20");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shares().putTargets("c", 0).build())
                .withMessage("Shares.targets must be 1 to 1000000 for a party with a name, was 0 for \"c\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shares().putTargets("c", 1_000_001).build())
                .withMessageContaining("1000001");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shares().putTargets("", 1).build())
                .withMessageContaining("\"\"");
        assertThat(shares().putTargets("c", 1_000_000).build().targets()).containsOnlyKeys("a", "b", "c");
    }

    @Test
    void patienceIsMoreThanZero() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shares().patience(Duration.ZERO).build())
                .withMessage("Shares.patience must be more than zero, was PT0S");
        assertThat(shares().patience(Duration.ofMillis(1)).build().patience()).isPresent();
    }

    @Test
    void anAgentBelongsToThePartyOfHisEmployerOrOfHisSite() {
        RosterEntry agent = RosterEntry.builder()
                .agent(AgentId.of("ann"))
                .employer(EmployerId.of("a"))
                .site(SiteId.of("osaka"))
                .build();
        Shares bySite = Shares.builder()
                .by(PartyKind.SITE)
                .putTargets("osaka", 1)
                .putTargets("a", 1)
                .build();

        assertThat(shares().build().partyOf(agent)).hasValue("a");
        assertThat(bySite.partyOf(agent)).hasValue("osaka");
        assertThat(shares().build().partyOf(RosterEntry.of(AgentId.of("bob")))).isEmpty();
        assertThat(Shares.builder()
                        .by(PartyKind.SITE)
                        .putTargets("sendai", 1)
                        .putTargets("a", 1)
                        .build()
                        .partyOf(agent))
                .isEmpty();
    }

    @Test
    void aTurnNamesWhoeverTakesPart() {
        PartyTurn turn = PartyTurn.builder()
                .by(PartyKind.SITE)
                .party("osaka")
                .putTaken("osaka", 2)
                .putTaken("sendai", 3)
                .build();

        assertThat(turn.items()).isEqualTo(5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PartyTurn.builder()
                        .by(PartyKind.SITE)
                        .party("osaka")
                        .putAllTaken(new TreeMap<>())
                        .build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PartyTurn.builder()
                        .by(PartyKind.SITE)
                        .party("osaka")
                        .putTaken("osaka", -1)
                        .build());
    }

    @Test
    void whatGathersIsNotSharedOut() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Queue.builder()
                        .id(QueueId.of("q"))
                        .shares(shares().build())
                        .batch(BatchPolicy.builder()
                                .window(Duration.ofSeconds(1))
                                .build())
                        .build())
                .withMessage("Queue must not have batch and shares, both were given in q");
    }

    @Test
    void theExampleOfThePackageIsAQueue() throws Exception {
        String source = Files.readString(Path.of("src/main/java/io/toritsugi/routing/share/package-info.java"));
        String example = source.substring(source.indexOf("<pre>{@code") + 11, source.indexOf("}</pre>"))
                .lines()
                .map(line -> line.replaceFirst("^ \\*", ""))
                .collect(Collectors.joining("\n"));
        Queue queue = RoutingSamples.of("{\"version\": \"1\", \"queues\": [" + example + "]}")
                .queues()
                .get(0);

        assertThat(queue.shares())
                .hasValue(Shares.builder()
                        .by(PartyKind.EMPLOYER)
                        .putTargets("house", 60)
                        .putTargets("vendor-a", 30)
                        .putTargets("vendor-b", 10)
                        .patience(Duration.ofSeconds(20))
                        .build());
    }
}
