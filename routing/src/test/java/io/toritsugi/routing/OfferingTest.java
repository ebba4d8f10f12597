package io.toritsugi.routing;

import static io.toritsugi.routing.Centre.SALES;
import static io.toritsugi.routing.Centre.routable;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.agent.AgentSettings;
import io.toritsugi.core.agent.MissedOfferPolicy;
import io.toritsugi.core.event.agent.AgentStatus;
import io.toritsugi.core.event.queue.OfferExpired;
import io.toritsugi.core.event.queue.OfferRevoked;
import io.toritsugi.core.event.queue.Offered;
import io.toritsugi.core.event.routing.CoolDownEnded;
import io.toritsugi.core.event.routing.ExclusionsReset;
import io.toritsugi.core.event.routing.HoldReason;
import io.toritsugi.core.event.routing.VisitHeldBack;
import io.toritsugi.core.floor.FloorSettings;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.routing.configuration.OfferPolicy;
import io.toritsugi.routing.configuration.Queue;
import io.toritsugi.routing.configuration.RoutingConfiguration;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OfferingTest {
    private static final RoutingConfiguration ONE_QUEUE = RoutingConfiguration.builder()
            .version("v1")
            .addQueues(Queue.of(SALES))
            .build();

    @Test
    void whoeverWaitsIsOfferedToTheLongestIdleAgentWhoServesHisQueue() {
        Centre centre = Centre.of(ONE_QUEUE).serves("a2", SALES).after(5).serves("a1", SALES);

        centre.calls("c1", SALES);

        assertThat(centre.offeredTo("c1")).isEqualTo("a2");
        assertThat(centre.offer("c1").orElseThrow().candidates()).hasValue(2);
    }

    @Test
    void anAgentWhoBecomesFreeGetsWhoeverHasWaitedLongest() {
        Centre centre = Centre.of(ONE_QUEUE).calls("c1", SALES).after(5).calls("c2", SALES);

        centre.serves("a1", SALES);

        assertThat(centre.offeredTo("c1")).isEqualTo("a1");
        assertThat(centre.offeredTo("c2")).isEqualTo("-");
    }

    @Test
    void theHigherPriorityGoesFirst() {
        Centre centre = Centre.of(ONE_QUEUE)
                .calls("c1", SALES)
                .after(5)
                .calls("c2", SALES, call -> call.priority(1))
                .serves("a1", SALES);

        assertThat(centre.offeredTo("c2")).isEqualTo("a1");
    }

    @Test
    void anAnsweredVisitWaitsNoLongerAndItsAgentIsOfferedNothingWhileHeTalks() {
        Centre centre =
                Centre.of(ONE_QUEUE).serves("a1", SALES).calls("c1", SALES).answers("c1");

        centre.calls("c2", SALES);

        assertThat(centre.domain().waiting()).extracting(WaitingVisit::routable).containsExactly(routable("c2"));
        assertThat(centre.offeredTo("c2")).isEqualTo("-");
        assertThat(centre.ends("c1").offeredTo("c2")).isEqualTo("a1");
    }

    @Test
    void whoeverDeclinesIsNotAskedAgainAndTheVisitKeepsItsPlace() {
        Centre centre = Centre.of(ONE_QUEUE)
                .serves("a1", SALES)
                .after(1)
                .serves("a2", SALES)
                .calls("c1", SALES);

        assertThat(centre.offeredTo("c1")).isEqualTo("a1");
        assertThat(centre.declines("c1").offeredTo("c1")).isEqualTo("a2");
    }

    @Test
    void onceEverybodyIsExcludedNobodyIsAfterTheBackOff() {
        Centre centre =
                Centre.of(ONE_QUEUE).serves("a1", SALES).calls("c1", SALES).declines("c1");

        assertThat(centre.offeredTo("c1")).isEqualTo("-");
        assertThat(centre.happened(VisitHeldBack.class))
                .singleElement()
                .satisfies(held -> assertThat(held.reason()).isEqualTo(HoldReason.EXCLUSION_BACK_OFF));
        assertThat(centre.after(9).offeredTo("c1")).isEqualTo("-");
        assertThat(centre.after(1).offeredTo("c1")).isEqualTo("a1");
        assertThat(centre.happened(ExclusionsReset.class)).hasSize(1);
    }

    @Test
    void anOfferThatLapsesMakesItsAgentNotReadyAndGoesToTheNext() {
        Centre centre = Centre.of(ONE_QUEUE)
                .serves("a1", SALES)
                .after(1)
                .serves("a2", SALES)
                .calls("c1", SALES)
                .after(20);

        assertThat(centre.happened(OfferExpired.class)).hasSize(1);
        assertThat(centre.domain().floor().agent(AgentId.of("a1")).status()).isEqualTo(AgentStatus.NOT_READY);
        assertThat(centre.offeredTo("c1")).isEqualTo("a2");
    }

    @Test
    void anAgentWhoMayMissOffersIsExcludedUntilHeBecomesReadyAnew() {
        Centre centre = Centre.of(RoutingConfiguration.builder()
                        .version("v1")
                        .addQueues(Queue.of(SALES))
                        .floor(FloorSettings.builder()
                                .agents(AgentSettings.builder()
                                        .missedOffers(MissedOfferPolicy.builder()
                                                .limit(0)
                                                .build())
                                        .build())
                                .build())
                        .build())
                .serves("a1", SALES)
                .calls("c1", SALES)
                .after(20);

        assertThat(centre.offeredTo("c1")).isEqualTo("-");
        assertThat(centre.pauses("a1").ready("a1").offeredTo("c1")).isEqualTo("a1");
    }

    @Test
    void anAgentWhoCannotBeReachedIsOfferedNothingForFiveSeconds() {
        Centre centre =
                Centre.of(ONE_QUEUE).serves("a1", SALES).calls("c1", SALES).unreachable("c1");

        assertThat(centre.after(4).offeredTo("c1")).isEqualTo("-");
        assertThat(centre.after(1).offeredTo("c1")).isEqualTo("a1");
        assertThat(centre.happened(CoolDownEnded.class)).hasSize(1);
        assertThat(centre.domain().floor().agent(AgentId.of("a1")).missedOffers())
                .isZero();
    }

    @Test
    void anOfferIsTakenBackWhenItsAgentPausesAndHeIsAskedAgainOnceHeIsReady() {
        Centre centre =
                Centre.of(ONE_QUEUE).serves("a1", SALES).calls("c1", SALES).pauses("a1");

        assertThat(centre.happened(OfferRevoked.class)).hasSize(1);
        assertThat(centre.offeredTo("c1")).isEqualTo("-");
        assertThat(centre.after(3).ready("a1").offeredTo("c1")).isEqualTo("a1");
    }

    @Test
    void theFirstOfSeveralWhoAcceptsHasItAndTheOthersStopRinging() {
        Centre centre = Centre.of(RoutingConfiguration.builder()
                        .version("v1")
                        .addQueues(Queue.builder()
                                .id(SALES)
                                .offers(OfferPolicy.builder().atOnce(3).build())
                                .build())
                        .build())
                .serves("a1", SALES)
                .serves("a2", SALES)
                .serves("a3", SALES)
                .serves("a4", SALES)
                .calls("c1", SALES);

        assertThat(centre.happened(Offered.class)).hasSize(3);
        centre.accepts("c1");
        assertThat(centre.happened(OfferRevoked.class))
                .extracting(OfferRevoked::cause)
                .containsExactly("OFFER_TAKEN", "OFFER_TAKEN");
        assertThat(centre.domain().floor().agents()).allMatch(agent -> agent.missedOffers() == 0);
    }

    @Test
    void acceptingTwiceIsAcceptingOnceAndAnotherAgentIsToldThatItIsNotHis() {
        Centre centre = Centre.of(ONE_QUEUE).serves("a1", SALES).calls("c1", SALES);
        Offered offer = centre.offer("c1").orElseThrow();
        RouterCommand.Accept accept = new RouterCommand.Accept(offer.routable(), offer.offer(), offer.agent());

        assertThat(centre.tries(accept).get()).hasSize(1);
        assertThat(centre.tries(accept).get()).isEmpty();
        assertThat(centre.tries(new RouterCommand.Accept(offer.routable(), offer.offer(), AgentId.of("a2")))
                        .getLeft()
                        .code())
                .isEqualTo("OFFER_OF_ANOTHER");
    }

    @Test
    void acceptingTooLateIsRefusedAndChangesNothing() {
        Centre centre = Centre.of(ONE_QUEUE).serves("a1", SALES).calls("c1", SALES);
        Offered offer = centre.offer("c1").orElseThrow();
        centre.after(20);
        RoutingDomain before = centre.domain();

        assertThat(centre.tries(new RouterCommand.Accept(offer.routable(), offer.offer(), offer.agent()))
                        .getLeft()
                        .code())
                .isEqualTo("OFFER_CLOSED");
        assertThat(centre.domain()).isSameAs(before);
    }

    @Test
    void afterAnAbsenceOffersAreTakenBackOnceAndNobodyHasMissedOne() {
        Centre centre = Centre.of(ONE_QUEUE).serves("a1", SALES).calls("c1", SALES);
        Duration away = Duration.ofMinutes(10);

        centre.afterAbsence(away);

        assertThat(centre.happened(OfferRevoked.class))
                .singleElement()
                .satisfies(revoked -> assertThat(revoked.cause()).isEqualTo("RECOVERED"));
        assertThat(centre.happened(OfferExpired.class)).isEmpty();
        assertThat(centre.offeredTo("c1")).isEqualTo("a1");
        assertThat(centre.offer("c1").orElseThrow().expiresAt())
                .hasValue(centre.now().plusSeconds(20));
    }
}
