package io.toritsugi.routing;

import static io.toritsugi.routing.Centre.CARE;
import static io.toritsugi.routing.Centre.SALES;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.event.agent.AgentLoggedOut;
import io.toritsugi.core.event.agent.AgentStatus;
import io.toritsugi.core.event.queue.OfferRevoked;
import io.toritsugi.core.event.queue.Offered;
import io.toritsugi.core.event.routing.ExclusionsReset;
import io.toritsugi.core.event.routing.VisitHeldBack;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.routing.configuration.Exhaustion;
import io.toritsugi.routing.configuration.ExhaustionRule;
import io.toritsugi.routing.configuration.OfferPolicy;
import io.toritsugi.routing.configuration.Queue;
import io.toritsugi.routing.configuration.Settlement;
import io.toritsugi.routing.stage.Stage;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The corner cases that others got wrong: as the reference of the field numbers them, 2.2. */
class CornerCasesTest {
    private static AgentStatus status(Centre centre, String agent) {
        return centre.domain().floor().agent(AgentId.of(agent)).status();
    }

    private static int missed(Centre centre, String agent) {
        return centre.domain().floor().agent(AgentId.of(agent)).missedOffers();
    }

    private static Queue exhausted(ExhaustionRule.Builder rule, Stage... stages) {
        return Queue.builder()
                .id(SALES)
                .offers(OfferPolicy.builder().exhausted(rule.build()).build())
                .addStages(stages)
                .build();
    }

    @Test
    @DisplayName(
            "A1: a change of status takes the offer back once, and its agent is not asked again before he is ready")
    void A1() {
        Centre centre = Centre.with(Queue.of(SALES))
                .serves("a1", SALES)
                .calls("c1", SALES)
                .calls("c2", SALES)
                .pauses("a1");

        assertThat(centre.happened(OfferRevoked.class))
                .singleElement()
                .satisfies(revoked -> assertThat(revoked.cause()).isEqualTo("STATUS_CHANGED"));
        assertThat(centre.after(300).happened(Offered.class)).hasSize(1);
        assertThat(centre.ready("a1").offeredTo("c1")).as("it kept its place").isEqualTo("a1");
    }

    @Test
    @DisplayName("A5: an offer that ended because the caller hung up or another agent won was not missed")
    void A5() {
        Queue both = Queue.builder()
                .id(SALES)
                .offers(OfferPolicy.builder()
                        .atOnce(2)
                        .othersRevoked(Settlement.CONNECTED)
                        .build())
                .build();
        Centre centre = Centre.with(both)
                .serves("a1", SALES)
                .serves("a2", SALES)
                .calls("c1", SALES)
                .hangsUp("c1")
                .calls("c2", SALES)
                .answers("c2")
                .after(60);

        assertThat(missed(centre, "a1")).isZero();
        assertThat(missed(centre, "a2")).isZero();
        assertThat(status(centre, "a1")).isEqualTo(AgentStatus.READY);
        assertThat(status(centre, "a2")).isEqualTo(AgentStatus.READY);
    }

    @Test
    @DisplayName("A6: who logs out while he is busy finishes, is offered nothing more, and is gone at the end")
    void A6() {
        Centre centre = Centre.with(Queue.of(SALES))
                .serves("a1", SALES)
                .calls("c1", SALES)
                .answers("c1")
                .leaves("a1")
                .calls("c2", SALES);

        assertThat(status(centre, "a1")).isEqualTo(AgentStatus.DRAINING);
        assertThat(centre.ends("c1").offeredTo("c2")).isEqualTo("-");
        assertThat(centre.happened(AgentLoggedOut.class)).hasSize(1);
    }

    @Test
    @DisplayName("A7: a break that is asked for during a contact begins at its end, without an offer in between")
    void A7() {
        Centre centre = Centre.with(Queue.of(SALES))
                .serves("a1", SALES)
                .calls("c1", SALES)
                .answers("c1")
                .calls("c2", SALES)
                .pauses("a1");

        assertThat(status(centre, "a1")).isEqualTo(AgentStatus.READY);
        assertThat(centre.ends("c1").offeredTo("c2")).isEqualTo("-");
        assertThat(status(centre, "a1")).isEqualTo(AgentStatus.NOT_READY);
        assertThat(centre.ready("a1").offeredTo("c2")).isEqualTo("a1");
    }

