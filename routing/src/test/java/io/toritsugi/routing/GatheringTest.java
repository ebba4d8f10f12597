package io.toritsugi.routing;

import static io.toritsugi.routing.Centre.CARE;
import static io.toritsugi.routing.Centre.NINE;
import static io.toritsugi.routing.Centre.SALES;
import static io.toritsugi.routing.Centre.skilled;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.event.interaction.EndMechanism;
import io.toritsugi.core.event.interaction.InteractionEnded;
import io.toritsugi.core.event.plugin.BatchDecided;
import io.toritsugi.core.event.plugin.PluginFault;
import io.toritsugi.core.event.plugin.PluginFaulted;
import io.toritsugi.core.event.routing.HoldReason;
import io.toritsugi.core.event.routing.VisitHeldBack;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.routing.catalog.Strategies;
import io.toritsugi.routing.configuration.Adoption;
import io.toritsugi.routing.configuration.BatchPolicy;
import io.toritsugi.routing.configuration.Queue;
import io.toritsugi.routing.configuration.RoutingConfiguration;
import io.toritsugi.routing.configuration.StrategyRef;
import io.toritsugi.routing.explain.AgentExplanation;
import io.toritsugi.routing.explain.DecidedBy;
import io.toritsugi.routing.explain.OfferExplanation;
import io.toritsugi.routing.explain.Verdict;
import io.toritsugi.routing.explain.WaitingExplanation;
import io.toritsugi.routing.explain.WaitingReason;
import io.toritsugi.routing.stage.Stage;
import io.toritsugi.routing.strategy.Assignment;
import io.toritsugi.routing.strategy.BatchAssigner;
import io.toritsugi.routing.strategy.Candidates;
import io.toritsugi.routing.strategy.StateCodec;
import io.toritsugi.routing.strategy.StateCodec.Nothing;
import io.toritsugi.routing.strategy.WorkBudget;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Visits of a queue gather for a while, and are assigned together. */
class GatheringTest {
    private static final BatchPolicy TWO_SECONDS =
            BatchPolicy.builder().window(Duration.ofSeconds(2)).build();

    private static Queue gathering() {
        return gathering(TWO_SECONDS);
    }

    private static Queue gathering(BatchPolicy policy) {
        return Queue.builder().id(SALES).batch(policy).build();
    }

    private static Queue expertsFirst() {
        return Queue.builder()
                .id(SALES)
                .batch(TWO_SECONDS)
                .addStages(
                        Stage.builder()
                                .id("experts")
                                .requires(Condition.parse("skills['x'] >= 5").get())
                                .build(),
                        Stage.builder()
                                .id("all")
                                .opensAfter(Duration.ofSeconds(1))
                                .rank(1)
                                .build())
                .build();
    }

    private static Centre staffed() {
        return Centre.with(List.of(skilled("ann", "x", 9), skilled("bob", "x", 3)), gathering(), Queue.of(CARE))
                .serves("ann", SALES)
                .serves("bob", SALES);
    }

    @Test
    void aVisitThatCouldBeOfferedIsHeldBackUntilTheWindowEnds() {
        Centre centre = staffed().calls("c1", SALES);

        assertThat(centre.offeredTo("c1")).isEqualTo("-");
        assertThat(centre.happened(VisitHeldBack.class)).singleElement().satisfies(held -> {
            assertThat(held.reason()).isEqualTo(HoldReason.BATCH_WINDOW);
            assertThat(held.until()).hasValue(NINE.plusSeconds(2));
        });
        assertThat(centre.next()).isEqualTo(2000);
        assertThat(centre.after(1).offeredTo("c1")).isEqualTo("-");
        assertThat(centre.after(1).offeredTo("c1")).isEqualTo("ann");
        assertThat(centre.next()).isEqualTo(20_000);
    }

