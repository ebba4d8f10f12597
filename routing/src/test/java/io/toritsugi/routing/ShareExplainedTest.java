package io.toritsugi.routing;

import static io.toritsugi.routing.Centre.SALES;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.event.queue.Offered;
import io.toritsugi.core.event.routing.HoldReason;
import io.toritsugi.core.event.routing.PartyKind;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.id.organization.EmployerId;
import io.toritsugi.routing.configuration.Queue;
import io.toritsugi.routing.explain.AgentExplanation;
import io.toritsugi.routing.explain.Obstacle;
import io.toritsugi.routing.explain.OfferExplanation;
import io.toritsugi.routing.explain.Verdict;
import io.toritsugi.routing.explain.WaitingExplanation;
import io.toritsugi.routing.explain.WaitingReason;
import io.toritsugi.routing.roster.RosterEntry;
import io.toritsugi.routing.share.PartyTurn;
import io.toritsugi.routing.share.Shares;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whose turn it is can be told. */
class ShareExplainedTest {
    private static final Queue QUEUE = Queue.builder()
            .id(SALES)
            .shares(Shares.builder()
                    .by(PartyKind.EMPLOYER)
                    .putTargets("house", 3)
                    .putTargets("vendor", 1)
                    .patience(Duration.ofSeconds(20))
                    .build())
            .build();

    private static Centre centre() {
        return Centre.with(
                        List.of(employed("hal", "house"), employed("hue", "house"), employed("vic", "vendor")), QUEUE)
                .serves("hal", SALES)
                .serves("hue", SALES)
                .serves("vic", SALES);
    }

    private static RosterEntry employed(String agent, String employer) {
        return RosterEntry.builder()
                .agent(AgentId.of(agent))
                .employer(EmployerId.of(employer))
                .build();
    }

    private static WaitingExplanation why(Centre centre, String visit) {
        return centre.router()
                .whyWaiting(centre.domain(), VisitId.of(visit), centre.now())
                .orElseThrow();
    }

    private static AgentExplanation whyNot(Centre centre, String agent, String visit) {
        return centre.router()
                .whyNot(centre.domain(), AgentId.of(agent), VisitId.of(visit), centre.now())
                .orElseThrow();
    }

    @Test
    void aVisitThatWaitsForAnotherPartySaysSo() {
        Centre centre = centre().pauses("hal").pauses("hue").calls("c1", SALES);
        Instant end = centre.now().plusSeconds(20);
        WaitingExplanation why = why(centre.after(5), "c1");

        assertThat(why.reason()).isEqualTo(WaitingReason.HELD_BACK);
        assertThat(why.hold()).hasValue(HoldReason.SHARE);
        assertThat(why.heldUntil()).hasValue(end);
        assertThat(why.free()).isZero();
        assertThat(why.toText(Locale.ENGLISH))
                .contains("it is held back (it is the turn of another site or vendor by its share)")
                .contains("vic: it is the turn of house by its share, until 2026-04-01T00:00:20Z");
        assertThat(why.toText(Locale.JAPANESE)).contains("vic：配分により house の番です（2026-04-01T00:00:20Z まで）");
    }

    @Test
    void anAgentWhosePartysTurnItIsNotIsToldSo() {
        Centre centre = centre().pauses("hal").pauses("hue").calls("c1", SALES);
        AgentExplanation why = whyNot(centre, "vic", "c1");

        assertThat(why.verdict()).isEqualTo(Verdict.OBSTACLE);
        assertThat(why.obstacle()).hasValueSatisfying(obstacle -> {
            assertThat(obstacle.kind()).isEqualTo(Obstacle.Kind.SHARE);
            assertThat(obstacle.turn()).hasValue("house");
        });
        assertThat(whyNot(centre, "hal", "c1").obstacle())
                .hasValueSatisfying(obstacle -> assertThat(obstacle.kind()).isEqualTo(Obstacle.Kind.RULE));
    }

    @Test
    void whenPatienceIsOverNobodyHasTheTurn() {
        Centre centre = centre().pauses("hal").pauses("hue").calls("c1", SALES).pauses("vic");
        WaitingExplanation why = why(centre.after(20), "c1");

        assertThat(why.reason()).isEqualTo(WaitingReason.NOBODY_FREE);
        assertThat(why.hold()).isEmpty();
        assertThat(whyNot(centre, "vic", "c1").obstacle())
                .hasValueSatisfying(obstacle -> assertThat(obstacle.kind()).isEqualTo(Obstacle.Kind.RULE));
    }

    @Test
    void anOfferSaysInWhoseTurnItWasMade() {
        Centre centre = centre().calls("c1", SALES)
                .answers("c1")
                .ends("c1")
                .calls("c2", SALES)
                .calls("c3", SALES);
        OfferExplanation why = explain(centre, "c3");

        assertThat(centre.offeredTo("c3")).isEqualTo("vic");
        assertThat(why.turn())
                .hasValue(PartyTurn.builder()
                        .by(PartyKind.EMPLOYER)
                        .party("vendor")
                        .putAllTaken(Map.of("house", 2L, "vendor", 0L))
                        .build());
        assertThat(why.reproduced()).isTrue();
        assertThat(why.candidates()).isEqualTo(1);
        assertThat(why.toText(Locale.ENGLISH)).contains("in the turn of vendor with 0 of 2");
        assertThat(why.toText(Locale.JAPANESE)).contains("（配分：vendor の番、2件中0件）");
    }

    @Test
    void anOfferOfWhatIsNotSharedOutNamesNoTurn() {
        Centre centre = Centre.with(Queue.of(SALES)).serves("ann", SALES).calls("c1", SALES);

        assertThat(explain(centre, "c1").turn()).isEmpty();
    }

    private static OfferExplanation explain(Centre centre, String visit) {
        Offered offered = centre.offer(visit).orElseThrow();
        return centre.router()
                .explain(centre.router().initial(), centre.events, offered.offer())
                .orElseThrow();
    }
}
