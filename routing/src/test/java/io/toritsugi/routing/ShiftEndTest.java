package io.toritsugi.routing;

import static io.toritsugi.routing.Centre.CARE;
import static io.toritsugi.routing.Centre.NINE;
import static io.toritsugi.routing.Centre.SALES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.toritsugi.core.agent.AgentCommand;
import io.toritsugi.core.event.plan.SchedulePlanned;
import io.toritsugi.core.event.plan.TimeLeftReached;
import io.toritsugi.core.event.queue.OfferRevoked;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.plan.Overtime;
import io.toritsugi.core.plan.Plan;
import io.toritsugi.core.plan.Shift;
import io.toritsugi.routing.configuration.OfferPolicy;
import io.toritsugi.routing.configuration.Queue;
import io.toritsugi.routing.configuration.RoutingConfiguration;
import io.toritsugi.routing.explain.AgentExplanation;
import io.toritsugi.routing.explain.Obstacle;
import io.toritsugi.routing.stage.Stage;
import io.toritsugi.routing.stage.StageSkip;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShiftEndTest {
    private static final AgentId ANN = AgentId.of("ann");
    private static final Queue ONE_MINUTE = Queue.builder()
            .id(SALES)
            .offers(leaving(Duration.ofSeconds(60)).build())
            .build();

    private static OfferPolicy.Builder leaving(Duration lead) {
        return OfferPolicy.builder().beforeShiftEnd(lead);
    }

    private static Shift shift(int from, int to) {
        return Shift.builder()
                .from(NINE.plusSeconds(from))
                .to(NINE.plusSeconds(to))
                .build();
    }

    private static Plan hour(long version, Shift... shifts) {
        return Plan.builder()
                .from(NINE)
                .to(NINE.plusSeconds(3600))
                .version(version)
                .addShifts(shifts)
                .build();
    }

    private static RouterCommand planning(Plan plan) {
        return new RouterCommand.PlanSchedule(ANN, plan);
    }

    /** Ann serves one queue until ten minutes past nine. */
    private static Centre planned() {
        return Centre.with(ONE_MINUTE).serves("ann", SALES).does(planning(hour(0, shift(0, 600))));
    }

    private static List<Long> reached(Centre centre) {
        return centre.events.stream()
                .filter(dated -> dated.event() instanceof TimeLeftReached)
                .map(dated -> Duration.between(NINE, dated.occurredAt()).toSeconds())
                .toList();
    }

    @Test
    void whoseShiftEndsSoonIsOfferedNothingFromExactlyThatInstantOn() {
        assertThat(planned().next()).isEqualTo(540_000);
        assertThat(planned().late(539, "c1", SALES).offeredTo("c1")).isEqualTo("ann");
        assertThat(planned().late(540, "c1", SALES).offeredTo("c1")).isEqualTo("-");
        assertThat(planned().after(540).calls("c1", SALES).offeredTo("c1")).isEqualTo("-");
        assertThat(planned().late(700, "c1", SALES).offeredTo("c1"))
                .as("his shift is over")
                .isEqualTo("-");
    }

    @Test
    void theEventTellsHowLongHeStays() {
        Centre centre = planned().after(700);

        assertThat(centre.happened(TimeLeftReached.class))
                .singleElement()
                .isEqualTo(TimeLeftReached.builder()
                        .agent(ANN)
                        .timeLeft(Duration.ofSeconds(60))
                        .build());
        assertThat(reached(centre)).containsExactly(540L);
    }

    @Test
    void itIsSaidWhyHeIsNotOfferedIt() {
        Centre centre = planned().late(540, "c1", SALES);
        AgentExplanation why = centre.router()
                .whyNot(centre.domain(), ANN, VisitId.of("c1"), centre.now())
                .orElseThrow();

        assertThat(why.obstacle()).map(Obstacle::kind).hasValue(Obstacle.Kind.SHIFT_ENDS);
        assertThat(why.toText(Locale.ENGLISH)).contains("the shift ends too soon");
        assertThat(why.toText(Locale.JAPANESE)).contains("シフト");
    }

    @Test
    void anOpenOfferStaysAndOneThatWasAcceptedGoesOn() {
        Centre centre = planned().late(535, "c1", SALES).after(5);

        assertThat(centre.offeredTo("c1")).isEqualTo("ann");
        assertThat(centre.answers("c1").place("c1")).isEqualTo("ANSWERED");
        assertThat(centre.happened(OfferRevoked.class)).isEmpty();
    }

    @Test
    void heMayPullWhatHeIsNotOffered() {
        Centre centre =
                planned().late(590, "c1", SALES).does(new RouterCommand.Pull(ANN, Optional.of(SALES), LegId.of("l1")));

        assertThat(centre.place("c1")).isEqualTo("PULLED");
    }

    @Test
    void overtimeThatFollowsOnIsNoEnd() {
        Shift overtime = Shift.builder()
                .from(NINE.plusSeconds(600))
                .to(NINE.plusSeconds(900))
                .overtime(Overtime.VOLUNTARY)
                .build();
        Centre centre = planned().does(planning(hour(0, shift(0, 600), overtime)));

        assertThat(centre.next()).isEqualTo(840_000);
        assertThat(centre.late(839, "c1", SALES).offeredTo("c1")).isEqualTo("ann");
    }

    @Test
    void anotherPlanHoldsAtOnce() {
        Centre longer = planned().late(550, "c1", SALES).does(planning(hour(1, shift(0, 900))));
        Centre shorter =
                planned().after(250).does(planning(hour(1, shift(0, 300)))).calls("c1", SALES);

        assertThat(longer.offeredTo("c1")).isEqualTo("ann");
        assertThat(shorter.offeredTo("c1")).isEqualTo("-");
    }

    @Test
    void theSamePlanAgainAndAnOlderOneChangeNothing() {
        Centre centre = planned().does(planning(hour(2, shift(0, 300)))).does(planning(hour(2, shift(0, 300))));
        assertThat(centre.happened(SchedulePlanned.class)).hasSize(2);

        centre.does(planning(hour(1, shift(0, 900))));
        assertThat(centre.happened(SchedulePlanned.class)).hasSize(2);
        assertThat(centre.next()).isEqualTo(240_000);
    }

    @Test
    void withTheNextShiftHeIsOfferedWhatWaits() {
        Centre centre = Centre.with(ONE_MINUTE)
                .serves("ann", SALES)
                .does(planning(hour(0, shift(100, 600), shift(1000, 1060), shift(2000, 3000))))
                .calls("c1", SALES);
        assertThat(centre.offeredTo("c1")).as("before his shift").isEqualTo("-");

        assertThat(centre.after(99).offeredTo("c1")).isEqualTo("-");
        assertThat(centre.after(1).offeredTo("c1")).isEqualTo("ann");
        centre.answers("c1").ends("c1").late(900, "c2", SALES);
        assertThat(centre.after(999).offeredTo("c2"))
                .as("no shift that is no longer than that")
                .isEqualTo("-");
        assertThat(centre.after(1).offeredTo("c2")).isEqualTo("ann");
        assertThat(reached(centre)).containsExactly(100L, 540L, 2000L);
    }

    @Test
    void whereNothingIsPlannedNothingChanges() {
        Centre unplanned = Centre.with(ONE_MINUTE).serves("ann", SALES).calls("c1", SALES);
        Centre behind = planned().late(3599, "c1", SALES);

        assertThat(unplanned.offeredTo("c1")).isEqualTo("ann");
        assertThat(unplanned.after(86_400).happened(TimeLeftReached.class)).isEmpty();
        assertThat(behind.offeredTo("c1")).isEqualTo("-");
        assertThat(behind.after(1).offeredTo("c1")).as("behind the last plan").isEqualTo("ann");
    }

    @Test
    void aQueueThatDoesNotSayItOffersToTheEndAndEachGoesByItsOwn() {
        Queue tenMinutes = Queue.builder()
                .id(CARE)
                .offers(leaving(Duration.ofMinutes(5)).build())
                .build();
        Centre centre = Centre.with(ONE_MINUTE, tenMinutes, Queue.of(RandomCentre.QUEUES.get(0)))
                .serves("ann", SALES, CARE, RandomCentre.QUEUES.get(0))
                .does(planning(hour(0, shift(0, 600))))
                .late(300, "c1", CARE)
                .calls("c2", SALES);

        assertThat(centre.offeredTo("c1")).isEqualTo("-");
        assertThat(centre.offeredTo("c2")).isEqualTo("ann");
        centre.hangsUp("c2").after(290).calls("c3", RandomCentre.QUEUES.get(0));
        assertThat(centre.offeredTo("c3")).isEqualTo("ann");
        assertThat(reached(centre)).containsExactly(300L, 540L);
    }

    @Test
    void aStageThatOpensOnceNobodyIsFreeDoesNotWaitForWhoLeaves() {
        Queue queue = Queue.builder()
                .id(SALES)
                .offers(leaving(Duration.ofSeconds(60)).build())
                .addStages(
                        Stage.builder().id("own").skip(StageSkip.NOBODY_READY).build(),
                        Stage.builder()
                                .id("others")
                                .opensAfter(Duration.ofHours(1))
                                .addQueues(CARE)
                                .build())
                .build();
        Centre centre = Centre.with(queue, Queue.of(CARE))
                .serves("bob", CARE)
                .serves("ann", SALES)
                .does(planning(hour(0, shift(0, 600))))
                .late(545, "c1", SALES);

        assertThat(centre.stages()).containsExactly("others at 545: SKIPPED");
        assertThat(centre.offeredTo("c1")).isEqualTo("bob");
    }

    @Test
    void whoIsNotThereIsNotWatchedAndWhoComesIsSeenAsHeIsPlanned() {
        Centre centre = planned().leaves("ann");
        assertThat(centre.next()).isEqualTo(-1);

        centre.late(550, "c1", SALES).floor(new AgentCommand.LogIn(ANN));

        assertThat(centre.offeredTo("c1")).isEqualTo("-");
        assertThat(centre.happened(TimeLeftReached.class)).isEmpty();
    }

    @Test
    void anotherConfigurationMaySayItOfWhoeverWaits() {
        RoutingConfiguration plain = RoutingConfiguration.builder()
                .version("v1")
                .addQueues(Queue.of(SALES))
                .build();
        RoutingConfiguration leaving = RoutingConfiguration.builder()
                .version("v2")
                .addQueues(ONE_MINUTE)
                .build();
        Centre centre = Centre.of(plain, leaving)
                .does(planning(hour(0, shift(0, 600))))
                .late(550, "c1", SALES)
                .does(new RouterCommand.SwapConfiguration("v2"))
                .serves("ann", SALES);

        assertThat(centre.offeredTo("c1")).as("it is pinned to the first").isEqualTo("-");
        centre.does(new RouterCommand.SwapConfiguration("v1"));
        assertThat(centre.offeredTo("c1")).isEqualTo("ann");
    }

    @Test
    void whatFellDueWhileTheHostWasAwayHasHappenedAtItsOwnInstant() {
        Centre centre = planned().late(500, "c1", SALES).afterAbsence(Duration.ofSeconds(200));

        assertThat(reached(centre)).containsExactly(540L);
        assertThat(centre.offeredTo("c1")).isEqualTo("-");
    }

    @Test
    void plansThatAreOverAreForgotten() {
        Centre centre = planned();
        Instant next = NINE.plusSeconds(7200);
        centre.after(3600)
                .does(planning(
                        Plan.builder().from(next).to(next.plusSeconds(60)).build()));

        assertThat(centre.domain().schedule(ANN).plans()).extracting(Plan::from).containsExactly(next);
        assertThat(centre.domain().schedule(AgentId.of("bob")).plans()).isEmpty();
    }

    @Test
    void noTimeAtAllIsNoLead() {
        assertThatThrownBy(() -> leaving(Duration.ZERO).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("OfferPolicy.beforeShiftEnd must be more than zero, was PT0S");
    }
}
