package io.toritsugi.routing;

import static io.toritsugi.routing.Centre.SALES;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.routing.configuration.Adoption;
import io.toritsugi.routing.configuration.Queue;
import io.toritsugi.routing.configuration.RoutingConfiguration;
import io.toritsugi.routing.stage.Stage;
import io.toritsugi.routing.stage.StageSkip;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Stages that are waited for, those that are passed over, and those that another configuration brings. */
class PreferredAgentTest {
    private static final Stage EVERYBODY =
            Stage.builder().id("all").opensAfter(Duration.ofSeconds(30)).rank(1).build();

    private static Centre preferring(StageSkip skip) {
        Stage preferred =
                Stage.builder().id("preferred").preferredOnly(true).skip(skip).build();
        return Centre.with(
                Queue.builder().id(SALES).addStages(preferred, EVERYBODY).build());
    }

    private static Centre calls(Centre centre, String contact) {
        return centre.calls(contact, SALES, call -> call.addPreferredAgents(AgentId.of("ann")));
    }

    @Test
    void whoIsPreferredGoesFirstHoweverLongOthersAreIdle() {
        Centre centre =
                preferring(StageSkip.NEVER).serves("bob", SALES).after(50).serves("ann", SALES);

        assertThat(calls(centre, "c1").offeredTo("c1")).isEqualTo("ann");
    }

    @Test
    void PreferredAgent_T1_whoIsBusyIsWaitedForUntilTheNextStageIsOldEnough() {
        Centre centre =
                preferring(StageSkip.NOBODY_STAFFED).serves("ann", SALES).serves("bob", SALES);
        calls(calls(centre, "c0").answers("c0").after(5), "c1");

        assertThat(centre.after(29).offeredTo("c1")).isEqualTo("-");
        assertThat(centre.after(1).offeredTo("c1")).isEqualTo("bob");
    }

    @Test
    void aPreferredAgentWhoComesFreeInTimeGetsIt() {
        Centre centre = preferring(StageSkip.NEVER).serves("ann", SALES).serves("bob", SALES);
        calls(centre, "c0").answers("c0");
        calls(centre, "c1").after(29);

        assertThat(centre.ends("c0").offeredTo("c1")).isEqualTo("ann");
    }

    @Test
    void Stages_T2_aPreferredAgentWhoIsNotLoggedInIsNotWaitedFor() {
        Centre centre = preferring(StageSkip.NOBODY_STAFFED).serves("bob", SALES);

        assertThat(calls(centre, "c1").offeredTo("c1")).isEqualTo("bob");
        assertThat(centre.stages()).containsExactly("all at 0: SKIPPED");
    }

    @Test
    void aPreferredAgentWhoLogsOutWhileHeIsWaitedForIsWaitedForNoLonger() {
        Centre centre = preferring(StageSkip.NOBODY_STAFFED)
                .serves("ann", SALES)
                .pauses("ann")
                .serves("bob", SALES);
        calls(centre, "c1").after(4);

        assertThat(centre.offeredTo("c1")).isEqualTo("-");
        assertThat(centre.leaves("ann").offeredTo("c1")).isEqualTo("bob");
        assertThat(centre.stages()).containsExactly("all at 4: SKIPPED");
    }

    @Test
    void aPreferredAgentIsFoundByALevelThatNothingAskedForBefore() {
        Stage preferred = Stage.builder().id("preferred").preferredOnly(true).build();
        Centre centre = Centre.with(
                        List.of(Centre.skilled("ann", "x", 3)),
                        Queue.builder()
                                .id(SALES)
                                .addStages(preferred, EVERYBODY)
                                .build())
                .serves("ann", SALES);
        calls(centre, "c0").hangsUp("c0");

        centre.calls(
                "c1",
                SALES,
                call -> call.addPreferredAgents(AgentId.of("ann"))
                        .addRequirements(Condition.parse("skills['x'] >= 2").get()));
        assertThat(centre.offeredTo("c1")).isEqualTo("ann");
    }

    @Test
    void whereNobodyIsReadyTheStageIsPassedOverAtOnce() {
        Centre centre = preferring(StageSkip.NOBODY_READY)
                .serves("ann", SALES)
                .pauses("ann")
                .serves("bob", SALES);

        assertThat(calls(centre, "c1").offeredTo("c1")).isEqualTo("bob");
    }

    @Test
    void whoTookTheLastFreeAgentOfAStageLetsTheOtherPassIt() {
        Centre centre = preferring(StageSkip.NOBODY_READY).serves("ann", SALES).serves("bob", SALES);
        calls(centre, "c1");

        assertThat(calls(centre, "c2").offeredTo("c2")).isEqualTo("bob");
    }

    @Test
    void Stages_T2_aStageIsNotPassedOverWhileItsOfferIsOpen() {
        Centre centre = preferring(StageSkip.NOBODY_READY).serves("ann", SALES).serves("bob", SALES);
        calls(centre, "c1").after(10);

        assertThat(centre.offeredTo("c1")).isEqualTo("ann");
        assertThat(centre.stages()).isEmpty();
        assertThat(centre.declines("c1").offeredTo("c1")).isEqualTo("bob");
        assertThat(centre.stages()).containsExactly("all at 10: SKIPPED");
    }

    private static RoutingConfiguration version(String version, Adoption adoption, int widensAfter) {
        return RoutingConfiguration.builder()
                .version(version)
                .adoption(adoption)
                .addQueues(Queue.builder()
                        .id(SALES)
                        .addStages(
                                Stage.builder()
                                        .id("experts")
                                        .requires(Condition.parse("skills['x'] >= 1")
                                                .get())
                                        .build(),
                                Stage.builder()
                                        .id("all")
                                        .opensAfter(Duration.ofSeconds(widensAfter))
                                        .build())
                        .build())
                .build();
    }

    @Test
    void Stages_T5_whoWaitsKeepsTheConfigurationUnderWhichHeCameAndWhoComesLaterHasTheNewOne() {
        Centre centre = Centre.of(version("v1", Adoption.PINNED, 60), version("v2", Adoption.PINNED, 10))
                .calls("c1", SALES)
                .does(new RouterCommand.SwapConfiguration("v2"))
                .calls("c2", SALES)
                .after(10);

        assertThat(centre.domain().waiting()).extracting(WaitingVisit::version).containsExactly("v1", "v2");
        assertThat(centre.domain().waiting())
                .extracting(WaitingVisit::openStages)
                .containsExactly(1, 2);
        assertThat(centre.next()).isEqualTo(50_000);
    }

    @Test
    void Stages_T5_whereItIsSaidSoTheNewConfigurationHoldsAtOnceForWhoeverWaits() {
        Centre centre = Centre.of(version("v1", Adoption.LIVE, 60), version("v2", Adoption.LIVE, 10))
                .serves("bob", SALES)
                .calls("c1", SALES)
                .after(12)
                .does(new RouterCommand.SwapConfiguration("v2"));

        assertThat(centre.offeredTo("c1")).isEqualTo("bob");
        assertThat(centre.offer("c1").orElseThrow().configVersions()).containsEntry("routing", "v2");
    }

    @Test
    void anotherConfigurationTakesNoOfferBack() {
        Centre centre = Centre.of(version("v1", Adoption.LIVE, 0), version("v2", Adoption.LIVE, 10))
                .serves("bob", SALES)
                .calls("c1", SALES)
                .does(new RouterCommand.SwapConfiguration("v2"));

        assertThat(centre.ringing("c1")).isEqualTo(List.of("bob"));
        assertThat(centre.accepts("c1").domain().waiting().get(0).acceptedOffer())
                .isPresent();
    }
}
