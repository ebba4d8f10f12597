package io.toritsugi.routing;

import static io.toritsugi.routing.Centre.BOSS;
import static io.toritsugi.routing.Centre.CARE;
import static io.toritsugi.routing.Centre.SALES;
import static io.toritsugi.routing.Centre.routable;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.floor.FloorCommand;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.routing.configuration.Queue;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The order of those who wait: as the reference of the field has it, 6.1. */
class QueueOrderTest {
    @Test
    @DisplayName("QueueOrder_T1: of two with equal keys the one goes first who came first")
    void T1() {
        Centre centre = Centre.with(Queue.of(SALES)).calls("c2", SALES).calls("c1", SALES);

        assertThat(centre.serves("a1", SALES).offeredTo("c2")).isEqualTo("a1");
    }

    @Test
    @DisplayName("QueueOrder_T2: whose priority is raised goes first at once")
    void T2() {
        Centre centre = Centre.with(Queue.of(SALES))
                .calls("c1", SALES)
                .after(60)
                .calls("c2", SALES)
                .does(new RouterCommand.OfFloor(
                        new FloorCommand.Reprioritise(BOSS, routable("c2"), VisitId.of("c2"), 5, "anger")));

        assertThat(centre.domain().findWaiting(VisitId.of("c2")).orElseThrow().sequence())
                .isEqualTo(2);
        assertThat(centre.serves("a1", SALES).offeredTo("c2")).isEqualTo("a1");
    }

    @Test
    @DisplayName("QueueOrder_T3: the waiting time that a transfer or a callback brings along counts")
    void T3() {
        Centre centre = Centre.with(Queue.of(SALES))
                .calls("c1", SALES)
                .after(60)
                .calls("c2", SALES, call -> call.carriedAge(Duration.ofSeconds(61)))
                .calls("c3", SALES, call -> call.carriedAge(Duration.ofSeconds(60)));

        assertThat(centre.serves("a1", SALES).offeredTo("c2")).isEqualTo("a1");
        assertThat(centre.serves("a2", SALES).offeredTo("c1"))
                .as("of two of one age who came first")
                .isEqualTo("a2");
    }

    @Test
    @DisplayName("QueueOrder_T3: who is moved keeps his age and his place")
    void T3_moved() {
        Centre centre = Centre.with(Queue.of(SALES), Queue.of(CARE))
                .calls("c1", SALES)
                .after(1)
                .calls("c2", CARE)
                .does(new RouterCommand.OfFloor(
                        new FloorCommand.Move(BOSS, routable("c1"), VisitId.of("c1"), CARE, "load")));

        assertThat(centre.serves("a1", CARE).offeredTo("c1")).isEqualTo("a1");
    }

    @Test
    @DisplayName("QueueOrder_T4: who was not answered or was declined is where he was, and not on top")
    void T4() {
        Centre centre = Centre.with(Queue.of(SALES))
                .serves("a1", SALES)
                .calls("c1", SALES)
                .after(1)
                .calls("c2", SALES, call -> call.priority(1))
                .calls("c3", SALES)
                .declines("c1");

        assertThat(centre.ringing("c1")).isEmpty();
        assertThat(centre.offeredTo("c2")).isEqualTo("a1");
        centre.after(20);
        assertThat(centre.domain().waiting()).extracting(WaitingVisit::sequence).containsExactly(1L, 2L, 3L);
        assertThat(centre.serves("a2", SALES).offeredTo("c2")).isEqualTo("a2");
        assertThat(centre.serves("a3", SALES).offeredTo("c1")).isEqualTo("a3");
    }

    @Test
    @DisplayName("QueueOrder_T5: who comes last does not jump the queue, however free the agent")
    void T5() {
        Centre centre = Centre.with(List.of(Centre.skilled("a1", "x", 1)), Queue.of(SALES))
                .calls(
                        "c1",
                        SALES,
                        call -> call.addRequirements(
                                Condition.parse("skills['y'] >= 1").get()))
                .calls("c2", SALES)
                .serves("a1", SALES)
                .declines("c2")
                .calls("c3", SALES)
                .calls("c4", SALES);

        assertThat(centre.offeredTo("c1")).as("whom nobody can serve is passed").isEqualTo("-");
        assertThat(centre.offeredTo("c3")).isEqualTo("a1");
        assertThat(centre.offeredTo("c4")).isEqualTo("-");
    }

    @Test
    void ofSeveralQueuesTheFirstByTheOrderBetweenThemGoesFirst() {
        Centre centre = Centre.with(Queue.of(SALES), Queue.of(CARE))
                .calls("c1", SALES)
                .after(5)
                .calls("c2", CARE)
                .serves("a1", CARE, SALES);

        assertThat(centre.offeredTo("c1")).isEqualTo("a1");
    }
}
