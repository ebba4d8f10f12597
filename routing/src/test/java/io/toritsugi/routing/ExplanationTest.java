package io.toritsugi.routing;

import static io.toritsugi.routing.Centre.NINE;
import static io.toritsugi.routing.Centre.SALES;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.agent.AgentRule;
import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.event.routing.HoldReason;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.OfferId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.id.organization.SkillId;
import io.toritsugi.core.permission.Permissions;
import io.toritsugi.routing.catalog.Strategies;
import io.toritsugi.routing.configuration.Exclusion;
import io.toritsugi.routing.configuration.Queue;
import io.toritsugi.routing.configuration.RoutingConfiguration;
import io.toritsugi.routing.configuration.StrategyRef;
import io.toritsugi.routing.explain.AgentExplanation;
import io.toritsugi.routing.explain.DecidedBy;
import io.toritsugi.routing.explain.NextStage;
import io.toritsugi.routing.explain.Obstacle;
import io.toritsugi.routing.explain.OfferExplanation;
import io.toritsugi.routing.explain.RankedAgent;
import io.toritsugi.routing.explain.Verdict;
import io.toritsugi.routing.explain.WaitingExplanation;
import io.toritsugi.routing.explain.WaitingReason;
import io.toritsugi.routing.roster.RosterEntry;
import io.toritsugi.routing.stage.Ineligibility;
import io.toritsugi.routing.stage.Stage;
import io.toritsugi.routing.strategy.AgentRanker;
import io.toritsugi.routing.strategy.AgentView;
import io.toritsugi.routing.strategy.InteractionOrder;
import io.toritsugi.routing.strategy.RoutableView;
import io.toritsugi.routing.strategy.StateCodec;
import io.toritsugi.routing.strategy.StateCodec.Nothing;
import io.toritsugi.routing.strategy.StrategySettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    private static final AgentId A1 = AgentId.of("a1");
    private static final AgentId A2 = AgentId.of("a2");
    private static final QueueId SUPPORT = QueueId.of("support");

    private static Centre centre() {
        Condition french = Condition.parse("skills['fr'] >= 2").get();
        return Centre.of(RoutingConfiguration.builder()
                .version("v1")
                .addQueues(
                        Queue.builder()
                                .id(SALES)
                                .addStages(
                                        Stage.builder()
                                                .id("seniors")
                                                .requires(french)
                                                .build(),
                                        Stage.builder()
                                                .id("everybody")
                                                .opensAfter(Duration.ofSeconds(30))
                                                .opensWhen(Condition.parse("queue.waiting > 9")
                                                        .get())
                                                .rank(1)
                                                .build())
                                .build(),
                        Queue.of(SUPPORT))
                .addAgents(RosterEntry.builder()
                        .agent(A1)
                        .putSkills(SkillId.of("fr"), 3)
                        .build())
                .build());
    }

    private static WaitingExplanation waiting(Centre centre, String contact) {
        return centre.router()
                .whyWaiting(centre.domain(), VisitId.of(contact), centre.now())
                .orElseThrow();
    }

    private static AgentExplanation agent(Centre centre, AgentId agent, String contact) {
        return centre.router()
                .whyNot(centre.domain(), agent, VisitId.of(contact), centre.now())
                .orElseThrow();
    }

    private static Obstacle obstacle(Centre centre, AgentId agent, String contact) {
        return agent(centre, agent, contact).obstacle().orElseThrow();
    }

    private static OfferExplanation offer(Centre centre, String contact) {
        return centre.router()
                .explain(
                        centre.router().initial(),
                        centre.events,
                        centre.offer(contact).orElseThrow().offer())
                .orElseThrow();
    }

    @Test
    void whoeverWaitsForAStageIsToldWhichOpensNextAndWhen() {
        Centre centre = centre().serves("a2", SALES).calls("c1", SALES).after(3).calls("c2", SALES);

        WaitingExplanation why = waiting(centre, "c2");
        assertThat(why.reason()).isEqualTo(WaitingReason.NOBODY_ADMITTED);
        assertThat(why.position()).isEqualTo(2);
        assertThat(why.waiting()).isEqualTo(2);
        assertThat(why.openStages()).containsExactly("seniors");
        assertThat(why.nextStage())
                .hasValue(NextStage.builder()
                        .stage("everybody")
                        .opensAt(NINE.plusSeconds(33))
                        .opensWhen("queue.waiting > 9")
                        .build());
        assertThat(why.toText(Locale.ENGLISH))
                .isEqualTo("interaction:c2 waits in queue sales, place 2 of 2, because no agent may take it;"
                        + " of 0 agents who may take it 0 are there and 0 are free; open stages: seniors;"
                        + " next stage everybody opens at 2026-04-01T00:00:33Z or once queue.waiting > 9.");
        assertThat(why.toText(Locale.JAPANESE))
                .isEqualTo("interaction:c2 はキュー sales で2件中2番目に待っています：対象となる担当者がいません、"
                        + "対象の担当者0人のうち在席0人、対応可能0人、開いている段階：seniors、"
                        + "次の段階：everybody、2026-04-01T00:00:33Z に開きます、条件 queue.waiting > 9 で開きます。");
    }

    @Test
    void whoIsAdmittedIsNamedWithWhatStandsAgainstHim() {
        Centre centre = centre().serves("a1", SALES).pauses("a1").calls("c1", SALES);

        WaitingExplanation why = waiting(centre, "c1");
        assertThat(why.reason()).isEqualTo(WaitingReason.NOBODY_FREE);
        assertThat(why.admitted()).isEqualTo(1);
        assertThat(why.staffed()).isEqualTo(1);
        assertThat(why.obstacles()).singleElement().satisfies(one -> {
            assertThat(one.agent()).isEqualTo(A1);
            assertThat(one.obstacle()).isEqualTo(Obstacle.of(AgentRule.NOT_READY));
        });
        assertThat(why.toText(Locale.ENGLISH)).contains("(a1: Only a ready agent is offered contacts)");
    }

    @Test
    void aHoldHasAName() {
        Centre centre = centre().serves("a1", SALES).calls("c1", SALES).declines("c1");

        WaitingExplanation why = waiting(centre, "c1");
        assertThat(why.reason()).isEqualTo(WaitingReason.HELD_BACK);
        assertThat(why.hold()).hasValue(HoldReason.EXCLUSION_BACK_OFF);
        assertThat(why.heldUntil()).hasValue(NINE.plusSeconds(10));
        assertThat(obstacle(centre, A1, "c1").exclusion()).hasValue(Exclusion.FOR_THE_VISIT);
    }

    @Test
    void whoeverIsOfferedOrAcceptedIsToldToWhom() {
        Centre centre = centre().serves("a1", SALES).calls("c1", SALES);

        assertThat(waiting(centre, "c1").reason()).isEqualTo(WaitingReason.OFFERED);
        assertThat(waiting(centre, "c1").ringing()).containsExactly(A1);
        centre.accepts("c1");
        assertThat(waiting(centre, "c1").reason()).isEqualTo(WaitingReason.ACCEPTED);
        assertThat(waiting(centre, "c1").position()).isZero();
    }

    @Test
    void whatStandsAgainstAnAgentIsTheFirstThingOfSeveral() {
        Centre centre = centre().serves("a1", SALES).serves("a2", SALES).calls("c1", SALES);

        assertThat(obstacle(centre, A2, "c1"))
                .isEqualTo(Obstacle.builder()
                        .kind(Obstacle.Kind.NOT_ADMITTED)
                        .ineligibility(Ineligibility.Reason.STAGE_REQUIRES)
                        .stage("seniors")
                        .condition("skills['fr'] >= 2")
                        .build());
        assertThat(obstacle(centre, A1, "c1").kind()).isEqualTo(Obstacle.Kind.OFFERED);
        assertThat(obstacle(centre, AgentId.of("nobody"), "c1").ineligibility())
                .hasValue(Ineligibility.Reason.SERVES_NO_QUEUE);
        assertThat(agent(centre, A2, "c1").toText(Locale.ENGLISH))
                .isEqualTo("a2 is not offered interaction:c1: the stage requires (stage seniors): skills['fr'] >= 2.");
        assertThat(agent(centre, A2, "c1").toText(Locale.JAPANESE))
                .isEqualTo("a2 には interaction:c1 をオファーできません：段階の要件を満たしません（段階 seniors）：skills['fr'] >= 2。");
    }

    @Test
    void anAgentWhoCouldNotBeReachedIsToldUntilWhenHeIsOfferedNothing() {
        Centre centre = centre().serves("a1", SALES).calls("c1", SALES).unreachable("c1");

        assertThat(obstacle(centre, A1, "c1").kind()).isEqualTo(Obstacle.Kind.COOL_DOWN);
        assertThat(obstacle(centre, A1, "c1").until()).hasValue(NINE.plusSeconds(5));
    }

    @Test
    void whoMayTakeItIsToldWhoGoesFirstAndWhy() {
        Centre centre =
                centre().serves("a2", SUPPORT).after(5).serves("a1", SUPPORT).calls("c1", SUPPORT);

        AgentExplanation why = agent(centre, A1, "c1");
        assertThat(why.verdict()).isEqualTo(Verdict.ANOTHER_FIRST);
        assertThat(why.other()).hasValue(A2);
        assertThat(why.comparison().orElseThrow().decidedBy()).isEqualTo(DecidedBy.RANKER);
        assertThat(why.toText(Locale.ENGLISH))
                .isEqualTo("a1 may take interaction:c1, but a2 [idle-since=2026-04-01T00:00:00Z] goes before"
                        + " a1 [idle-since=2026-04-01T00:00:05Z] by the ranker (longest-idle).");
        assertThat(why.toText(Locale.JAPANESE))
                .isEqualTo(
                        "a1 は interaction:c1 に対応できますが、a2［idle-since=2026-04-01T00:00:00Z］ が a1［idle-since=2026-04-01T00:00:05Z］ より先で、決め手はランカーの比較（longest-idle）です。");
    }

    @Test
    void whoWouldBeFirstByNowIsToldThatTheOfferWasEarlier() {
        Centre centre = centre().serves("a2", SALES).calls("c1", SALES).after(30);
        assertThat(centre.offeredTo("c1")).isEqualTo("a2");

        centre.serves("a1", SALES);
        assertThat(agent(centre, A1, "c1").comparison().orElseThrow().decidedBy())
                .isEqualTo(DecidedBy.OFFERED_BEFORE);
    }

    @Test
    void anOfferIsExplainedAfterItsVisitHasGone() {
        Centre centre = centre().serves("a1", SALES)
                .serves("a2", SUPPORT)
                .after(5)
                .serves("a3", SUPPORT)
                .serves("a4", SUPPORT)
                .calls("c1", SUPPORT);
        OfferExplanation then = offer(centre, "c1");
        OfferId id = then.offer();
        centre.answers("c1").ends("c1").after(100);

        OfferExplanation why = centre.router()
                .explain(centre.router().initial(), centre.events, id)
                .orElseThrow();
        assertThat(why).isEqualTo(then);
        assertThat(why.agent()).isEqualTo(A2);
        assertThat(why.stage()).hasValue("everybody");
        assertThat(why.ranking())
                .extracting(RankedAgent::agent)
                .containsExactly(A2, AgentId.of("a3"), AgentId.of("a4"));
        assertThat(why.deciding().orElseThrow().decidedBy()).isEqualTo(DecidedBy.RANKER);
        assertThat(why.obstacles())
                .singleElement()
                .satisfies(one -> assertThat(one.agent()).isEqualTo(A1));
        assertThat(why.versions()).containsEntry("routing", "v1").containsEntry("ranker", "longest-idle");
        assertThat(why.toText(Locale.ENGLISH))
                .isEqualTo("interaction:c1 was offered to a2 at 2026-04-01T00:00:05Z in stage everybody out of 3"
                        + " candidates: a2 [idle-since=2026-04-01T00:00:00Z] goes before"
                        + " a3 [idle-since=2026-04-01T00:00:05Z] by the ranker (longest-idle).");
        assertThat(why.toText(Locale.JAPANESE))
                .isEqualTo(
                        "interaction:c1 は 2026-04-01T00:00:05Z に a2（段階 everybody） へオファーされました：候補3人のうち "
                                + "a2［idle-since=2026-04-01T00:00:00Z］ が a3［idle-since=2026-04-01T00:00:05Z］ より先で、決め手はランカーの比較（longest-idle）です。");
    }

    @Test
    void theRankOfTheStageAndThenTheIdDecideWhereTheRankerDoesNot() {
        Centre byRank = centre().serves("a1", SALES)
                .pauses("a1")
                .serves("a2", SALES)
                .pauses("a2")
                .calls("c1", SALES)
                .after(30);
        byRank.calls("c2", SUPPORT).ready("a1");
        assertThat(byRank.offeredTo("c1")).isEqualTo("a1");
        assertThat(agent(byRank.ready("a2"), A2, "c1")
                        .comparison()
                        .orElseThrow()
                        .decidedBy())
                .isEqualTo(DecidedBy.STAGE_RANK);

        Centre byId = centre().serves("a2", SUPPORT).serves("a1", SUPPORT).calls("c1", SUPPORT);
        assertThat(offer(byId, "c1").agent()).isEqualTo(A1);
        assertThat(offer(byId, "c1").deciding().orElseThrow().decidedBy()).isEqualTo(DecidedBy.AGENT_ID);
    }

    @Test
    void ofManyCandidatesTheFirstTenAreRanked() {
        Centre centre = centre();
        for (int i = 12; i > 0; i--) {
            centre.serves("b" + i, SUPPORT).after(1);
        }

        OfferExplanation why = offer(centre.calls("c1", SUPPORT), "c1");
        assertThat(why.candidates()).isEqualTo(12);
        assertThat(why.ranking())
                .extracting(one -> one.agent().value())
                .containsExactly("b12", "b11", "b10", "b9", "b8", "b7", "b6", "b5", "b4", "b3");
    }

    @Test
    void whatNobodyKnowsIsNotExplained() {
        Centre centre = centre();

        assertThat(centre.router().whyWaiting(centre.domain(), VisitId.of("c9"), NINE))
                .isEmpty();
        assertThat(centre.router().whyNot(centre.domain(), A1, VisitId.of("c9"), NINE))
                .isEmpty();
        assertThat(centre.router().explain(centre.domain(), centre.events, OfferId.of("9-9")))
                .isEmpty();
    }

    /** Compares nothing, and says too much of what it compares. */
    private record Broken() implements AgentRanker<Nothing>, InteractionOrder<Nothing> {
        @Override
        public String id() {
            return "broken";
        }

        @Override
        public StateCodec<Nothing> codec() {
            return StateCodec.none();
        }

        @Override
        public Broken configured(StrategySettings settings) {
            return this;
        }

        @Override
        public int compare(AgentView a, AgentView b, RoutableView routable, Nothing state, Instant now) {
            throw new IllegalStateException("broken");
        }

        @Override
        public int compare(RoutableView a, RoutableView b, Nothing state, Instant now) {
            throw new IllegalStateException("broken");
        }

        @Override
        public String key(AgentView agent, RoutableView routable, Nothing state, Instant now) {
            if (agent.id().equals(A2)) {
                throw new IllegalStateException("broken");
            }
            return " " + "\uD83D\uDE00".repeat(200);
        }
    }

    @Test
    void whereAPluginFailsItsStandInIsNamed() {
        Centre centre = Centre.of(
                        Strategies.of(List.of(new Broken()), List.of(new Broken())),
                        RoutingConfiguration.builder()
                                .version("v1")
                                .addQueues(Queue.builder()
                                        .id(SALES)
                                        .ranker(StrategyRef.of("broken"))
                                        .order(StrategyRef.of("broken"))
                                        .build())
                                .build())
                .serves("a1", SALES)
                .after(1)
                .serves("a2", SALES)
                .calls("c1", SALES);

        OfferExplanation why = offer(centre, "c1");
        assertThat(why.reproduced()).isTrue();
        assertThat(why.deciding().orElseThrow().decidedBy()).isEqualTo(DecidedBy.STAND_IN);
        assertThat(why.ranking().get(0).key()).hasValue("\uD83D\uDE00".repeat(120));
        assertThat(why.ranking().get(1).key()).isEmpty();
        assertThat(centre.offer("c1").orElseThrow().rankingKey())
                .isEqualTo(why.ranking().get(0).key());
        assertThat(agent(centre, A2, "c1").comparison().orElseThrow().decidedBy())
                .isEqualTo(DecidedBy.STAND_IN);

        centre.calls("c2", SALES).after(1).calls("c3", SALES, call -> call.priority(1));
        assertThat(waiting(centre, "c3").position()).isEqualTo(1);
        assertThat(waiting(centre, "c2").position()).isEqualTo(3);
    }

    @Test
    void withoutItsConfigurationAnOfferIsToldButNotExplained() {
        Centre centre = centre().serves("a1", SALES).calls("c1", SALES);
        Router later = Router.of(version -> Optional.empty(), Permissions.everything(), Strategies.shipped());
        RoutingDomain domain = later.replay(later.initial(), centre.events);

        OfferExplanation why = later.explain(
                        later.initial(),
                        centre.events,
                        centre.offer("c1").orElseThrow().offer())
                .orElseThrow();
        assertThat(why.reproduced()).isFalse();
        assertThat(why.agent()).isEqualTo(A1);
        assertThat(why.ranking()).isEmpty();
        assertThat(why.toText(Locale.ENGLISH)).contains("cannot be worked out any more");
        assertThat(why.toText(Locale.JAPANESE)).endsWith("経緯を再現できません。");
        WaitingExplanation waiting =
                later.whyWaiting(domain, VisitId.of("c1"), NINE).orElseThrow();
        assertThat(waiting.reason()).isEqualTo(WaitingReason.CONFIGURATION_UNKNOWN);
        assertThat(later.whyNot(domain, A1, VisitId.of("c1"), NINE)).isEmpty();
    }
}
