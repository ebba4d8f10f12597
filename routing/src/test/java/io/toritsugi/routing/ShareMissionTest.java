package io.toritsugi.routing;

import static io.toritsugi.routing.Centre.SALES;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.contact.Direction;
import io.toritsugi.core.event.interaction.InteractionCreated;
import io.toritsugi.core.event.routing.PartyKind;
import io.toritsugi.core.event.routing.ShareAccounted;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.id.organization.EmployerId;
import io.toritsugi.core.id.organization.SiteId;
import io.toritsugi.routing.configuration.Queue;
import io.toritsugi.routing.roster.RosterEntry;
import io.toritsugi.routing.share.Shares;
import io.toritsugi.routing.stage.Sourcing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What was asked of sites and vendors, told by the shares of a queue. */
class ShareMissionTest {
    private static final EmployerId HOUSE = EmployerId.of("house");

    private static RosterEntry agent(String name, String employer, String site) {
        return RosterEntry.builder()
                .agent(AgentId.of(name))
                .employer(EmployerId.of(employer))
                .site(SiteId.of(site))
                .build();
    }

    private static Shares.Builder shares(PartyKind by) {
        return Shares.builder().by(by);
    }

    private static List<String> parties(Centre centre) {
        return centre.happened(ShareAccounted.class).stream()
                .map(ShareAccounted::party)
                .toList();
    }

    private static void calls(Centre centre, int calls) {
        for (int i = 0; i < calls; i++) {
            String call = "call" + centre.events.size();
            centre.calls(call, SALES).answers(call).ends(call);
        }
    }

    @Test
    @DisplayName("M202: work goes to the house and its vendors by percentages")
    void workGoesToTheHouseAndItsVendorsByPercentages() {
        Queue queue = Queue.builder()
                .id(SALES)
                .shares(shares(PartyKind.EMPLOYER)
                        .putTargets("house", 50)
                        .putTargets("vendor-a", 30)
                        .putTargets("vendor-b", 20)
                        .build())
                .build();
        Centre centre = Centre.with(
                        List.of(
                                agent("ann", "house", "osaka"),
                                agent("vic", "vendor-a", "osaka"),
                                agent("wes", "vendor-b", "osaka")),
                        queue)
                .serves("ann", SALES)
                .serves("vic", SALES)
                .serves("wes", SALES);
        calls(centre, 100);

        List<String> counted = new ArrayList<>(parties(centre));
        assertThat(Collections.frequency(counted, "house")).isEqualTo(50);
        assertThat(Collections.frequency(counted, "vendor-a")).isEqualTo(30);
        assertThat(Collections.frequency(counted, "vendor-b")).isEqualTo(20);
    }

    @Test
    @DisplayName("M203: what is kept in-house waits for no vendor's turn, and takes nothing off the vendor's share")
    void whatIsKeptInHouseWaitsForNoVendorsTurn() {
        Queue queue = Queue.builder()
                .id(SALES)
                .addAllStages(
                        Sourcing.importantInHouse(Set.of("vip"), Set.of(HOUSE), Optional.of(Duration.ofSeconds(0))))
                .shares(shares(PartyKind.EMPLOYER)
                        .putTargets("house", 1)
                        .putTargets("vendor", 1)
                        .build())
                .build();
        Centre centre = Centre.with(List.of(agent("ann", "house", "osaka"), agent("vic", "vendor", "osaka")), queue)
                .serves("ann", SALES)
                .serves("vic", SALES);
        for (String call : List.of("vip-1", "routine-1", "vip-2", "vip-3", "routine-2", "routine-3")) {
            call(centre, call).answers(call).ends(call);
        }

        assertThat(centre.happened(ShareAccounted.class))
                .extracting(counted -> counted.visit() + " " + counted.party() + " of " + counted.among())
                .containsExactly(
                        "vip-1 house of [house]",
                        "routine-1 house of [house, vendor]",
                        "vip-2 house of [house]",
                        "vip-3 house of [house]",
                        "routine-2 vendor of [house, vendor]",
                        "routine-3 house of [house, vendor]");
    }

    private static Centre call(Centre centre, String call) {
        return centre.contact(InteractionCreated.builder()
                        .interaction(InteractionId.of(call))
                        .channel(Channel.VOICE)
                        .direction(Direction.INBOUND)
                        .segment(call.startsWith("vip") ? "vip" : "standard")
                        .build())
                .does(Enqueue.builder()
                        .routable(Centre.routable(call))
                        .visit(VisitId.of(call))
                        .queue(SALES)
                        .build());
    }

    @Test
    @DisplayName("M204: sites share the work, and a site that is closed is owed nothing when it opens")
    void sitesShareTheWork() {
        Queue queue = Queue.builder()
                .id(SALES)
                .shares(shares(PartyKind.SITE)
                        .putTargets("osaka", 1)
                        .putTargets("sendai", 1)
                        .build())
                .build();
        Centre centre = Centre.with(List.of(agent("ann", "house", "osaka"), agent("sue", "house", "sendai")), queue)
                .serves("ann", SALES);
        calls(centre, 6);
        centre.serves("sue", SALES);
        calls(centre, 4);

        assertThat(parties(centre).subList(0, 6)).containsOnly("osaka");
        assertThat(parties(centre).subList(6, 10)).containsExactly("osaka", "sendai", "osaka", "sendai");
    }
}