    @Test
    void whoeverComesMeanwhileGathersInTheSameWindowAndEverybodyIsAssignedTogether() {
        Centre centre = staffed()
                .calls("c1", SALES)
                .after(1)
                .calls(
                        "c2",
                        SALES,
                        call -> call.addRequirements(
                                Condition.parse("skills['x'] >= 5").get()));

        assertThat(centre.happened(VisitHeldBack.class)).hasSize(1);
        centre.after(1);
        // One after another the first would have had ann, who came first, and nobody could have served the second.
        assertThat(centre.offeredTo("c1")).isEqualTo("bob");
        assertThat(centre.offeredTo("c2")).isEqualTo("ann");
        assertThat(centre.happened(BatchDecided.class)).singleElement().satisfies(decided -> {
            assertThat(decided.visits()).isEqualTo(2);
            assertThat(decided.assigned()).isEqualTo(2);
            assertThat(decided.decidedBy()).isEqualTo("minimum-cost");
        });
        assertThat(centre.offer("c1").orElseThrow().configVersions()).containsEntry("assigner", "minimum-cost");
    }

    @Test
    void nobodyGathersWhileNobodyCouldBeOffered() {
        Centre centre = Centre.with(gathering()).calls("c1", SALES).after(60);

        assertThat(centre.happened(VisitHeldBack.class)).isEmpty();
        assertThat(centre.next()).isEqualTo(-1);
        assertThat(centre.serves("ann", SALES).next()).isEqualTo(2000);
    }

    @Test
    void whoeverIsLeftOverWaitsAndBeginsTheNextWindowOnceHeCouldBeOffered() {
        Centre centre = Centre.with(gathering())
                .serves("ann", SALES)
                .calls("c1", SALES)
                .calls("c2", SALES)
                .after(2);

        assertThat(centre.offeredTo("c1")).isEqualTo("ann");
        assertThat(centre.domain().gathersUntil(SALES)).isEmpty();
        centre.serves("bob", SALES);
        assertThat(centre.domain().gathersUntil(SALES)).hasValue(NINE.plusSeconds(4));
        assertThat(centre.after(2).offeredTo("c2")).isEqualTo("bob");
    }

    @Test
    void aWindowInWhichEverybodyLeftEndsWithoutAnOffer() {
        Centre centre = staffed().calls("c1", SALES).hangsUp("c1").after(2);

        assertThat(centre.happened(BatchDecided.class))
                .singleElement()
                .satisfies(decided -> assertThat(decided.visits()).isZero());
        assertThat(centre.next()).isEqualTo(-1);
    }

    @Test
    void whatGathersMayBePulled() {
        Centre centre = staffed().calls("c1", SALES);

        centre.does(new RouterCommand.Pull(AgentId.of("bob"), Optional.empty(), LegId.of("l1")));

        assertThat(centre.place("c1")).isEqualTo("PULLED");
    }

    @Test
    void onlyAgentsOfTheLowestStageRankAreAssigned() {
        Centre centre = Centre.with(List.of(skilled("ann", "x", 9), skilled("bob", "x", 3)), expertsFirst())
                .serves("bob", SALES)
                .after(1)
                .serves("ann", SALES)
                .calls("c1", SALES)
                .after(2);

        assertThat(centre.offeredTo("c1")).isEqualTo("ann");
    }

    @Test
    void withoutEnoughWorkGreedyDecidesAndNothingIsAtFault() {
        Centre centre = Centre.with(gathering(BatchPolicy.builder()
                        .window(Duration.ofSeconds(1))
                        .steps(1)
                        .build()))
                .serves("ann", SALES)
                .serves("bob", SALES)
                .calls("c1", SALES)
                .calls("c2", SALES)
                .after(1);

        assertThat(centre.happened(BatchDecided.class)).singleElement().satisfies(decided -> {
            assertThat(decided.assigner()).isEqualTo("minimum-cost");
            assertThat(decided.decidedBy()).isEqualTo("greedy");
            assertThat(decided.assigned()).isEqualTo(2);
        });
        assertThat(centre.happened(PluginFaulted.class)).isEmpty();
    }

