package io.toritsugi.routing;

import static io.toritsugi.routing.Centre.CARE;
import static io.toritsugi.routing.Centre.SALES;
import static io.toritsugi.routing.Centre.routable;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.routing.StageCause;
import io.toritsugi.core.event.routing.StageOpened;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.routing.configuration.BatchPolicy;
import io.toritsugi.routing.configuration.Exhaustion;
import io.toritsugi.routing.configuration.ExhaustionRule;
import io.toritsugi.routing.configuration.OfferPolicy;
import io.toritsugi.routing.configuration.Queue;
import io.toritsugi.routing.stage.Stage;
import io.toritsugi.routing.stage.StageSkip;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Steps that follow from one another at one instant: a visit is not left between them until something else happens. */
class StageStepsTest {
    private static final Stage OWN = Stage.builder().id("own").build();

    /** Nobody's first stage is passed over, so a visit that comes is offered at once if it is looked at again. */
    private static final Queue CARE_AFTER_PREFERRED = Queue.builder()
            .id(CARE)
            .addStages(
                    Stage.builder()
                            .id("preferred")
                            .preferredOnly(true)
                            .skip(StageSkip.NOBODY_STAFFED)
                            .build(),
                    later(60, "all").build())
            .build();

    private static Stage.Builder later(int seconds, String id) {
        return Stage.builder().id(id).opensAfter(Duration.ofSeconds(seconds));
    }

    private static Queue sales(ExhaustionRule.Builder rule, Stage... stages) {
        return Queue.builder()
                .id(SALES)
                .offers(OfferPolicy.builder().exhausted(rule.build()).build())
                .addStages(stages)
                .build();
    }

    @Test
    void whoIsMovedByAStagePassesTheStagesOfTheNextQueueAtOnce() {
        Queue sales = Queue.builder()
                .id(SALES)
                .addStages(OWN, later(10, "away").moveTo(CARE).build())
                .build();
        Centre centre = Centre.with(sales, CARE_AFTER_PREFERRED)
                .serves("a1", CARE)
                .calls("c1", SALES)
                .after(10);

        assertThat(centre.offeredTo("c1")).isEqualTo("a1");
        assertThat(centre.stages()).containsExactly("away at 10: AGE", "all at 10: SKIPPED");
    }

    @Test
    void whoFlowsOverPassesTheStagesOfTheNextQueueAtOnce() {
        Centre centre = Centre.with(
                        sales(
                                ExhaustionRule.builder()
                                        .policy(Exhaustion.OVERFLOW)
                                        .overflowTo(CARE),
                                OWN),
                        CARE_AFTER_PREFERRED)
                .serves("a1", SALES)
                .serves("a2", CARE)
                .calls("c1", SALES)
                .declines("c1");

        assertThat(centre.offeredTo("c1")).isEqualTo("a2");
    }

    @Test
    void aStageThatAddsNobodyIsWidenedAgainAtOnce() {
        Centre centre = Centre.with(
                        sales(
                                ExhaustionRule.builder().policy(Exhaustion.WIDEN),
                                OWN,
                                later(60, "same").rank(1).build(),
                                later(90, "care-too").addQueues(CARE).build()),
                        Queue.of(CARE))
                .serves("a1", SALES)
                .serves("a2", CARE)
                .calls("c1", SALES)
                .declines("c1");

        assertThat(centre.stages()).containsExactly("same at 0: EXCLUDED", "care-too at 0: EXCLUDED");
        assertThat(centre.offeredTo("c1")).isEqualTo("a2");
    }

    @Test
    void whoLeavesBecauseAllAreExcludedLetsTheStagesOpenThatWaitForIt() {
        QueueId night = QueueId.of("night");
        Condition nobody = Condition.parse("skills['z'] >= 1").get();
        Condition skilled = Condition.parse("skills['x'] >= 1").get();
        Centre centre = Centre.with(
                        List.of(Centre.skilled("a2", "x", 1)),
                        sales(
                                ExhaustionRule.builder().policy(Exhaustion.CANCEL),
                                OWN,
                                Stage.builder()
                                        .id("few")
                                        .opensWhen(Condition.parse("queue.waiting <= 2")
                                                .get())
                                        .addQueues(CARE)
                                        .build()),
                        Queue.of(CARE),
                        Queue.of(night))
                .calls("early", night, call -> call.addRequirements(skilled))
                .calls("stays", SALES, call -> call.addRequirements(nobody))
                .calls("goes", SALES, call -> call.addRequirements(nobody))
                .calls("c1", SALES);
        centre.does(centre.moving("early", SALES)).hangsUp("goes");
        centre.serves("a2", CARE).serves("a1", SALES);
        assertThat(centre.offeredTo("c1")).isEqualTo("a1");
        assertThat(centre.offeredTo("early")).isEqualTo("-");

        assertThat(centre.declines("c1").place("c1")).isEqualTo("FLOWED_OUT");
        assertThat(centre.offeredTo("early")).isEqualTo("a2");
    }

    @Test
    void ofWhatIsObservedOnlyTheNextStageOpens() {
        Centre centre = Centre.with(Queue.builder()
                        .id(SALES)
                        .addStages(
                                OWN,
                                later(10, "second").build(),
                                later(20, "third").build())
                        .build())
                .calls("c1", SALES);
        RoutingDomain before = centre.domain();

        assertThat(open(centre, before)).isEqualTo(1);
        assertThat(open(centre, before, "third", "own", "unknown")).isEqualTo(1);
        assertThat(open(centre, before, "second", "second", "third")).isEqualTo(3);
        assertThat(open(centre, before, "second", "third", "third")).isEqualTo(3);
    }

    private static int open(Centre centre, RoutingDomain before, String... observed) {
        RoutingDomain domain = before;
        for (String stage : observed) {
            domain = centre.router()
                    .evolve(
                            domain,
                            Dated.of(
                                    centre.now(),
                                    StageOpened.builder()
                                            .routable(routable("c1"))
                                            .visit(VisitId.of("c1"))
                                            .queue(SALES)
                                            .stage(stage)
                                            .cause(StageCause.AGE)
                                            .build()));
        }
        return domain.waiting().get(0).openStages();
    }

    @Test
    void aStageThatWaitsForTimeToPassOpensWhenAWindowIsTheFirstToTellThatItDid() {
        Queue gathering = Queue.builder()
                .id(SALES)
                .batch(BatchPolicy.builder().window(Duration.ofSeconds(3)).build())
                .addStages(
                        Stage.builder().id("patient").requires(waited(5)).build(),
                        Stage.builder().id("grown").opensWhen(waited(12)).build())
                .build();
        Centre centre = Centre.with(gathering, Queue.of(CARE))
                .serves("ann", SALES)
                .calls("c1", SALES)
                .after(6)
                .writes("c2", CARE)
                .after(7);

        centre.does(new RouterCommand.Recover());

        assertThat(centre.stages()).contains("grown at 13: CONDITION");
    }

    private static Condition waited(int seconds) {
        return Condition.parse("queue.longestWait >= " + seconds).get();
    }
}
