package io.toritsugi.routing;

import static io.toritsugi.routing.Centre.BOSS;
import static io.toritsugi.routing.Centre.CARE;
import static io.toritsugi.routing.Centre.NINE;
import static io.toritsugi.routing.Centre.SALES;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.event.routing.QueueClosed;
import io.toritsugi.core.event.routing.QueueOpened;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.time.BusinessHours;
import io.toritsugi.core.time.BusinessSlot;
import io.toritsugi.core.time.WeeklySlots;
import io.toritsugi.routing.RouterCommand.CloseQueue;
import io.toritsugi.routing.RouterCommand.OpenQueue;
import io.toritsugi.routing.RouterCommand.WhoWaits;
import io.toritsugi.routing.configuration.Queue;
import io.toritsugi.routing.configuration.QueueLimit;
import io.toritsugi.routing.configuration.QueueLimits;
import io.toritsugi.routing.configuration.RoutingConfiguration;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Queues that a supervisor closes, and queues that have hours. */
class ClosingTest {
    private static final CloseQueue STAYS = new CloseQueue(BOSS, SALES, "fire", WhoWaits.STAYS, Optional.empty());
    private static final CloseQueue LEAVES = new CloseQueue(BOSS, SALES, "fire", WhoWaits.LEAVES, Optional.empty());
    private static final OpenQueue OPENS = new OpenQueue(BOSS, SALES, "false alarm");

    private static CloseQueue moves(QueueId queue) {
        return new CloseQueue(BOSS, SALES, "fire", WhoWaits.MOVES, Optional.of(queue));
    }

    @Test
    void whatComesToAClosedQueueLeavesAndWhoWaitsIsServedStill() {
        Centre centre = Centre.with(Queue.of(SALES))
                .calls("c1", SALES)
                .does(STAYS)
                .calls("c2", SALES)
                .serves("a1", SALES);

        assertThat(centre.place("c2")).isEqualTo("CLOSED");
        assertThat(centre.offeredTo("c1")).isEqualTo("a1");
        assertThat(centre.does(OPENS).calls("c3", SALES).place("c3")).isEqualTo("sales");
    }

    @Test
    void whoWaitsLeavesOrMovesButNotWhoIsAcceptedAlready() {
        Centre left = Centre.with(Queue.of(SALES))
                .serves("a1", SALES)
                .calls("c1", SALES)
                .accepts("c1")
                .calls("c2", SALES)
                .does(LEAVES);
        Centre moved = Centre.with(Queue.of(SALES), Queue.of(CARE))
                .serves("a1", SALES)
                .calls("c1", SALES)
                .does(moves(CARE));

        assertThat(left.place("c1")).isEqualTo("sales");
        assertThat(left.place("c2")).isEqualTo("CLOSED");
        assertThat(moved.place("c1")).isEqualTo("care");
        assertThat(moved.offeredTo("c1")).isEqualTo("-");
    }

    @Test
    void whoMovesToAQueueThatSendsHimBackLeaves() {
        Queue full = Queue.builder()
                .id(CARE)
                .limits(QueueLimits.builder()
                        .maxWaiting(0)
                        .whenFull(QueueLimit.builder().toQueue(SALES).build())
                        .build())
                .build();
        Centre centre = Centre.with(Queue.of(SALES), full).calls("c1", SALES).does(moves(CARE));

        assertThat(centre.place("c1")).isEqualTo("FULL");
    }

    @Test
    void whoWaitsCannotMoveToAQueueThatIsClosedOrIsTheSame() {
        Centre centre = Centre.with(Queue.of(SALES), Queue.of(CARE))
                .calls("c1", SALES)
                .does(new CloseQueue(BOSS, CARE, "fire", WhoWaits.STAYS, Optional.empty()));

        assertThat(centre.tries(moves(CARE)).getLeft().code()).isEqualTo("MOVED_TO_CLOSED");
        assertThat(centre.tries(moves(SALES)).getLeft().code()).isEqualTo("MOVED_TO_CLOSED");
        assertThat(centre.place("c1")).isEqualTo("sales");
    }

    @Test
    void aQueueIsClosedAndOpenedOnce() {
        Centre centre = Centre.with(Queue.of(SALES));

        assertThat(centre.tries(OPENS).getLeft().code()).isEqualTo("QUEUE_OPEN");
        assertThat(centre.does(STAYS).tries(LEAVES).getLeft().code()).isEqualTo("QUEUE_CLOSED");
        assertThat(centre.tries(moves(QueueId.of("lost"))).getLeft().code()).isEqualTo("QUEUE_UNKNOWN");
    }