    @Test
    void aConfigurationWithoutABatchOffersAtOnceWhatGathered() {
        RoutingConfiguration gathers = RoutingConfiguration.builder()
                .version("v1")
                .addQueues(gathering())
                .build();
        RoutingConfiguration not = RoutingConfiguration.builder()
                .version("v2")
                .adoption(Adoption.LIVE)
                .addQueues(Queue.of(SALES))
                .build();
        Centre centre = Centre.of(gathers, not).serves("ann", SALES).calls("c1", SALES);

        assertThat(centre.does(new RouterCommand.SwapConfiguration("v2")).offeredTo("c1"))
                .isEqualTo("ann");
        assertThat(centre.after(2).domain().gathersUntil(SALES)).isEmpty();
    }

    @Test
    void whyItWaitsAndWhyItWasOfferedAreTold() {
        Centre centre = staffed().calls("c1", SALES);
        WaitingExplanation why = centre.router()
                .whyWaiting(centre.domain(), VisitId.of("c1"), centre.now())
                .orElseThrow();
        AgentExplanation ofAnn = centre.router()
                .whyNot(centre.domain(), AgentId.of("ann"), VisitId.of("c1"), centre.now())
                .orElseThrow();

        assertThat(why.reason()).isEqualTo(WaitingReason.HELD_BACK);
        assertThat(why.hold()).hasValue(HoldReason.BATCH_WINDOW);
        assertThat(why.heldUntil()).hasValue(NINE.plusSeconds(2));
        assertThat(why.toText(Locale.ENGLISH)).contains("visits gather, to be assigned together");
        assertThat(why.toText(Locale.JAPANESE)).contains("まとめて割り当てるため、待ちを集めています");
        assertThat(ofAnn.verdict()).isEqualTo(Verdict.HELD_BACK);
        assertThat(ofAnn.toText(Locale.ENGLISH)).contains("ann may take", "visits gather");
        assertThat(ofAnn.toText(Locale.JAPANESE)).contains("保留中");

        OfferExplanation offered = centre.after(2).explained("c1");
        assertThat(offered.reproduced()).isTrue();
        assertThat(offered.deciding()).hasValueSatisfying(deciding -> {
            assertThat(deciding.decidedBy()).isEqualTo(DecidedBy.BATCH);
            assertThat(deciding.ranker()).isEqualTo("minimum-cost");
        });
        assertThat(offered.toText(Locale.ENGLISH)).contains("by the assignment of the whole batch (minimum-cost)");
    }

    private enum Wrong {
        THREW,
        ANSWERED_NULL,
        INELIGIBLE,
        ASSIGNED_TWICE,
        IGNORED
    }

    private record WrongAssigner(Wrong wrong) implements BatchAssigner<Nothing> {
        @Override
        public String id() {
            return "wrong";
        }

        @Override
        public StateCodec<Nothing> codec() {
            return StateCodec.none();
        }

