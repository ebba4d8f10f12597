package io.toritsugi.routing;

import static io.toritsugi.routing.Centre.CARE;
import static io.toritsugi.routing.Centre.NINE;
import static io.toritsugi.routing.Centre.SALES;
import static io.toritsugi.routing.Centre.routable;
import static io.toritsugi.routing.Centre.skilled;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.agent.Agent;
import io.toritsugi.core.agent.AgentCommand;
import io.toritsugi.core.agent.Engagement;
import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.queue.OfferRevoked;
import io.toritsugi.core.event.queue.Offered;
import io.toritsugi.core.event.wrapup.WrapUpTerms;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.permission.Permission;
import io.toritsugi.core.permission.PermissionRefusal;
import io.toritsugi.core.permission.Permissions;
import io.toritsugi.routing.catalog.Strategies;
import io.toritsugi.routing.configuration.OfferPolicy;
import io.toritsugi.routing.configuration.Queue;
import io.toritsugi.routing.configuration.RoutingConfiguration;
import io.toritsugi.routing.configuration.Settlement;
import io.toritsugi.routing.configuration.StrategyRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Agents who take visits themselves: the next one, or one of their choice. */
class TakingTest {
    private static RouterCommand pull(String agent, String leg, QueueId... queue) {
        return new RouterCommand.Pull(AgentId.of(agent), List.of(queue).stream().findFirst(), LegId.of(leg));
    }

    private static RouterCommand pick(String agent, String contact) {
        return new RouterCommand.CherryPick(
                AgentId.of(agent), routable(contact), VisitId.of(contact), LegId.of(contact + "-leg"));
    }

    private static String refusal(Centre centre, RouterCommand command) {
        RoutingDomain before = centre.domain();
        String refusal = centre.tries(command).getLeft().message();
        assertThat(centre.domain()).isSameAs(before);
        return refusal;
    }

    /** {@return the contacts that an agent has, in the order in which he got them} */
    private static List<String> has(Centre centre, String agent) {
        return centre.domain().floor().agent(AgentId.of(agent)).engagements().stream()
                .filter(engagement -> engagement.state() == Engagement.State.CONNECTED)
                .map(engagement -> engagement.routable().value())
                .toList();
    }

    /** An agent who is there and has said that he takes no offers. */
    private static Centre pausing(Centre centre, String agent, QueueId... queues) {
        return centre.serves(agent, queues).pauses(agent);
    }

    @Test
    void whoeverAsksForWorkGetsWhatIsFirstByTheOrderOfTheQueueAlthoughHeIsNotReady() {
        Centre centre = pausing(Centre.with(Queue.of(SALES)), "ann", SALES)
                .calls("c1", SALES)
                .after(5)
                .calls("c2", SALES, call -> call.priority(3))
                .does(pull("ann", "leg", SALES));

        assertThat(has(centre, "ann")).containsExactly("c2");
        assertThat(centre.place("c2")).isEqualTo("PULLED");
        assertThat(centre.place("c1")).isEqualTo("sales");
        assertThat(centre.happened(Offered.class)).isEmpty();
    }

    @Test
    void ofAllHisQueuesTheFirstByTheOrderBetweenThemIsHis() {
        RoutingConfiguration heaviestFirst = RoutingConfiguration.builder()
                .version("v1")
                .between(StrategyRef.of("weighted-wait"))
                .addQueues(Queue.of(SALES), Queue.builder().id(CARE).weight(5).build())
                .build();
        Centre centre = pausing(Centre.of(heaviestFirst), "ann", SALES, CARE)
                .calls("c1", SALES)
                .after(2)
                .calls("c2", CARE)
                .after(10)
                .does(pull("ann", "leg"));

        assertThat(has(centre, "ann")).containsExactly("c2");
    }

    @Test
    void whatHeMayNotTakeOrHasNoRoomForHePassesOver() {
        Queue chess = Queue.builder()
                .id(CARE)
                .requires(Condition.parse("skills['chess'] >= 2").get())
                .build();
        Centre centre = pausing(
                        Centre.with(List.of(skilled("ann", "chess", 1)), Queue.of(SALES), chess), "ann", SALES, CARE)
                .calls("c1", CARE)
                .calls("c2", SALES)
                .after(1)
                .writes("m1", SALES)
                .writes("m2", SALES)
                .writes("m3", SALES);

        assertThat(has(centre.does(pick("ann", "m2")), "ann")).containsExactly("m2");
        assertThat(has(centre.does(pull("ann", "leg-1")), "ann")).containsExactly("m2", "m1");
    }

    @Test
    void hisCapacityIsNeverExceeded() {
        Centre centre = pausing(Centre.with(Queue.of(SALES)), "ann", SALES)
                .calls("c1", SALES)
                .calls("c2", SALES)
                .does(pull("ann", "leg-1"));

        assertThat(refusal(centre, pull("ann", "leg-2"))).contains("there is nothing", "ann");
        assertThat(refusal(centre, pull("ann", "leg-2", SALES))).contains("there is nothing", "sales");
        assertThat(centre.tries(pick("ann", "c2")).getLeft().code()).isEqualTo("NO_UNITS_LEFT");
    }

