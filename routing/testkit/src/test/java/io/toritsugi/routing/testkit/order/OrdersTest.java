package io.toritsugi.routing.testkit.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.toritsugi.core.id.QueueId;
import io.toritsugi.routing.configuration.Queue;
import io.toritsugi.routing.order.CMu;
import io.toritsugi.routing.order.LeastSlack;
import io.toritsugi.routing.order.LongestQueue;
import io.toritsugi.routing.order.PriorityAge;
import io.toritsugi.routing.order.WeightedWait;
import io.toritsugi.routing.strategy.InteractionOrder;
import io.toritsugi.routing.strategy.StrategySettings;
import io.toritsugi.routing.testkit.SampleVisit;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OrdersTest {
    private static final Instant NOW = Instant.parse("2026-04-01T01:00:00Z");

    @Test
    void QueueOrder_T1_ofTwoEqualKeysTheEarlierArrivalGoesFirst() {
        assertThat(order(new PriorityAge(), waiting("b", 2, 60), waiting("a", 1, 60), waiting("c", 3, 60)))
                .containsExactly("a", "b", "c");
    }

    @Test
    void QueueOrder_T2_priorityGoesBeforeAgeSoThatARaisedOneMovesAtOnce() {
        SampleVisit raised = since("raised", 9, 5).priority(2).build();

        assertThat(order(new PriorityAge(), waiting("old", 1, 600), raised)).containsExactly("raised", "old");
    }

    @Test
    void QueueOrder_T3_carriedAgeCounts() {
        SampleVisit carried =
                since("carried", 9, 5).carriedAge(Duration.ofSeconds(56)).build();

        assertThat(order(new PriorityAge(), waiting("other", 1, 60), carried)).containsExactly("carried", "other");
    }

    @Test
    void QueueOrder_T4_offersThatWereMadeInVainChangeNothing() {
        SampleVisit offered =
                since("offered", 2, 60).offeredTo("ann").offeredTo("bob").build();

        assertThat(order(new PriorityAge(), waiting("newer", 3, 50), offered, waiting("older", 1, 70)))
                .containsExactly("older", "offered", "newer");
    }

    @Test
    void PriorityAge_prioritiesRiseWithAgeIfSet() {
        PriorityAge plain = new PriorityAge();
        PriorityAge rising =
                plain.configured(new StrategySettings(plain.id(), new TreeMap<>(Map.of("raiseEvery", "PT1M"))));
        SampleVisit high = since("high", 2, 59).priority(2).build();
        SampleVisit old = since("old", 1, 180).build();
        SampleVisit middle = since("middle", 3, 119).build();

        assertThat(order(plain, old, middle, high)).containsExactly("high", "old", "middle");
        assertThat(order(rising, old, middle, high)).containsExactly("old", "high", "middle");
        assertThat(order(new PriorityAge(Duration.ofMinutes(1)), old, high)).containsExactly("old", "high");
        assertThatThrownBy(() -> new PriorityAge(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void LeastSlack_whoIsClosestToOrFurthestBeyondHisTargetGoesFirst() {
        Queue fast = Queue.builder()
                .id(QueueId.of("fast"))
                .target(Duration.ofSeconds(20))
                .build();
        Queue slow = Queue.builder()
                .id(QueueId.of("slow"))
                .target(Duration.ofMinutes(10))
                .build();
        SampleVisit late = since("late", 1, 30).queue(fast).build();
        SampleVisit later = since("later", 2, 615).queue(slow).build();
        SampleVisit intime = since("in-time", 3, 500).queue(slow).build();
        SampleVisit none = since("none", 4, 9000).priority(9).build();
        SampleVisit none2 = since("none2", 5, 9000).build();

        assertThat(order(new LeastSlack(), none2, none, intime, late, later))
                .containsExactly("later", "late", "in-time", "none", "none2");
    }

    @Test
    void LongestQueue_whereMostWaitIsServedFirst() {
        SampleVisit crowd = since("crowd", 5, 10).waitingInQueue(30).build();
        SampleVisit crowd2 =
                since("crowd2", 6, 10).waitingInQueue(30).priority(1).build();
        SampleVisit few = since("few", 1, 600).waitingInQueue(2).build();

        assertThat(order(new LongestQueue(), few, crowd, crowd2)).containsExactly("crowd2", "crowd", "few");
    }

    @Test
    void WeightedWait_aMinuteInAQueueOfWeightThreeIsThreeMinutes() {
        Queue heavy = Queue.builder().id(QueueId.of("heavy")).weight(3).build();
        SampleVisit a = since("a", 1, 180).build();
        SampleVisit b = since("b", 2, 61).queue(heavy).build();
        SampleVisit c = since("c", 3, 60).queue(heavy).build();

        assertThat(order(new WeightedWait(), c, b, a)).containsExactly("b", "a", "c");
    }

    @Test
    void CMu_weightPerServiceTimeDecides() {
        CMu plain = new CMu();
        CMu set = plain.configured(new StrategySettings(
                plain.id(), new TreeMap<>(Map.of("serviceTime", "PT10M", "serviceTime.quick", "PT1M"))));
        SampleVisit quick =
                since("quick", 3, 1).queue(Queue.of(QueueId.of("quick"))).build();
        SampleVisit dear = since("dear", 2, 1)
                .queue(Queue.builder().id(QueueId.of("dear")).weight(9).build())
                .build();
        SampleVisit old = since("old", 1, 600).build();

        assertThat(order(set, old, dear, quick)).as("1/1, 9/10, 1/10").containsExactly("quick", "dear", "old");
        assertThat(order(plain, old, dear, quick)).as("1, 9, 1").containsExactly("dear", "old", "quick");
        TreeMap<QueueId, Duration> times = new TreeMap<>(Map.of(QueueId.of("quick"), Duration.ofSeconds(30)));
        assertThat(order(new CMu(times), old, dear, quick)).startsWith("quick");
        times.put(QueueId.of("quick"), Duration.ZERO);
        assertThatThrownBy(() -> new CMu(times)).hasMessageContaining("quick");
    }

    private static List<String> order(InteractionOrder<?> order, SampleVisit... visits) {
        return sorted(order, visits);
    }

    private static <S> List<String> sorted(InteractionOrder<S> order, SampleVisit... visits) {
        S state = order.codec().initial();
        return Arrays.stream(visits)
                .sorted((a, b) -> order.compare(a, b, state, NOW))
                .map(visit -> visit.visit().value())
                .toList();
    }

    private static SampleVisit waiting(String id, long sequence, int seconds) {
        return since(id, sequence, seconds).build();
    }

    private static SampleVisit.Builder since(String id, long sequence, int seconds) {
        return SampleVisit.builder(id, sequence).waitingSince(NOW.minusSeconds(seconds));
    }
}
