package io.toritsugi.routing;

import static io.toritsugi.routing.Centre.NINE;
import static io.toritsugi.routing.Centre.SALES;
import static io.toritsugi.routing.Centre.routable;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.agent.AgentCommand;
import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.queue.Offered;
import io.toritsugi.core.event.queue.Queued;
import io.toritsugi.core.floor.FloorCommand;
import io.toritsugi.core.floor.FloorSettings;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.OfferId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.id.WorkItemId;
import io.toritsugi.core.interaction.ContactCommand;
import io.toritsugi.core.permission.Permissions;
import io.toritsugi.routing.configuration.Queue;
import io.toritsugi.routing.configuration.RoutingConfiguration;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalsTest {
    private static Enqueue enqueue(String contact, String visit) {
        return Enqueue.builder()
                .routable(routable(contact))
                .visit(VisitId.of(visit))
                .queue(SALES)
                .build();
    }

    private static String refusal(Centre centre, RouterCommand command) {
        RoutingDomain before = centre.domain();
        String code = centre.tries(command).getLeft().code();
        assertThat(centre.domain()).isSameAs(before);
        return code;
    }

    @Test
    void whoWasNeverSeenOrHasEndedDoesNotComeToWait() {
        Centre centre = Centre.with(Queue.of(SALES)).calls("c1", SALES).hangsUp("c1");

        assertThat(refusal(centre, enqueue("c1", "v2"))).isEqualTo("ENDED");
        assertThat(refusal(centre, enqueue("c9", "v9"))).isEqualTo("NOT_CREATED");
    }

    @Test
    void whoWaitsDoesNotComeToWaitAgainAndNoTwoVisitsHaveOneId() {
        Centre centre = Centre.with(Queue.of(SALES)).calls("c1", SALES);

        assertThat(refusal(centre, enqueue("c1", "v2"))).isEqualTo("WAITS_ALREADY");
        assertThat(refusal(centre, enqueue("c2", "c1"))).isEqualTo("VISIT_TWICE");
    }

    @Test
    void whoHasBeenServedMayComeBackWithAnotherVisit() {
        Centre centre = Centre.with(Queue.of(SALES))
                .serves("a1", SALES)
                .calls("c1", SALES)
                .answers("c1");

        assertThat(refusal(centre, enqueue("c1", "c1"))).isEqualTo("VISIT_TWICE");
        assertThat(centre.does(enqueue("c1", "v2")).domain().waiting())
                .extracting(WaitingVisit::visit)
                .containsExactly(VisitId.of("v2"));
    }

    @Test
    void aWorkItemComesAsItIs() {
        Centre centre = Centre.with(Queue.of(SALES))
                .serves("a1", SALES)
                .does(Enqueue.builder()
                        .routable(RoutableId.of(WorkItemId.of("w1")))
                        .visit(VisitId.of("w1"))
                        .queue(SALES)
                        .build());

        assertThat(centre.offeredTo("w1")).isEqualTo("a1");
    }

    @Test
    void nobodyWaitsBeforeAConfigurationHoldsNorInAQueueThatItDoesNotName() {
        Router router = Router.of(
                Configurations.of(RoutingConfiguration.builder().version("v1").build()),
                Permissions.everything(),
                Plain.STRATEGIES);
        RoutingDomain empty = router.initial();
        Centre centre = Centre.with();

        assertThat(router.decide(empty, enqueue("c1", "v1"), NINE).getLeft().code())
                .isEqualTo("NO_CONFIGURATION");
        assertThat(refusal(centre, enqueue("c1", "v1"))).isEqualTo("QUEUE_UNKNOWN");
        assertThat(refusal(centre, new RouterCommand.SwapConfiguration("v7"))).isEqualTo("VERSION_UNKNOWN");
    }

    @Test
    void whatTheRouterDecidesNobodyElseSays() {
        Centre centre = Centre.with(Queue.of(SALES)).serves("a1", SALES).calls("c1", SALES);
        Queued queued = Queued.builder()
                .routable(routable("c1"))
                .visit(VisitId.of("v2"))
                .queue(QueueId.of("anywhere"))
                .build();
        Offered offered = Offered.builder()
                .routable(routable("c1"))
                .visit(VisitId.of("c1"))
                .offer(OfferId.of("mine"))
                .agent(AgentId.of("a1"))
                .build();

        assertThat(refusal(centre, happened(queued))).isEqualTo("ROUTER_ALONE");
        assertThat(refusal(centre, happened(offered))).isEqualTo("ROUTER_ALONE");
        assertThat(refusal(
                        centre,
                        new RouterCommand.OfFloor(FloorCommand.of(
                                new AgentCommand.Contact(AgentId.of("a1"), offered, Optional.empty())))))
                .isEqualTo("ROUTER_ALONE");
    }

    private static RouterCommand happened(ContactEvent event) {
        return new RouterCommand.OfFloor(FloorCommand.of(new ContactCommand.Happened(event)));
    }

    @Test
    void whoAnswersForAContactThatIsForgottenIsToldThatNobodyKnowsIt() {
        Centre centre = Centre.of(RoutingConfiguration.builder()
                        .version("v1")
                        .addQueues(Queue.of(SALES))
                        .floor(FloorSettings.builder()
                                .keepClosed(Duration.ofSeconds(9))
                                .build())
                        .build())
                .serves("a1", SALES)
                .calls("c1", SALES);
        Offered offer = centre.offer("c1").orElseThrow();
        RouterCommand accept = new RouterCommand.Accept(offer.routable(), offer.offer(), offer.agent());
        centre.hangsUp("c1");

        assertThat(refusal(centre, accept)).isEqualTo("OFFER_CLOSED");
        assertThat(refusal(centre.after(10).calls("c2", SALES), accept)).isEqualTo("OFFER_UNKNOWN");
    }

    @ParameterizedTest
    @EnumSource(RoutingRule.class)
    void everyRuleIsSaidInBothLanguages(RoutingRule rule) {
        RoutingRejection rejection = new RoutingRejection(rule, "sales");

        assertThat(rejection.message(Locale.JAPANESE))
                .endsWith("(sales)")
                .containsPattern("[\\u3040-\\u30ff]")
                .isNotEqualTo(rejection.message());
        assertThat(rejection.message(Locale.FRENCH)).isEqualTo(rejection.message());
        assertThat(rejection.attributes()).containsEntry("rule", rule.name()).containsEntry("subject", "sales");
    }
}