    @Test
    void whoWrapsUpExclusivelyOrIsNotThereGetsNothing() {
        AgentId ann = AgentId.of("ann");
        WrapUpTerms terms = WrapUpTerms.builder()
                .limit(Duration.ofSeconds(30))
                .exclusive(true)
                .build();
        Centre centre = pausing(Centre.with(Queue.of(SALES)), "ann", SALES)
                .calls("c1", SALES)
                .calls("c2", SALES)
                .does(pick("ann", "c1"))
                .floor(new AgentCommand.PlanWrapUp(ann, LegId.of("c1-leg"), Optional.of(terms)))
                .ends("c1");

        assertThat(centre.tries(pull("ann", "leg")).getLeft().code()).isEqualTo("NOTHING_TO_PULL");
        assertThat(centre.tries(pick("ann", "c2")).getLeft().code()).isEqualTo("EXCLUSIVE_WRAP_UP");
        centre.after(30).leaves("ann");
        assertThat(centre.tries(pull("ann", "leg")).getLeft().code()).isEqualTo("NOTHING_TO_PULL");
        assertThat(centre.tries(pick("ann", "c2")).getLeft().code()).isEqualTo("LOGGED_OUT");
    }

    @ParameterizedTest
    @EnumSource(Settlement.class)
    void whatIsOfferedToOthersIsTakenBackAndNobodyHasMissedIt(Settlement settlement) {
        Queue several = Queue.builder()
                .id(SALES)
                .offers(OfferPolicy.builder()
                        .atOnce(2)
                        .othersRevoked(settlement)
                        .build())
                .build();
        Centre centre = pausing(Centre.with(several), "ann", SALES)
                .serves("bob", SALES)
                .serves("cid", SALES)
                .calls("c1", SALES)
                .does(pick("ann", "c1"));

        assertThat(centre.happened(OfferRevoked.class))
                .extracting(OfferRevoked::cause)
                .containsExactly("PULLED", "PULLED");
        assertThat(centre.domain().floor().agents()).allMatch(agent -> agent.missedOffers() == 0);
        assertThat(centre.calls("c2", SALES).ringing("c2")).containsExactly("bob", "cid");
    }

    @Test
    void whatIsOfferedToHimselfHeAcceptsByIt() {
        Queue several = Queue.builder()
                .id(SALES)
                .offers(OfferPolicy.builder().atOnce(2).build())
                .build();
        Centre pulling =
                Centre.with(several).serves("ann", SALES).serves("bob", SALES).calls("c1", SALES);
        Centre picking =
                Centre.with(several).serves("ann", SALES).serves("bob", SALES).calls("c1", SALES);

        for (Centre centre : List.of(pulling.does(pull("bob", "c1-leg")), picking.does(pick("bob", "c1")))) {
            assertThat(centre.place("c1")).isEqualTo("ANSWERED");
            assertThat(has(centre, "bob")).containsExactly("c1");
            assertThat(centre.happened(OfferRevoked.class))
                    .singleElement()
                    .satisfies(revoked -> assertThat(revoked.cause()).isEqualTo("OFFER_TAKEN"));
        }
    }

    @Test
    void whoDeclinedItOrCouldNotBeReachedMayTakeItAfterAll() {
        Centre declined = Centre.with(Queue.of(SALES))
                .serves("ann", SALES)
                .calls("c1", SALES)
                .declines("c1");
        Centre unreachable = Centre.with(Queue.of(SALES))
                .serves("ann", SALES)
                .calls("c1", SALES)
                .unreachable("c1");

        assertThat(has(declined.does(pull("ann", "leg")), "ann")).containsExactly("c1");
        assertThat(has(unreachable.does(pick("ann", "c1")), "ann")).containsExactly("c1");
    }

    @Test
    void aCommandThatComesTwiceDoesNoHarm() {
        Centre centre = pausing(Centre.with(Queue.of(SALES)), "ann", SALES)
                .writes("m1", SALES)
                .writes("m2", SALES)
                .does(pull("ann", "m1-leg"));

        assertThat(centre.tries(pull("ann", "m1-leg")).get()).isEmpty();
        assertThat(centre.ends("m1").tries(pull("ann", "m1-leg")).get()).isEmpty();
        assertThat(centre.does(pick("ann", "m2")).tries(pick("ann", "m2")).get())
                .isEmpty();
        assertThat(centre.ends("m2").tries(pick("ann", "m2")).get()).isEmpty();
        assertThat(centre.happened(LegConnected.class)).hasSize(2);
    }