    /** Wednesdays from nine to five past nine in the morning, and from ten. */
    private static Queue inTheMorning() {
        return Queue.builder()
                .id(SALES)
                .hours(BusinessHours.builder()
                        .zone(ZoneId.of("Asia/Tokyo"))
                        .addWeek(
                                WeeklySlots.of(
                                        Set.of(DayOfWeek.WEDNESDAY),
                                        BusinessSlot.of(LocalTime.of(9, 0), LocalTime.of(9, 5))),
                                WeeklySlots.of(
                                        Set.of(DayOfWeek.WEDNESDAY),
                                        BusinessSlot.of(LocalTime.of(10, 0), LocalTime.of(18, 0))))
                        .build())
                .build();
    }

    @Test
    void theHoursOfAQueueCloseItAndOpenItAtTheirInstants() {
        Centre centre = Centre.with(inTheMorning()).calls("c1", SALES);

        assertThat(centre.next()).isEqualTo(300_000);
        centre.after(300);
        assertThat(centre.happened(QueueClosed.class)).singleElement().satisfies(closed -> {
            assertThat(closed.emergency()).isFalse();
            assertThat(closed.supervisor()).isEmpty();
        });
        assertThat(centre.domain().closedByHours(SALES)).isTrue();
        assertThat(centre.domain().closed(SALES)).isFalse();
        assertThat(centre.calls("c2", SALES).place("c2")).isEqualTo("CLOSED");
        assertThat(centre.serves("a1", SALES).offeredTo("c1"))
                .as("who waits stays")
                .isEqualTo("a1");
        centre.after(3600);
        assertThat(centre.happened(QueueOpened.class)).hasSize(1);
        assertThat(centre.domain().closedByHours(SALES)).isFalse();
        assertThat(centre.calls("c3", SALES).place("c3")).isEqualTo("sales");
        assertThat(centre.next()).isEqualTo((9 * 3600 - 300 - 3600) * 1000L);
    }

    @Test
    void whoComesAtTheInstantOfClosingIsTooLate() {
        Centre centre =
                Centre.with(inTheMorning()).after(299).calls("c1", SALES).late(1, "c2", SALES);

        assertThat(centre.place("c1")).isEqualTo("sales");
        assertThat(centre.place("c2")).isEqualTo("CLOSED");
    }

    @Test
    void aQueueThatASupervisorClosedStaysClosedWhateverItsHoursSay() {
        Centre centre = Centre.with(inTheMorning()).does(STAYS).after(3600).calls("c1", SALES);

        assertThat(centre.happened(QueueOpened.class)).hasSize(1);
        assertThat(centre.place("c1")).isEqualTo("CLOSED");
        assertThat(centre.does(OPENS).calls("c2", SALES).place("c2")).isEqualTo("sales");
    }

    @Test
    void aSupervisorCannotOpenWhatOnlyItsHoursClosed() {
        Centre centre = Centre.with(inTheMorning()).after(300);

        assertThat(centre.tries(OPENS).getLeft().code()).isEqualTo("QUEUE_OPEN");
    }

    @Test
    void theHoursOfAnotherConfigurationHoldAtOnce() {
        RoutingConfiguration never = RoutingConfiguration.builder()
                .version("v2")
                .addQueues(Queue.builder()
                        .id(SALES)
                        .hours(BusinessHours.builder()
                                .zone(ZoneId.of("Asia/Tokyo"))
                                .build())
                        .build())
                .build();
        RoutingConfiguration always = RoutingConfiguration.builder()
                .version("v3")
                .addQueues(Queue.of(SALES))
                .build();
        RoutingConfiguration morning = RoutingConfiguration.builder()
                .version("v1")
                .addQueues(inTheMorning())
                .build();
        Centre centre = Centre.of(morning, never, always).does(new RouterCommand.SwapConfiguration("v2"));

        assertThat(centre.domain().closedByHours(SALES)).isTrue();
        assertThat(centre.next()).as("nothing will open it").isEqualTo(-1);
        centre.does(new RouterCommand.SwapConfiguration("v3"));
        assertThat(centre.domain().closedByHours(SALES)).isFalse();
        assertThat(centre.happened(QueueOpened.class)).hasSize(1);
        centre.does(new RouterCommand.SwapConfiguration("v1"));
        assertThat(centre.next()).isEqualTo(300_000);
        assertThat(centre.now()).isEqualTo(NINE);
    }
}
