package io.toritsugi.routing.testkit.ranker;

import static io.toritsugi.routing.testkit.ranker.Trial.agent;
import static io.toritsugi.routing.testkit.ranker.Trial.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.id.QueueId;
import io.toritsugi.routing.ranker.turn.Place;
import io.toritsugi.routing.ranker.turn.RoundRobin;
import io.toritsugi.routing.ranker.turn.TurnEnds;
import io.toritsugi.routing.testkit.SampleAgent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RoundRobinTest {
    private final SampleAgent ann = agent("ann", 1);
    private final SampleAgent bob = agent("bob", 2);
    private final SampleAgent cyd = agent("cyd", 3);
    private final SampleAgent dan = agent("dan", 4);
    private final Trial<Optional<Place>> trial = Trial.of(new RoundRobin());

    @Test
    void beginsWithTheFirst() {
        assertThat(trial.rank(at("12:00"), cyd, ann, bob)).containsExactly("ann", "bob", "cyd");
    }

    @Test
    void RoundRobin_T1_ifTheOneOfTheLastTurnLeavesWhoFollowedHimIsNext() {
        trial.offered(bob);

        assertThat(trial.rank(at("12:00"), ann, cyd, dan)).containsExactly("cyd", "dan", "ann");
    }

    @Test
    void RoundRobin_T2_whoJoinsTakesHisPlaceAndMovesNothing() {
        trial.offered(bob);
        SampleAgent joiner = agent("ben", 2);

        assertThat(trial.rank(at("12:00"), ann, bob, cyd, joiner)).containsExactly("cyd", "ann", "ben", "bob");
        assertThat(trial.rank(at("12:00"), ann, bob, cyd, agent("bud", 2))).containsExactly("bud", "cyd", "ann", "bob");
    }

    @Test
    void RoundRobin_T3_whoIsPassedOverKeepsHisPlace() {
        trial.offered(ann);
        assertThat(trial.rank(at("12:00"), ann, cyd, dan)).startsWith("cyd");
        trial.offered(cyd);
        assertThat(trial.rank(at("12:00"), ann, bob, cyd, dan)).containsExactly("dan", "ann", "bob", "cyd");
    }

    @Test
    void RoundRobin_T4_aTurnEndsAtTheOfferSoThatTwoCallersAtOnceGetTwoAgents() {
        trial.offered(ann);

        assertThat(trial.rank(at("12:00"), ann, bob, cyd)).startsWith("bob");
    }

    @Test
    void RoundRobin_T4_orAtTheAcceptanceIfSet() {
        RoundRobin set = new RoundRobin().configured(Trial.settings(new RoundRobin(), "turnEnds", "AT_ACCEPT"));
        for (RoundRobin ranker : List.of(set, new RoundRobin(TurnEnds.AT_ACCEPT))) {
            Trial<Optional<Place>> atAccept = Trial.of(ranker);
            atAccept.offered(ann);
            assertThat(atAccept.rank(at("12:00"), ann, bob, cyd)).startsWith("ann");
            atAccept.accepted(ann);
            assertThat(atAccept.rank(at("12:00"), ann, bob, cyd)).startsWith("bob");
        }
    }

    @Test
    void RoundRobin_T5_equalPositionsRotateFairly() {
        List<SampleAgent> equals = List.of(agent("a", 0), agent("b", 0), agent("c", 0));
        List<String> turns = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            String next = trial.first(Trial.CALL, at("12:00"), equals);
            turns.add(next);
            trial.offered(agent(next, 0));
        }

        assertThat(turns).containsExactly("a", "b", "c", "a", "b", "c", "a");
    }

    @Test
    void RoundRobin_T6_offersOfAnotherQueueMoveNothing() {
        trial.offered(ann);
        trial.offered(Trial.CALL, cyd, QueueId.of("service"));

        assertThat(trial.rank(at("12:00"), ann, bob, cyd)).startsWith("bob");
    }

    @Test
    void RoundRobin_T7_theTurnIsKeptInTheSnapshot() {
        trial.offered(bob);
        trial.restore();

        assertThat(trial.state()).contains(new Place(2, bob.id()));
        assertThat(trial.rank(at("12:00"), ann, bob, cyd)).containsExactly("cyd", "ann", "bob");
    }
}