    @Test
    void whatDoesNotWaitOrHasBeenAcceptedNobodyTakes() {
        Centre centre = Centre.with(Queue.of(SALES))
                .serves("ann", SALES)
                .calls("c1", SALES)
                .accepts("c1");
        pausing(centre, "bob", SALES);
        RouterCommand other =
                new RouterCommand.CherryPick(AgentId.of("bob"), routable("c2"), VisitId.of("c1"), LegId.of("leg"));

        assertThat(refusal(centre, pick("bob", "c1"))).contains("accepted", "c1");
        assertThat(refusal(centre, pick("ann", "c1"))).contains("accepted", "c1");
        assertThat(refusal(centre, pull("bob", "leg"))).contains("there is nothing", "bob");
        assertThat(refusal(centre, other)).contains("Only what waits is taken", "c1");
        assertThat(refusal(centre, pick("bob", "c9"))).contains("Only what waits is taken", "c9");
        assertThat(refusal(centre, pull("bob", "leg", QueueId.of("nowhere")))).contains("nowhere");
    }

    @Test
    void whomNoOpenStageAdmitsDoesNotTakeIt() {
        Centre centre = pausing(Centre.with(Queue.of(SALES), Queue.of(CARE)), "ann", CARE)
                .calls("c1", SALES);

        assertThat(centre.tries(pick("ann", "c1")).getLeft().code()).isEqualTo("NOT_ADMITTED");
        assertThat(centre.tries(pull("ann", "leg", SALES)).getLeft().code()).isEqualTo("NOTHING_TO_PULL");
    }

    @Test
    void nobodyTakesAnythingBeforeAConfigurationHolds() {
        Router router = Router.of(Configurations.of(), Permissions.everything(), Strategies.shipped());

        assertThat(router.decide(router.initial(), pull("ann", "leg"), NINE)
                        .getLeft()
                        .code())
                .isEqualTo("NO_CONFIGURATION");
    }

    /** What somebody may do, whom it names both ways, and nothing else. */
    private record Only(Permission permitted) implements Permissions {
        @Override
        public Optional<PermissionRefusal> check(AgentId actor, Permission permission, AgentId over, Instant now) {
            return permission.equals(permitted) && actor.equals(over)
                    ? Optional.empty()
                    : Optional.of(new PermissionRefusal(
                            PermissionRefusal.Reason.NO_ROLE, actor, permission, Optional.of(over)));
        }

        @Override
        public Optional<PermissionRefusal> check(AgentId actor, Permission permission, Instant now) {
            return Optional.of(
                    new PermissionRefusal(PermissionRefusal.Reason.NO_ROLE, actor, permission, Optional.empty()));
        }
    }

    @Test
    void toPullAndToPickAreTwoPermissionsThatAnAgentNeedsOverHimself() {
        for (Permission permitted : List.of(Permission.PULL_CONTACT, Permission.CHERRY_PICK_CONTACT)) {
            RoutingConfiguration configuration = RoutingConfiguration.builder()
                    .version("v1")
                    .addQueues(Queue.of(SALES))
                    .build();
            Centre centre = pausing(Centre.permitting(new Only(permitted), configuration), "ann", SALES)
                    .calls("c1", SALES);
            boolean pulls = permitted.equals(Permission.PULL_CONTACT);
            RouterCommand allowed = pulls ? pull("ann", "leg") : pick("ann", "c1");
            RouterCommand forbidden = pulls ? pick("ann", "c1") : pull("ann", "leg");

            assertThat(refusal(centre, forbidden)).contains("by ann over ann was refused");
            assertThat(has(centre.does(allowed), "ann")).containsExactly("c1");
        }
    }

    @Test
    void whatWasOfferedBeforeIsExplainedStillAndNobodyWaitsAnyMore() {
        Centre centre = pausing(Centre.with(Queue.of(SALES)), "ann", SALES)
                .serves("bob", SALES)
                .calls("c1", SALES);
        Offered offer = centre.offer("c1").orElseThrow();
        centre.does(pick("ann", "c1"));

        assertThat(centre.router()
                        .explain(centre.router().initial(), centre.events, offer.offer())
                        .orElseThrow()
                        .reproduced())
                .isTrue();
        assertThat(centre.router().whyWaiting(centre.domain(), VisitId.of("c1"), centre.now()))
                .isEmpty();
    }

    @Test
    void theDomainThatIsReplayedIsTheOneThatLived() {
        Centre centre = pausing(Centre.with(Queue.of(SALES)), "ann", SALES)
                .serves("bob", SALES)
                .calls("c1", SALES)
                .does(pull("ann", "leg"));
        List<Dated> events = centre.events;

        assertThat(centre.router().replay(centre.router().initial(), events)).isEqualTo(centre.domain());
        Agent ann = centre.domain().floor().agent(AgentId.of("ann"));
        assertThat(ann.engagements())
                .singleElement()
                .satisfies(engagement -> assertThat(engagement.channel()).hasValue(Channel.VOICE));
    }
}
