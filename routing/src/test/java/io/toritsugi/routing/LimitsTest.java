package io.toritsugi.routing;

import static io.toritsugi.routing.Centre.CARE;
import static io.toritsugi.routing.Centre.NINE;
import static io.toritsugi.routing.Centre.SALES;
import static io.toritsugi.routing.Centre.routable;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.agent.AgentCommand;
import io.toritsugi.core.event.agent.AgentLoggedOut;
import io.toritsugi.core.event.queue.OfferExpired;
import io.toritsugi.core.event.queue.OfferRevoked;
import io.toritsugi.core.event.queue.VisitMoved;
import io.toritsugi.core.floor.FloorCommand;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.interaction.ContactCommand;
import io.toritsugi.routing.configuration.OfferPolicy;
import io.toritsugi.routing.configuration.Queue;
import io.toritsugi.routing.configuration.QueueLimit;
import io.toritsugi.routing.configuration.QueueLimits;
import io.toritsugi.routing.configuration.Settlement;
import io.toritsugi.routing.stage.Stage;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LimitsTest {
    private static final QueueLimit TO_CARE = QueueLimit.builder().toQueue(CARE).build();

    private static Queue sales(QueueLimits.Builder limits) {
        return Queue.builder().id(SALES).limits(limits.build()).build();
    }

    private static Queue care(QueueLimits.Builder limits) {
        return Queue.builder().id(CARE).limits(limits.build()).build();
    }

    @Test
    void oneMoreThanMayWaitLeavesAsFull() {
        Centre centre = Centre.with(sales(QueueLimits.builder().maxWaiting(1)))
                .calls("c1", SALES)
                .calls("c2", SALES);

        assertThat(centre.place("c1")).isEqualTo("sales");
        assertThat(centre.place("c2")).isEqualTo("FULL");
    }

    @Test
    void oneMoreThanMayWaitMovesWhereThatIsSaidAndKeepsItsPlaceInTheOrder() {
        Centre centre = Centre.with(sales(QueueLimits.builder().maxWaiting(0).whenFull(TO_CARE)), Queue.of(CARE))
                .calls("c1", SALES, call -> call.carriedAge(Duration.ofMinutes(3)));
        WaitingVisit moved = centre.domain().waiting().get(0);

        assertThat(moved.queue()).isEqualTo(CARE);
        assertThat(moved.carriedAge()).isEqualTo(Duration.ofMinutes(3));
        assertThat(moved.waitingSince()).isEqualTo(NINE);
        assertThat(moved.sequence()).isEqualTo(1);
    }

    @Test
    void whereNobodyMayWaitWhoeverCanBeServedAtOnceIs() {
        Centre centre = Centre.with(sales(QueueLimits.builder().maxWaiting(0)))
                .serves("a1", SALES)
                .serves("a2", SALES)
                .calls("c1", SALES)
                .calls("c2", SALES)
                .calls("c3", SALES);

        assertThat(centre.offeredTo("c1")).isEqualTo("a1");
        assertThat(centre.offeredTo("c2")).isEqualTo("a2");
        assertThat(centre.place("c3")).isEqualTo("FULL");
        assertThat(centre.answers("c1").ends("c1").calls("c4", SALES).offeredTo("c4"))
                .isEqualTo("a1");
    }

    @Test
    void whoRingsWaitsAndCountsAndWhoseOfferFailsWaitsOn() {
        Centre centre = Centre.with(sales(QueueLimits.builder().maxWaiting(1)))
                .serves("a1", SALES)
                .calls("c1", SALES)
                .calls("c2", SALES);
        assertThat(centre.offeredTo("c1")).isEqualTo("a1");
        assertThat(centre.place("c2")).isEqualTo("FULL");

        Centre none = Centre.with(sales(QueueLimits.builder().maxWaiting(0)))
                .serves("a1", SALES)
                .calls("c1", SALES)
                .declines("c1");
        assertThat(none.place("c1")).isEqualTo("sales");
        assertThat(none.offeredTo("c1")).isEqualTo("-");
    }

    @Test
    void ofSeveralThatComeAtOnceThoseStayWhoCameFirst() {
        Centre centre = Centre.with(Queue.of(SALES), care(QueueLimits.builder().maxWaiting(2)))
                .calls("c1", SALES)
                .calls("c2", SALES)
                .calls("c3", SALES)
                .does(new RouterCommand.CloseQueue(
                        Centre.BOSS, SALES, "fire", RouterCommand.WhoWaits.MOVES, Optional.of(CARE)));

        assertThat(centre.place("c1") + " " + centre.place("c2") + " " + centre.place("c3"))
                .isEqualTo("care care FULL");
    }

    @Test
    void whoMovesToAFullQueueWhereSomebodyIsFreeIsServedThere() {
        Centre centre = Centre.with(
                        sales(QueueLimits.builder()
                                .maxWait(Duration.ofSeconds(5))
                                .whenTimedOut(TO_CARE)),
                        care(QueueLimits.builder().maxWaiting(0)))
                .serves("a1", CARE)
                .calls("c1", SALES)
                .calls("c2", SALES)
                .after(5);

        assertThat(centre.offeredTo("c1")).isEqualTo("a1");
        assertThat(centre.place("c2")).isEqualTo("FULL");
    }

    @Test
    void twoFullQueuesThatSendEachOtherTheirVisitsLetThemGo() {
        Centre centre = Centre.with(
                        sales(QueueLimits.builder().maxWaiting(0).whenFull(TO_CARE)),
                        care(QueueLimits.builder()
                                .maxWaiting(0)
                                .whenFull(QueueLimit.builder().toQueue(SALES).build())))
                .calls("c1", SALES);

        assertThat(centre.place("c1")).isEqualTo("FULL");
    }

    @Test
    void aVisitThatWaitedAsLongAsItMayLeavesAtThatVeryInstant() {
        Centre centre = Centre.with(sales(QueueLimits.builder().maxWait(Duration.ofMillis(12_345))))
                .calls("c1", SALES, call -> call.carriedAge(Duration.ofMinutes(3)));

        assertThat(centre.next()).isEqualTo(12_345);
        centre.after(60);
        assertThat(centre.place("c1")).isEqualTo("TIMED_OUT");
        assertThat(centre.events.get(centre.events.size() - 1).occurredAt()).isEqualTo(NINE.plusMillis(12_345));
    }

    @Test
    void theTimeOfTheNextQueueBeginsWhenAVisitMovesThere() {
        Centre centre = Centre.with(
                        sales(QueueLimits.builder()
                                .maxWait(Duration.ofSeconds(10))
                                .whenTimedOut(TO_CARE)),
                        care(QueueLimits.builder().maxWait(Duration.ofSeconds(7))))
                .calls("c1", SALES)
                .after(10);

        assertThat(centre.place("c1")).isEqualTo("care");
        assertThat(centre.next()).isEqualTo(7000);
    }

    @Test
    void anOfferOfAVisitThatTimesOutIsTakenBackAndNobodyHasMissedIt() {
        Centre centre = Centre.with(sales(QueueLimits.builder().maxWait(Duration.ofSeconds(10))))
                .serves("a1", SALES)
                .calls("c1", SALES)
                .after(10);

        assertThat(centre.happened(OfferRevoked.class))
                .singleElement()
                .satisfies(revoked -> assertThat(revoked.cause()).isEqualTo("TIMED_OUT"));
        assertThat(centre.domain().floor().agent(AgentId.of("a1")).missedOffers())
                .isZero();
    }

    @Test
    void anOfferMayLastNoLongerThanTheVisitMayWait() {
        Queue patient = Queue.builder()
                .id(SALES)
                .limits(QueueLimits.builder().maxWait(Duration.ofSeconds(30)).build())
                .offers(OfferPolicy.builder().withinPatience(true).build())
                .build();
        Centre centre = Centre.with(patient).calls("c1", SALES).after(17).serves("a1", SALES);

        Centre early = Centre.with(patient).serves("a1", SALES).calls("c1", SALES);

        assertThat(early.offer("c1").orElseThrow().expiresAt()).hasValue(NINE.plusSeconds(20));
        assertThat(centre.offer("c1").orElseThrow().expiresAt()).hasValue(NINE.plusSeconds(30));
        centre.after(13);
        assertThat(centre.happened(OfferExpired.class)).hasSize(1);
        assertThat(centre.place("c1")).isEqualTo("TIMED_OUT");
    }

    @Test
    void anAcceptedVisitDoesNotTimeOutUnlessThatIsUndoneTooLate() {
        Centre centre = Centre.with(sales(QueueLimits.builder().maxWait(Duration.ofSeconds(10))))
                .serves("a1", SALES)
                .serves("a2", SALES)
                .calls("c1", SALES)
                .accepts("c1")
                .after(15);

        assertThat(centre.place("c1")).isEqualTo("sales");
        centre.pauses("a1");
        assertThat(centre.place("c1")).isEqualTo("TIMED_OUT");
        assertThat(centre.next()).isEqualTo(-1);
    }

    @Test
    void whereAgentsAreNeededToJoinWhoComesWithoutAnyLeaves() {
        Centre centre = Centre.with(sales(QueueLimits.builder().needsAgentsToJoin(true)))
                .calls("c1", SALES)
                .serves("a1", SALES)
                .pauses("a1")
                .calls("c2", SALES);

        assertThat(centre.place("c1")).isEqualTo("NO_AGENTS_ON_JOIN");
        assertThat(centre.place("c2")).as("who is not ready is there").isEqualTo("sales");
    }

    @Test
    void whereAgentsAreNeededToStayAllLeaveWithTheLast() {
        Centre centre = Centre.with(sales(QueueLimits.builder().needsAgentsToStay(true)))
                .serves("a1", SALES)
                .pauses("a1")
                .serves("a2", SALES)
                .pauses("a2")
                .calls("c1", SALES)
                .leaves("a1");

        assertThat(centre.place("c1")).isEqualTo("sales");
        assertThat(centre.leaves("a2").place("c1")).isEqualTo("NO_AGENTS_LEFT");
    }

    @Test
    void whoServesTheQueueNoLongerWasTheLastToo() {
        Centre centre = Centre.with(
                        sales(QueueLimits.builder().needsAgentsToStay(true).withoutAgents(TO_CARE)), Queue.of(CARE))
                .serves("a1", SALES)
                .pauses("a1")
                .calls("c1", SALES)
                .floor(new AgentCommand.LeaveQueue(AgentId.of("a1"), SALES));

        assertThat(centre.place("c1")).isEqualTo("care");
    }

    @Test
    void whoComesAfterTheLastHasLeftStaysThoughAnAbsentAgentGivesUpTheQueue() {
        Centre centre = Centre.with(sales(QueueLimits.builder().needsAgentsToStay(true)))
                .serves("a1", SALES)
                .leaves("a1")
                .calls("c1", SALES)
                .floor(new AgentCommand.LeaveQueue(AgentId.of("a1"), SALES));

        assertThat(centre.place("c1")).isEqualTo("sales");
    }

    @Test
    void whoComesWhileTheLastOneDrainsStaysWhenHeIsGone() {
        Centre centre = Centre.with(sales(QueueLimits.builder().needsAgentsToStay(true)))
                .serves("a1", SALES)
                .calls("c1", SALES)
                .answers("c1")
                .calls("c2", SALES)
                .leaves("a1")
                .calls("c3", SALES)
                .ends("c1");

        assertThat(centre.place("c2")).isEqualTo("NO_AGENTS_LEFT");
        assertThat(centre.place("c3")).isEqualTo("sales");
    }

    @Test
    void anOfferThatLapsesAtTheInstantAtWhichTheLastOneIsGoneHasOneOutcome() {
        Queue helped = Queue.builder()
                .id(SALES)
                .addStages(Stage.builder().id("both").addQueues(CARE).build())
                .limits(QueueLimits.builder().needsAgentsToStay(true).build())
                .build();
        Centre centre = Centre.with(helped, Queue.of(CARE))
                .serves("a1", SALES)
                .calls("c1", SALES)
                .answers("c1")
                .serves("a2", CARE)
                .leavesWhenDone("a1", "c1", 20)
                .calls("c2", SALES)
                .after(20);

        assertThat(centre.happened(AgentLoggedOut.class)).hasSize(1);
        assertThat(centre.happened(OfferExpired.class)).hasSize(1);
        assertThat(centre.happened(OfferRevoked.class)).isEmpty();
        assertThat(centre.place("c2")).isEqualTo("sales");
    }

    @Test
    void aSupervisorMovesAVisitThoughTheQueueIsFullForHeSeesIt() {
        Centre centre = Centre.with(Queue.of(SALES), care(QueueLimits.builder().maxWaiting(0)))
                .calls("c1", SALES)
                .does(new RouterCommand.OfFloor(
                        new FloorCommand.Move(Centre.BOSS, routable("c1"), VisitId.of("c1"), CARE, "load")));

        assertThat(centre.place("c1")).isEqualTo("care");
    }

    @Test
    void nobodyIsMovedToAQueueThatIsUnknownOrClosedWhicheverCommandSaysSo() {
        Centre centre = Centre.with(Queue.of(SALES), Queue.of(CARE))
                .calls("c1", SALES)
                .does(new RouterCommand.CloseQueue(
                        Centre.BOSS, CARE, "fire", RouterCommand.WhoWaits.STAYS, Optional.empty()));
        VisitMoved moved = VisitMoved.builder()
                .routable(routable("c1"))
                .visit(VisitId.of("c1"))
                .queue(CARE)
                .build();

        assertThat(centre.tries(centre.moving("c1", CARE)).getLeft().code()).isEqualTo("MOVED_TO_CLOSED");
        assertThat(centre.tries(new RouterCommand.OfFloor(FloorCommand.of(new ContactCommand.Happened(moved))))
                        .getLeft()
                        .code())
                .isEqualTo("MOVED_TO_CLOSED");
        assertThat(centre.tries(centre.moving("c1", QueueId.of("lost")))
                        .getLeft()
                        .code())
                .isEqualTo("QUEUE_UNKNOWN");
    }

    @Test
    void anAcceptedVisitThatIsMovedKeepsItsAgentAndLosesTheOtherOffers() {
        Queue both = Queue.builder()
                .id(SALES)
                .offers(OfferPolicy.builder()
                        .atOnce(2)
                        .othersRevoked(Settlement.CONNECTED)
                        .build())
                .build();
        Centre centre = Centre.with(both, Queue.of(CARE))
                .serves("a1", SALES)
                .serves("a2", SALES)
                .calls("c1", SALES)
                .accepts("c1")
                .does(new RouterCommand.OfFloor(
                        new FloorCommand.Move(Centre.BOSS, routable("c1"), VisitId.of("c1"), CARE, "load")));

        assertThat(centre.ringing("c1")).containsExactly("a1");
        assertThat(centre.happened(OfferRevoked.class))
                .singleElement()
                .satisfies(revoked -> assertThat(revoked.cause()).isEqualTo("MOVED"));
    }
}
