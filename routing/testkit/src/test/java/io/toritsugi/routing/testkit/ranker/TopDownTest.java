package io.toritsugi.routing.testkit.ranker;

import static io.toritsugi.routing.testkit.ranker.Trial.agent;
import static io.toritsugi.routing.testkit.ranker.Trial.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.event.queue.DequeueCause;
import io.toritsugi.core.event.queue.Dequeued;
import io.toritsugi.core.event.queue.VisitMoved;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.routing.ranker.turn.Place;
import io.toritsugi.routing.ranker.turn.TopDown;
import io.toritsugi.routing.strategy.RoutableView;
import io.toritsugi.routing.testkit.SampleAgent;
import io.toritsugi.routing.testkit.SampleVisit;
import java.util.Optional;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

class TopDownTest {
    private final SampleAgent ann = agent("ann", 1);
    private final SampleAgent bob = agent("bob", 2);
    private final SampleAgent cyd = agent("cyd", 3);
    private final RoutableView first = SampleVisit.builder("first", 1).build();
    private final RoutableView second = SampleVisit.builder("second", 2).build();
    private final Trial<SortedMap<VisitId, Place>> trial = Trial.of(new TopDown());

    @Test
    void TopDown_eachVisitBeginsAtTheTop() {
        trial.offered(first, ann, Trial.SALES);

        assertThat(trial.rank(first, at("12:00"), ann, bob, cyd)).containsExactly("bob", "cyd", "ann");
        assertThat(trial.rank(second, at("12:00"), ann, bob, cyd)).containsExactly("ann", "bob", "cyd");
    }

    @Test
    void TopDown_goesRoundEvenIfTheLastCannotTakeIt() {
        trial.offered(first, bob, Trial.SALES);

        assertThat(trial.rank(first, at("12:00"), ann, bob)).startsWith("ann");
    }

    @Test
    void TopDown_whoBecomesFreeBehindTheOneOfTheLastOfferWaitsForTheNextRound() {
        trial.offered(first, bob, Trial.SALES);

        assertThat(trial.rank(first, at("12:00"), ann, bob, cyd)).containsExactly("cyd", "ann", "bob");
    }

    @Test
    void forgetsWhoWaitsNoLonger() {
        trial.offered(first, ann, Trial.SALES);
        trial.offered(second, bob, Trial.SALES);
        trial.restore();
        assertThat(trial.state()).hasSize(2);
        trial.happened(
                at("12:00"),
                Dequeued.builder()
                        .routable(first.routable())
                        .visit(first.visit())
                        .cause(DequeueCause.ANSWERED)
                        .build(),
                Optional.of(Trial.SALES),
                ann);
        assertThat(trial.state()).containsOnlyKeys(second.visit());

        QueueId service = QueueId.of("service");
        trial.happened(
                at("12:00"),
                VisitMoved.builder()
                        .routable(second.routable())
                        .visit(second.visit())
                        .queue(service)
                        .build(),
                Optional.of(service),
                ann);
        assertThat(trial.state()).isEmpty();
    }

    @Test
    void offersOfAnotherQueueMoveNothing() {
        trial.offered(first, ann, QueueId.of("service"));

        assertThat(trial.state()).isEmpty();
    }
}