        @Override
        @SuppressWarnings("NullAway") // it does what the contract forbids
        public List<Assignment> assign(List<Candidates> batch, Nothing state, Instant now, WorkBudget budget) {
            VisitId first = batch.get(0).routable().visit();
            AgentId agent = batch.get(0).agents().get(0).id();
            List<Assignment> answer = new ArrayList<>(List.of(new Assignment(first, agent)));
            switch (wrong) {
                case THREW -> throw new IllegalStateException("It fails on purpose");
                case ANSWERED_NULL -> answer.add(null);
                case INELIGIBLE -> answer.set(0, new Assignment(first, AgentId.of("nobody")));
                case IGNORED -> answer.clear();
                case ASSIGNED_TWICE -> answer.add(new Assignment(first, agent));
            }
            return answer;
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAssignerThatDoesWrongIsReportedAndGreedyDecides(Wrong wrong) {
        RoutingConfiguration configuration = RoutingConfiguration.builder()
                .version("v1")
                .addQueues(gathering(BatchPolicy.builder()
                        .assigner(StrategyRef.of("wrong"))
                        .window(Duration.ofSeconds(1))
                        .build()))
                .build();
        Centre centre = Centre.of(Strategies.of(List.of(), List.of(), List.of(new WrongAssigner(wrong))), configuration)
                .serves("ann", SALES)
                .calls("c1", SALES)
                .after(1);

        assertThat(centre.happened(PluginFaulted.class)).singleElement().satisfies(faulted -> {
            assertThat(faulted.plugin()).isEqualTo("wrong");
            assertThat(faulted.fault()).isEqualTo(PluginFault.valueOf(wrong.name()));
            assertThat(faulted.fallback()).isEqualTo("greedy");
        });
        assertThat(centre.offeredTo("c1")).isEqualTo("ann");
    }

    @Test
    void aWindowThatEndedWhileTheHostWasAwayBeginsAnew() {
        Centre centre = staffed().calls("c1", SALES).afterAbsence(Duration.ofSeconds(10));

        assertThat(centre.domain().gathersUntil(SALES)).hasValue(NINE.plusSeconds(12));
        assertThat(centre.after(2).offeredTo("c1")).isEqualTo("ann");
    }

    @Test
    void assignersOfTwoConfigurationsDoNotAssignOneAgentBoth() {
        RoutingConfiguration exact = RoutingConfiguration.builder()
                .version("v1")
                .addQueues(gathering())
                .build();
        RoutingConfiguration greedy = RoutingConfiguration.builder()
                .version("v2")
                .addQueues(gathering(BatchPolicy.builder()
                        .assigner(StrategyRef.of("greedy"))
                        .window(Duration.ofSeconds(2))
                        .build()))
                .build();
        Centre centre = Centre.of(exact, greedy)
                .serves("ann", SALES)
                .serves("bob", SALES)
                .calls("c1", SALES)
                .does(new RouterCommand.SwapConfiguration("v2"))
                .calls("c2", SALES)
                .after(2);

        assertThat(List.of(centre.offeredTo("c1"), centre.offeredTo("c2"))).containsExactlyInAnyOrder("ann", "bob");
        assertThat(centre.happened(BatchDecided.class))
                .extracting(BatchDecided::assigner)
                .containsExactlyInAnyOrder("minimum-cost", "greedy");
    }

    @Test
    void aVisitThatCannotBeOfferedKeepsItsAgentFromNobody() {
        Centre centre = Centre.with(gathering()).calls("c1", SALES).calls("c2", SALES);
        centre.observes(InteractionEnded.builder()
                .interaction(InteractionId.of("c1"))
                .mechanism(EndMechanism.CUSTOMER_LEFT)
                .build());

        assertThat(centre.serves("ann", SALES).after(2).offeredTo("c2")).isEqualTo("ann");
        int decided = centre.happened(BatchDecided.class).size();
        assertThat(centre.after(60).happened(BatchDecided.class)).hasSize(decided);
    }

    @Test
    void anOfferCountsAllWhoCouldBeOfferedTheVisitAndAnEmptyBatchNamesTheAssignerOfTheQueue() {
        Centre centre = Centre.with(List.of(skilled("ann", "x", 9), skilled("bob", "x", 3)), expertsFirst())
                .calls("c1", SALES)
                .after(2)
                .serves("bob", SALES)
                .serves("ann", SALES)
                .after(2);
        Centre empty = staffed().calls("c1", SALES).hangsUp("c1").after(2);

        assertThat(centre.offer("c1").orElseThrow().candidates()).hasValue(2);
        assertThat(empty.happened(BatchDecided.class).get(0).assigner()).isEqualTo("minimum-cost");
    }
}