    @Test
    @DisplayName("A10: where the only agent keeps declining he is asked again after each back-off")
    void A10_reset() {
        Centre centre = Centre.with(exhausted(ExhaustionRule.builder().backOff(Duration.ofSeconds(3))))
                .serves("a1", SALES)
                .calls("c1", SALES)
                .declines("c1")
                .after(3)
                .declines("c1");

        assertThat(centre.next()).isEqualTo(3000);
        assertThat(centre.after(3).offeredTo("c1")).isEqualTo("a1");
        assertThat(centre.happened(VisitHeldBack.class)).hasSize(2);
        assertThat(centre.happened(ExclusionsReset.class)).hasSize(2);
    }

    @Test
    @DisplayName("A10: who comes during the back-off is asked at once")
    void A10_newcomer() {
        Centre centre = Centre.with(Queue.of(SALES))
                .serves("a1", SALES)
                .calls("c1", SALES)
                .declines("c1")
                .after(4);

        assertThat(centre.serves("a2", SALES).offeredTo("c1")).isEqualTo("a2");
    }

    @Test
    @DisplayName(
            "A10: the next stage opens where all of the stages before are excluded, and after the last the back-off")
    void A10_widen() {
        Centre centre = Centre.with(
                        exhausted(
                                ExhaustionRule.builder().policy(Exhaustion.WIDEN),
                                Stage.builder().id("own").build(),
                                Stage.builder()
                                        .id("care-too")
                                        .opensAfter(Duration.ofMinutes(5))
                                        .addQueues(CARE)
                                        .build()),
                        Queue.of(CARE))
                .serves("a1", SALES)
                .serves("a2", CARE)
                .calls("c1", SALES)
                .declines("c1");

        assertThat(centre.stages()).containsExactly("care-too at 0: EXCLUDED");
        assertThat(centre.offeredTo("c1")).isEqualTo("a2");
        assertThat(centre.declines("c1").next()).isEqualTo(10_000);
        assertThat(centre.happened(VisitHeldBack.class)).hasSize(1);
    }

    @Test
    @DisplayName("A10: it moves to another queue, where nobody is excluded")
    void A10_overflow() {
        Centre centre = Centre.with(
                        exhausted(ExhaustionRule.builder()
                                .policy(Exhaustion.OVERFLOW)
                                .overflowTo(CARE)),
                        Queue.of(CARE))
                .serves("a1", SALES, CARE)
                .calls("c1", SALES)
                .declines("c1");

        assertThat(centre.place("c1")).isEqualTo("care");
        assertThat(centre.offeredTo("c1")).isEqualTo("a1");
    }

    @Test
    @DisplayName("A10: it leaves, and the host treats it")
    void A10_cancel() {
        Centre centre = Centre.with(exhausted(ExhaustionRule.builder().policy(Exhaustion.CANCEL)))
                .serves("a1", SALES)
                .serves("a2", SALES)
                .calls("c1", SALES)
                .declines("c1");

        assertThat(centre.place("c1")).isEqualTo("sales");
        assertThat(centre.declines("c1").place("c1")).isEqualTo("FLOWED_OUT");
    }

    @Test
    @DisplayName("A10: nobody is exhausted while nobody is there")
    void A10_nobody() {
        Centre centre = Centre.with(exhausted(ExhaustionRule.builder().policy(Exhaustion.CANCEL)))
                .serves("a1", SALES)
                .calls("c1", SALES)
                .leaves("a1");

        assertThat(centre.place("c1")).isEqualTo("sales");
    }

    @Test
    @DisplayName("A11: whoever hangs up takes the offer along, and hanging up again is refused and does nothing")
    void A11() {
        Centre centre = Centre.with(Queue.of(SALES))
                .serves("a1", SALES)
                .calls("c1", SALES)
                .hangsUp("c1")
                .calls("c2", SALES);

        assertThat(centre.happened(OfferRevoked.class))
                .singleElement()
                .satisfies(revoked -> assertThat(revoked.cause()).isEqualTo("ABANDONED"));
        assertThat(centre.place("c1")).isEqualTo("ABANDONED");
        assertThat(centre.offeredTo("c2")).isEqualTo("a1");
        assertThat(centre.domain().floor().agent(AgentId.of("a1")).engagements())
                .hasSize(1);
        assertThat(centre.tries(centre.hangUp("c1")).isLeft()).isTrue();
    }
}
