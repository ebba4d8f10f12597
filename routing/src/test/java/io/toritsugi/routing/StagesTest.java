package io.toritsugi.routing;

import static io.toritsugi.routing.Centre.CARE;
import static io.toritsugi.routing.Centre.NINE;
import static io.toritsugi.routing.Centre.SALES;
import static io.toritsugi.routing.Centre.skilled;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.condition.FactRef;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.queue.OfferRevoked;
import io.toritsugi.core.event.queue.Offered;
import io.toritsugi.core.event.queue.VisitMoved;
import io.toritsugi.core.event.routing.OverflowedTo;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.organization.EmployerId;
import io.toritsugi.core.id.organization.SiteId;
import io.toritsugi.routing.configuration.Queue;
import io.toritsugi.routing.configuration.StrategyRef;
import io.toritsugi.routing.roster.Membership;
import io.toritsugi.routing.roster.RosterEntry;
import io.toritsugi.routing.stage.Stage;
import io.toritsugi.routing.stage.StageMode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What other systems have a concept each for, said by stages: as the reference of the field has it, 6.4. */
class StagesTest {
    private static Stage.Builder stage(String id) {
        return Stage.builder().id(id);
    }

    private static Stage.Builder after(int seconds, String id) {
        return stage(id).opensAfter(Duration.ofSeconds(seconds));
    }

    private static Condition when(String text) {
        return Condition.parse(text).get();
    }

    private static Queue sales(Stage... stages) {
        return Queue.builder().id(SALES).addStages(stages).build();
    }

    @Test
    void theRingsOfABullseyeAddAgentsAndDropSkills() {
        Queue rings = sales(
                stage("inner").build(),
                after(10, "middle")
                        .rank(1)
                        .addRelax(FactRef.element("skills", "vip"))
                        .build(),
                after(20, "outer").rank(2).addRelax(FactRef.of("skills")).build());
        Centre centre = Centre.with(List.of(skilled("a1", "billing", 3), skilled("a2", "chess", 9)), rings)
                .serves("a1", SALES)
                .serves("a2", SALES)
                .calls(
                        "c1",
                        SALES,
                        call -> call.addRequirements(when("skills['billing'] >= 2 and skills['vip'] >= 1")));

        assertThat(centre.offeredTo("c1")).isEqualTo("-");
        assertThat(centre.after(10).offeredTo("c1")).isEqualTo("a1");
        assertThat(centre.declines("c1").offeredTo("c1")).isEqualTo("-");
        assertThat(centre.after(10).offeredTo("c1")).isEqualTo("a2");
        assertThat(centre.stages()).containsExactly("middle at 10: AGE", "outer at 20: AGE");
    }

    @Test
    void selectorsThatExpireVanishOneByOneAtTheirExactTime() {
        Queue selectors = sales(
                stage("all").build(),
                after(5, "without-language")
                        .addRelax(FactRef.element("skills", "english"))
                        .build(),
                after(8, "without-level")
                        .addRelax(FactRef.element("skills", "billing"))
                        .build());
        Centre centre = Centre.with(List.of(skilled("a1", "billing", 2)), selectors)
                .serves("a1", SALES)
                .serves("a2", SALES)
                .calls(
                        "c1",
                        SALES,
                        call -> call.addRequirements(when("skills['english'] >= 1"), when("skills['billing'] >= 2")));

        assertThat(centre.next()).isEqualTo(5000);
        assertThat(centre.after(5).offeredTo("c1")).isEqualTo("a1");
        assertThat(centre.declines("c1").next()).isEqualTo(3000);
        assertThat(centre.after(3).offeredTo("c1")).isEqualTo("a2");
    }

