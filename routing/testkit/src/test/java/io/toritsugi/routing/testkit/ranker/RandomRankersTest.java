package io.toritsugi.routing.testkit.ranker;

import static io.toritsugi.routing.testkit.ranker.Trial.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.routing.ranker.turn.RandomDraw;
import io.toritsugi.routing.ranker.turn.WeightedRandom;
import io.toritsugi.routing.strategy.AgentRanker;
import io.toritsugi.routing.testkit.SampleAgent;
import io.toritsugi.routing.testkit.SampleVisit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RandomRankersTest {
    private static final int DRAWS = 100_000;

    @Test
    void WeightedRandom_T1_drawsInProportionToTheWeightsAndNeverAtWeightZero() {
        Map<String, Integer> drawn = draw(new WeightedRandom(42), weighted(0, 1, 2, 3, 14));

        assertThat(drawn).doesNotContainKey("agent-0");
        // 16.27 is passed by chance once in a thousand seeds, at three degrees of freedom.
        assertThat(chiSquare(drawn, 1, 2, 3, 14)).isLessThan(16.27);
    }

    @Test
    void RandomDraw_drawsEvenlyWhateverTheWeights() {
        assertThat(chiSquare(draw(new RandomDraw(42), weighted(0, 1, 5, 10)), 1, 1, 1, 1))
                .isLessThan(16.27);
    }

    @Test
    void WeightedRandom_whoHasWeightZeroIsBehindAllOthers() {
        List<SampleAgent> agents = weighted(0, 0, 1);

        assertThat(Trial.of(new WeightedRandom()).rank(at("12:00"), agents.get(0), agents.get(1), agents.get(2)))
                .containsExactly("agent-2", "agent-0", "agent-1");
    }

    @Test
    void aDrawFollowsFromSeedVisitAndOffers() {
        List<SampleAgent> agents = weighted(1, 1, 1, 1, 1, 1, 1, 1);
        SampleAgent[] all = agents.toArray(new SampleAgent[0]);
        for (AgentRanker<?> ranker : List.of(new RandomDraw(), new WeightedRandom())) {
            AgentRanker<?> seeded = ranker.configured(Trial.settings(ranker, "seed", "1"));
            SampleVisit visit = SampleVisit.builder("visit", 7).build();
            SampleVisit offered =
                    SampleVisit.builder("visit", 7).offeredTo("agent-1").build();
            SampleVisit next = SampleVisit.builder("visit", 8).build();
            List<String> ranked = Trial.of(ranker).rank(visit, at("12:00"), all);

            assertThat(Trial.of(ranker).rank(visit, at("13:00"), all)).isEqualTo(ranked);
            assertThat(Trial.of(ranker).rank(offered, at("12:00"), all)).isNotEqualTo(ranked);
            assertThat(Trial.of(ranker).rank(next, at("12:00"), all)).isNotEqualTo(ranked);
            assertThat(Trial.of(seeded).rank(visit, at("12:00"), all)).isNotEqualTo(ranked);
        }
    }

    /** A replay on another JVM draws the same: these are what the formula gives, not what some random generator gave. */
    @Test
    void theDrawsAreTheSameForEver() {
        List<SampleAgent> agents = weighted(1, 2, 3, 4, 5);
        SampleAgent[] all = agents.toArray(new SampleAgent[0]);

        assertThat(Trial.of(new RandomDraw(2026)).rank(at("12:00"), all))
                .containsExactly("agent-0", "agent-1", "agent-2", "agent-4", "agent-3");
        assertThat(Trial.of(new WeightedRandom(2026)).rank(at("12:00"), all))
                .containsExactly("agent-2", "agent-1", "agent-3", "agent-0", "agent-4");
    }

    private static Map<String, Integer> draw(AgentRanker<?> ranker, List<SampleAgent> agents) {
        Trial<?> trial = Trial.of(ranker);
        Map<String, Integer> drawn = new TreeMap<>();
        for (int i = 0; i < DRAWS; i++) {
            drawn.merge(trial.first(SampleVisit.builder("visit", i).build(), at("12:00"), agents), 1, Integer::sum);
        }
        return drawn;
    }

    private static double chiSquare(Map<String, Integer> drawn, int... weights) {
        int sum = 0;
        for (int weight : weights) {
            sum += weight;
        }
        assertThat(drawn).hasSize(weights.length);
        double chiSquare = 0;
        int i = 0;
        for (int count : drawn.values()) {
            double expected = (double) DRAWS * weights[i++] / sum;
            chiSquare += (count - expected) * (count - expected) / expected;
        }
        return chiSquare;
    }

    private static List<SampleAgent> weighted(int... weights) {
        List<SampleAgent> agents = new ArrayList<>();
        for (int weight : weights) {
            agents.add(
                    SampleAgent.builder("agent-" + agents.size()).weight(weight).build());
        }
        return agents;
    }
}
