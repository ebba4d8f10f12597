package io.toritsugi.routing;

import static io.toritsugi.routing.Centre.CARE;
import static io.toritsugi.routing.Centre.SALES;
import static io.toritsugi.routing.Centre.routable;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.routing.PartyKind;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.id.organization.EmployerId;
import io.toritsugi.core.journal.SnapshotCodec;
import io.toritsugi.core.journal.personal.PersonalDataCodec;
import io.toritsugi.core.journal.personal.ProtectedJson;
import io.toritsugi.core.json.Jackson2;
import io.toritsugi.core.time.BusinessHours;
import io.toritsugi.core.time.BusinessSlot;
import io.toritsugi.core.time.WeeklySlots;
import io.toritsugi.routing.configuration.AdviserPolicy;
import io.toritsugi.routing.configuration.BatchPolicy;
import io.toritsugi.routing.configuration.Queue;
import io.toritsugi.routing.roster.RosterEntry;
import io.toritsugi.routing.share.Shares;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is held back, or gathers, or is asked about, is so again once a snapshot is read. */
class HeldSnapshotTest {
    private static final TenantId ACME = TenantId.of("acme");
    private static final QueueId SHOP = QueueId.of("shop");
    private static final BusinessHours HOURS = BusinessHours.builder()
            .zone(ZoneId.of("UTC"))
            .addWeek(WeeklySlots.of(
                    Set.of(DayOfWeek.WEDNESDAY), BusinessSlot.of(LocalTime.of(0, 0), LocalTime.of(9, 0))))
            .build();

    /** One queue gathers; of another, one visit is asked about, and about one the answer has come while nobody is free; of the third, one waits for a party's turn. */
    private static Centre centre() {
        Queue gathering = Queue.builder()
                .id(SALES)
                .hours(HOURS)
                .batch(BatchPolicy.builder().window(Duration.ofSeconds(9)).build())
                .build();
        Queue advised = Queue.builder()
                .id(CARE)
                .adviser(AdviserPolicy.builder()
                        .id("model")
                        .answersWithin(Duration.ofSeconds(30))
                        .build())
                .build();
        Queue shared = Queue.builder()
                .id(SHOP)
                .shares(Shares.builder()
                        .by(PartyKind.EMPLOYER)
                        .putTargets("house", 1)
                        .putTargets("vendor", 2)
                        .patience(Duration.ofSeconds(40))
                        .build())
                .build();
        return Centre.with(List.of(employed("dan", "house"), employed("eve", "vendor")), gathering, advised, shared)
                .serves("dan", SHOP)
                .serves("eve", SHOP)
                .calls("c4", SHOP)
                .answers("c4")
                .ends("c4")
                .pauses("dan")
                .calls("c5", SHOP)
                .serves("ann", SALES)
                .calls("c1", SALES)
                .serves("cid", CARE)
                .calls("c2", CARE)
                .pauses("cid")
                .serves("bob", CARE)
                .calls("c3", CARE, call -> call.addPreferredAgents(AgentId.of("bob")))
                .pauses("bob")
                .does(new RouterCommand.Answer(routable("c3"), VisitId.of("c3"), 1, List.of(AgentId.of("bob"))));
    }

    private static RosterEntry employed(String agent, String employer) {
        return RosterEntry.builder()
                .agent(AgentId.of(agent))
                .employer(EmployerId.of(employer))
                .build();
    }

    private static SnapshotCodec<RoutingDomain> codec(Centre centre) {
        return centre.router().snapshots(new ProtectedJson(Jackson2.codec(), PersonalDataCodec.plain()));
    }

    @Test
    void theFormIsThatOfTheGoldenFileAndTheSameIsDecided() {
        Centre centre = centre();
        String text = codec(centre).write(ACME, centre.domain());

        GoldenTexts.check("snapshot/toritsugi.routing-1-held", text);
        RoutingDomain read = codec(centre).read(ACME, text);
        assertThat(read).isEqualTo(centre.domain());
        List<Dated> expected = centre.router()
                .decide(centre.domain(), new RouterCommand.Tick(), centre.now().plusSeconds(100))
                .get();
        assertThat(expected).isNotEmpty();
        assertThat(centre.router()
                        .decide(read, new RouterCommand.Tick(), centre.now().plusSeconds(100))
                        .get())
                .isEqualTo(expected);
    }
}