    @Test
    void routingStepsReplaceOneAnotherAndAfterTheLastAnyAgentOfTheQueueIs() {
        Queue steps = sales(
                stage("best").requires(when("skills['x'] >= 4")).build(),
                after(5, "good")
                        .mode(StageMode.REPLACING)
                        .requires(when("skills['x'] >= 2 and skills['x'] < 4"))
                        .build(),
                after(9, "any").mode(StageMode.REPLACING).build());
        Centre centre = Centre.with(List.of(skilled("a1", "x", 5), skilled("a2", "x", 3)), steps)
                .calls("c1", SALES)
                .after(6)
                .serves("a1", SALES);

        assertThat(centre.offeredTo("c1")).as("whom a step has replaced is out").isEqualTo("-");
        assertThat(centre.serves("a2", SALES).offeredTo("c1")).isEqualTo("a2");
        assertThat(centre.declines("c1").after(3).offeredTo("c1")).isEqualTo("a1");
    }

    @Test
    void penaltiesAndTiersAreRanksOfAMembershipThatOpenOneAfterAnother() {
        Queue tiers = sales(
                stage("tier-0").requires(when("member.rank = 0")).build(),
                after(15, "tier-1").rank(1).requires(when("member.rank <= 1")).build(),
                after(30, "tier-2").rank(2).requires(when("member.rank <= 2")).build());
        Centre centre = Centre.with(List.of(ranked("a1", 2), ranked("a2", 1)), tiers)
                .serves("a1", SALES)
                .serves("a2", SALES)
                .calls("c1", SALES);

        assertThat(centre.after(14).offeredTo("c1")).isEqualTo("-");
        assertThat(centre.after(1).offeredTo("c1")).isEqualTo("a2");
        centre.answers("c1").calls("c2", SALES);
        assertThat(centre.after(29).offeredTo("c2")).isEqualTo("-");
        assertThat(centre.after(1).offeredTo("c2")).isEqualTo("a1");
    }

    private static RosterEntry ranked(String agent, int rank) {
        return RosterEntry.builder()
                .agent(AgentId.of(agent))
                .putMemberships(SALES, Membership.builder().rank(rank).build())
                .build();
    }

    @Test
    void agentsOfALowerRankGoFirstHoweverLongOthersAreIdle() {
        Queue ranks = sales(
                stage("own").requires(when("skills['x'] >= 1")).build(),
                stage("others").rank(1).build());
        Centre centre = Centre.with(List.of(skilled("a2", "x", 1)), ranks)
                .serves("a1", SALES)
                .after(60)
                .serves("a2", SALES)
                .calls("c1", SALES)
                .calls("c2", SALES);

        assertThat(centre.offeredTo("c1")).isEqualTo("a2");
        assertThat(centre.offer("c1").orElseThrow().stage()).hasValue("own");
        assertThat(centre.offeredTo("c2")).isEqualTo("a1");
        assertThat(centre.offer("c2").orElseThrow().stage()).hasValue("others");
    }

    @Test
    void theStageThatAnOfferNamesIsOneThatAdmitsItsAgent() {
        Queue ranks = sales(
                stage("experts").requires(when("skills['x'] >= 1")).build(),
                stage("novices")
                        .requires(when("skills['x'] < 1 or agent.site = 'osaka'"))
                        .build());
        RosterEntry osaka = RosterEntry.builder()
                .agent(AgentId.of("a1"))
                .site(SiteId.of("osaka"))
                .build();
        Centre centre = Centre.with(List.of(osaka), ranks).serves("a1", SALES).calls("c1", SALES);

        assertThat(centre.offer("c1").orElseThrow().stage()).hasValue("novices");
    }

    @Test
    void directToAnAgentIsAQueueWhoseOnlyStageAdmitsHimAlone() {
        Queue direct = sales(stage("direct").preferredOnly(true).build());
        Centre centre = Centre.with(direct)
                .serves("a1", SALES)
                .serves("a2", SALES)
                .calls("c1", SALES, call -> call.addPreferredAgents(AgentId.of("a2")))
                .calls("c2", SALES, call -> call.addPreferredAgents(AgentId.of("a2")))
                .after(600);

        assertThat(centre.happened(Offered.class))
                .allMatch(offer -> offer.agent().equals(AgentId.of("a2")));
        assertThat(centre.place("c2")).isEqualTo("sales");
    }

    @Test
    void overflowLetsAgentsOfAnotherQueueHelpWhileTheVisitStaysWhereItIs() {
        Queue helped = sales(
                stage("own").build(),
                after(20, "care-too").rank(1).addQueues(CARE).build());
        Centre centre = Centre.with(helped, Queue.of(CARE)).serves("a1", CARE).calls("c1", SALES);

        assertThat(centre.after(19).offeredTo("c1")).isEqualTo("-");
        assertThat(centre.after(1).offeredTo("c1")).isEqualTo("a1");
        assertThat(centre.place("c1")).isEqualTo("sales");
        assertThat(centre.happened(OverflowedTo.class))
                .singleElement()
                .satisfies(event -> assertThat(event.toQueue()).isEqualTo(CARE));
    }

    @Test
    void sitesAndVendorsAreFactsOfAgentsThatStagesAskFor() {
        Queue homeFirst = sales(
                stage("home").requires(when("agent.site = 'sapporo'")).build(),
                after(10, "vendor")
                        .rank(1)
                        .requires(when("agent.employer = 'acme' and agent.certified = true"))
                        .build());
        RosterEntry vendor = RosterEntry.builder()
                .agent(AgentId.of("a2"))
                .employer(EmployerId.of("acme"))
                .putAttributes("certified", FactValue.of(true))
                .build();
        RosterEntry other = RosterEntry.builder()
                .agent(AgentId.of("a1"))
                .employer(EmployerId.of("acme"))
                .build();
        Centre centre = Centre.with(List.of(other, vendor), homeFirst)
                .serves("a1", SALES)
                .serves("a2", SALES)
                .calls("c1", SALES)
                .after(10);

        assertThat(centre.offeredTo("c1")).isEqualTo("a2");
    }

    @Test
    void Stages_T1_and_T3_aStageOpensAtItsExactTimeWithoutAnyOtherEventAndReachesWhoeverIsIdleAlready() {
        Centre centre = Centre.with(
                        List.of(skilled("a1", "x", 1)),
                        sales(
                                stage("experts")
                                        .requires(when("skills['x'] >= 5"))
                                        .build(),
                                stage("all")
                                        .opensAfter(Duration.ofMillis(7_531))
                                        .build()))
                .serves("a1", SALES)
                .calls("c1", SALES);
        RoutingDomain before = centre.domain();

        assertThat(centre.next()).isEqualTo(7_531);
        List<Dated> due = centre.router()
                .decide(before, new RouterCommand.Tick(), NINE.plusSeconds(3600))
                .get();
        assertThat(due.subList(0, 2)).allMatch(dated -> dated.occurredAt().equals(NINE.plusMillis(7_531)));
        assertThat(due).extracting(dated -> dated.event().type()).startsWith("StageOpened", "Offered");
    }

    @Test
    void aConditionOpensAStageBeforeItsAge() {
        Queue crowded = sales(
                stage("own").requires(when("skills['x'] >= 1")).build(),
                after(60, "crowd").opensWhen(when("queue.waiting >= 2")).build());
        Centre centre = Centre.with(crowded).serves("a1", SALES).calls("c1", SALES);

        assertThat(centre.offeredTo("c1")).isEqualTo("-");
        centre.after(3).calls("c2", SALES);
        assertThat(centre.offeredTo("c1")).isEqualTo("a1");
        assertThat(centre.stages()).containsExactly("crowd at 3: CONDITION", "crowd at 3: CONDITION");
    }

    @Test
    void beforeTheFirstStageOpensNobodyIsAdmitted() {
        Centre byAge = Centre.with(
                        sales(after(5, "first").build(), after(9, "second").build()))
                .serves("a1", SALES)
                .calls("c1", SALES);
        Centre byCrowd = Centre.with(sales(
                        stage("crowd").opensWhen(when("queue.waiting >= 2")).build()))
                .serves("a1", SALES)
                .calls("c1", SALES);

        assertThat(byAge.after(4).offeredTo("c1")).isEqualTo("-");
        assertThat(byAge.after(1).offeredTo("c1")).isEqualTo("a1");
        assertThat(byCrowd.after(99).offeredTo("c1")).isEqualTo("-");
    }

    @Test
    void Stages_T4_narrowingTakesNothingBackThatIsOfferedOrAccepted() {
        Queue narrowing = sales(
                stage("all").build(),
                after(5, "experts")
                        .mode(StageMode.REPLACING)
                        .requires(when("skills['x'] >= 5"))
                        .build());
        Centre centre = Centre.with(narrowing)
                .serves("a1", SALES)
                .serves("a2", SALES)
                .calls("c1", SALES)
                .accepts("c1")
                .calls("c2", SALES)
                .after(6);

        assertThat(centre.happened(OfferRevoked.class)).isEmpty();
        assertThat(centre.place("c1")).isEqualTo("sales");
        assertThat(centre.accepts("c2").domain().waiting())
                .allMatch(visit -> visit.acceptedOffer().isPresent());
    }

    @Test
    void aStageThatMovesLeadsToAnotherQueueWithTheAgeKeptAndItsStagesBeginAnewThere() {
        Queue care = Queue.builder()
                .id(CARE)
                .addStages(stage("first").build(), after(5, "second").build())
                .build();
        Centre centre = Centre.with(
                        sales(
                                stage("here").build(),
                                after(10, "away").moveTo(CARE).build()),
                        care)
                .calls("c1", SALES)
                .after(10);
        WaitingVisit moved = centre.domain().waiting().get(0);

        assertThat(moved.queue()).isEqualTo(CARE);
        assertThat(moved.waitingSince()).isEqualTo(NINE);
        assertThat(moved.inQueueSince()).isEqualTo(NINE.plusSeconds(10));
        assertThat(moved.openStages()).isEqualTo(1);
        assertThat(centre.next()).isEqualTo(5000);
    }

    @Test
    void aCircleOfMovesAtOneInstantEndsAndTheVisitLeaves() {
        Queue there = Queue.builder()
                .id(CARE)
                .addStages(stage("back").moveTo(SALES).build())
                .build();
        Centre centre =
                Centre.with(sales(stage("away").moveTo(CARE).build()), there).calls("c1", SALES);

        assertThat(centre.place("c1")).isEqualTo("FLOWED_OUT");
        assertThat(centre.happened(VisitMoved.class)).hasSize(1);
    }

    @Test
    void aCircleThatTakesTimeGoesRound() {
        QueueId night = QueueId.of("night");
        Queue one = sales(stage("here").build(), after(60, "away").moveTo(night).build());
        Queue two = Queue.builder()
                .id(night)
                .addStages(
                        stage("there").build(), after(60, "back").moveTo(SALES).build())
                .build();
        Centre centre = Centre.with(one, two).calls("c1", SALES).after(60 * 7);

        assertThat(centre.happened(VisitMoved.class)).hasSize(7);
        assertThat(centre.place("c1")).isEqualTo("night");
    }

    @Test
    void whoeverComesLaterFindsThoseWhoseStagesHaveOpenedOneAfterAnother() {
        Queue queue = Queue.builder()
                .id(SALES)
                .order(StrategyRef.of("longest-queue"))
                .addStages(
                        Stage.everybody(),
                        Stage.builder()
                                .id("later")
                                .opensAfter(Duration.ofSeconds(5))
                                .build())
                .build();
        Centre centre = Centre.with(queue)
                .calls("c1", SALES)
                .after(3)
                .calls("c2", SALES)
                .after(5)
                .serves("ann", SALES);

        assertThat(centre.offeredTo("c1")).isEqualTo("ann");
    }
}
